package dev.because.explain.player.training.selfplay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.training.Lesson;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Evaluator;
import dev.because.symbolic.game.search.puct.Constants;
import dev.because.symbolic.game.search.puct.Puct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfPlayTest {
    /** Every move alike, and what is ahead in material. */
    private static final Evaluator MATERIAL = new Evaluator() {
        @Override
        public String name() {
            return "material";
        }

        @Override
        public List<Judgement> judge(List<Game> games) {
            return games.stream().map(game -> judgement(game.position())).toList();
        }

        @Override
        public void close() {}
    };

    private static Evaluator.Judgement judgement(Position position) {
        Map<Move, Double> policy = new HashMap<>();
        List<Move> legal = position.legalMoves();
        legal.forEach(move -> policy.put(move, 1.0 / legal.size()));
        double ahead = Math.tanh((position.material(position.toMove())
                        - position.material(position.toMove().opposite()))
                / 5.0);
        return new Evaluator.Judgement(policy, (1 + ahead) / 2, 0, (1 - ahead) / 2);
    }

    private static List<Lesson> game(long seed, long number) {
        try (Puct player = new Puct(MATERIAL, Constants.USUAL)) {
            return new SelfPlay(seed, 40, 20).game(player, number);
        }
    }

    @Test
    void aGameIsPlayedToItsEndAndLearntFromForBothSides() {
        List<Lesson> lessons = game(5, 0);
        assertTrue(lessons.size() > 10);
        for (int i = 0; i < lessons.size(); i++) {
            Lesson.Played played = (Lesson.Played) lessons.get(i);
            Position position = played.position();
            assertEquals(
                    1,
                    played.policy().values().stream()
                            .mapToDouble(share -> share)
                            .sum(),
                    1e-9);
            assertTrue(position.legalMoves().containsAll(played.policy().keySet()));
            assertTrue(Math.abs(played.expectation()) <= 1);
            if (i + 1 < lessons.size()) {
                Position next = ((Lesson.Played) lessons.get(i + 1)).position();
                assertTrue(played.policy().keySet().stream()
                        .anyMatch(move -> position.play(move).equals(next)));
            }
        }
    }

    @Test
    void theWinnersPositionsAreExpectedToBeBetterThanTheLosers() {
        for (long number = 0; number < 20; number++) {
            List<Lesson> lessons = game(1, number);
            Lesson.Played last = (Lesson.Played) lessons.get(lessons.size() - 1);
            boolean mates = last.position().legalMoves().stream()
                    .anyMatch(move -> last.policy().containsKey(move)
                            && last.position().play(move).isCheckmate());
            if (mates) {
                assertTrue(last.expectation() > 0.5, "who mates has won");
                assertTrue(((Lesson.Played) lessons.get(lessons.size() - 2)).expectation() < 0, "the other has lost");
                return;
            }
        }
        throw new AssertionError("no game of 20 ended in mate");
    }

    @Test
    void theSameNumberIsTheSameGameAndAnotherIsAnother() {
        assertEquals(game(1, 2), game(1, 2));
        assertNotEquals(game(1, 2), game(1, 3));
        assertNotEquals(game(1, 2), game(2, 2));
    }
}
