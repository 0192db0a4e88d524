package dev.because.explain.player.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.training.label.RatedMove;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.search.puct.Expectation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final Targets TARGETS = Targets.standard();

    private static double[] policy(int... evaluations) {
        List<RatedMove> moves = IntStream.range(0, evaluations.length)
                .mapToObj(i -> new RatedMove(Move.of(i, i + 8, Move.Kind.PLAIN), evaluations[i]))
                .toList();
        double[] policy = TARGETS.policy(moves);
        assertEquals(1, Arrays.stream(policy).sum(), 1e-12);
        return policy;
    }

    @Test
    void betterMovesAreMoreProbableAndFasterMatesMost() {
        int[][] downhill = {{50, 20, -300, -999_990}, {999_999, 999_997, 5000, 900}, {-200, -500, -999_998}};
        for (int[] evaluations : downhill) {
            double[] policy = policy(evaluations);
            for (int i = 1; i < policy.length; i++) {
                assertTrue(policy[i] < policy[i - 1], Arrays.toString(evaluations) + ": " + Arrays.toString(policy));
            }
        }
        assertEquals(0.5, policy(30, 30)[0], 1e-12);
    }

    @Test
    void halfAPawnMattersWhereTheGameIsLevel() {
        assertTrue(policy(50, 0)[1] < 0.5 * policy(900, 850)[1]);
    }

    @Test
    void searchTurnsTheExpectedResultBackIntoTheEvaluation() {
        for (int evaluation : new int[] {-2000, -350, -20, 0, 15, 100, 777}) {
            assertEquals(evaluation, Expectation.centipawns(Targets.expectation(evaluation)), 1);
            float[] value = TARGETS.value(evaluation);
            assertEquals(Targets.expectation(evaluation), value[0] - value[2], 1e-6);
            assertEquals(1, value[0] + value[1] + value[2], 1e-6);
            assertTrue(value[0] >= 0 && value[1] >= 0 && value[2] >= 0);
        }
        assertEquals(1, TARGETS.value(999_998)[0]);
        assertEquals(1, TARGETS.value(-999_998)[2]);
        assertEquals(0.6f, TARGETS.value(0)[1]);
    }
}
