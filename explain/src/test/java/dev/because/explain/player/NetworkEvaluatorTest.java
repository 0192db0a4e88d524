package dev.because.explain.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.lc0.Convolution;
import dev.because.explain.player.lc0.Layer;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.lc0.Lc0Writer;
import dev.because.explain.player.plain.PlainChess;
import dev.because.explain.player.plain.PlainNetwork;
import dev.because.explain.player.plain.RandomNetworks;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Evaluator.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkEvaluatorTest {
    @ParameterizedTest
    @CsvSource({"1, true, true, 3", "2, true, false, 3", "3, false, true, 1", "4, false, false, 3"})
    void itJudgesAsPlainLoopsOverTheFileDo(long seed, boolean weighed, boolean normalised, int outcomes) {
        Lc0Network network = RandomNetworks.of(seed, weighed, normalised, outcomes);
        PlainNetwork plain = new PlainNetwork(Lc0Writer.bytes(network));
        List<Game> games = games(20, seed);
        try (NetworkEvaluator evaluator = new NetworkEvaluator("random", network, 1)) {
            List<Judgement> judgements = evaluator.judge(games);
            for (int i = 0; i < games.size(); i++) {
                Agreement.check(plain, games.get(i), judgements.get(i), 1e-4);
            }
        }
    }

    @Test
    void aJudgementDoesNotDependOnThreadsAndHardlyOnCompany() {
        Lc0Network network = RandomNetworks.of(8, true, true, 3);
        List<Game> games = games(100, 8);
        try (NetworkEvaluator one = new NetworkEvaluator("random", network, 1);
                NetworkEvaluator three = new NetworkEvaluator("random", network, 3)) {
            List<Judgement> together = one.judge(games);
            assertTrue(together.equals(three.judge(games)));
            assertTrue(together.subList(32, 64).equals(three.judge(games.subList(32, 64))));
            for (int i = 0; i < games.size(); i++) {
                assertAlike(together.get(i), one.judge(games.subList(i, i + 1)).get(0), 0, 1e-5);
            }
            assertEquals(List.of(), one.judge(List.of()));
        }
    }

    @Test
    void aMirroredPositionGetsTheMirroredJudgement() {
        // One plane says which side it is that moves: to a network that does not see it a position is its mirror image.
        Lc0Network network = Blind.toTheSide(RandomNetworks.of(9, true, false, 3));
        try (NetworkEvaluator evaluator = new NetworkEvaluator("random", network, 1)) {
            for (Game game : games(30, 9)) {
                Position mirror = Fen.read(PlainChess.mirrored(Fen.write(game.position())));
                List<Judgement> both = evaluator.judge(List.of(Game.of(game.position()), Game.of(mirror)));
                assertAlike(both.get(0), both.get(1), 56, 1e-3);
            }
        }
    }

    @Test
    void aNetworkWhoseSumsAreNoNumbersIsNamed() {
        Lc0Network network = RandomNetworks.of(1, false, false, 3);
        Lc0Network wild = new Lc0Network(
                new Convolution(
                        new Layer(-1e38f, 1e38f, network.input().weights().levels()),
                        network.input().biases(),
                        Optional.empty()),
                network.tower(),
                network.policy(),
                network.value());
        try (NetworkEvaluator evaluator = new NetworkEvaluator("wild", wild, 1)) {
            BadInputException refusal =
                    assertThrows(BadInputException.class, () -> evaluator.judge(List.of(Game.of(Fen.START))));
            assertTrue(refusal.getMessage().startsWith("wild: found weights that lead to"), refusal.getMessage());
        }
    }

    /** @param turned 56 where the second one is about the mirrored board */
    private static void assertAlike(Judgement first, Judgement second, int turned, double tolerance) {
        assertEquals(first.win(), second.win(), tolerance);
        assertEquals(first.draw(), second.draw(), tolerance);
        assertEquals(first.policy().size(), second.policy().size());
        first.policy()
                .forEach((move, share) -> assertEquals(
                        share,
                        second.policy().get(Move.of(move.from() ^ turned, move.to() ^ turned, move.kind())),
                        tolerance,
                        () -> "" + move));
    }

    private static List<Game> games(int count, long seed) {
        Random random = new Random(seed);
        List<Game> games = new ArrayList<>();
        Game game = Game.of(Fen.START);
        while (games.size() < count) {
            List<Move> moves = game.position().legalMoves();
            if (moves.isEmpty() || game.moves().size() > 100) {
                game = Game.of(Fen.START);
                continue;
            }
            if (random.nextInt(5) == 0) {
                games.add(game);
            }
            game = game.play(moves.get(random.nextInt(moves.size())));
        }
        return games;
    }
}
