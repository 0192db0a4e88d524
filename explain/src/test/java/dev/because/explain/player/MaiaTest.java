package dev.because.explain.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.lc0.Lc0Reader;
import dev.because.explain.player.lc0.Lc0Writer;
import dev.because.explain.player.plain.PlainNetwork;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Evaluator.Judgement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaiaTest {
    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                    .orElse("../../shared/data"));

    private static final List<Game> GAMES = List.of(
            Game.of(Fen.START),
            // Both sides may castle on both wings, Black moves.
            Game.of(Fen.read("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R b KQkq - 3 8")),
            // Promotions, straight on and by taking, for White and for Black.
            Game.of(Fen.read("1n2k3/P1P5/8/8/8/8/p1p5/1N2K3 w - - 0 40")),
            Game.of(Fen.read("1n2k3/P1P5/8/8/8/8/p1p5/1N2K3 b - - 0 40")),
            // En passant, and a past that has to be made up.
            Game.of(Fen.read("rnbqkbnr/ppp1p1pp/8/3pPp2/8/8/PPPP1PPP/RNBQKBNR w KQkq f6 0 3")),
            // A past of its own, with a repetition.
            played("e2e4 e7e5 g1f3 b8c6 f1c4 f8c5 e1g1 g8f6 f1e1 e8g8 e1f1 f8e8 f1e1 e8f8"));

    @ParameterizedTest
    @ValueSource(strings = {"1100", "1500", "1900"})
    void policyAndValueAreThoseOfPlainLoopsOverTheSameFile(String rating) throws IOException {
        byte[] file = file(rating);
        PlainNetwork plain = new PlainNetwork(file);
        double most = 0;
        try (NetworkEvaluator maia = open(file)) {
            List<Judgement> judgements = maia.judge(GAMES);
            for (int i = 0; i < GAMES.size(); i++) {
                most = Math.max(most, Agreement.check(plain, GAMES.get(i), judgements.get(i), 1e-4));
            }
        }
        System.out.printf(Locale.ROOT, "maia-%s: no probability differs by more than %.1e%n", rating, most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1100", "1500", "1900"})
    void itOpensAsPeopleDo(String rating) throws IOException {
        try (NetworkEvaluator maia = open(file(rating))) {
            List<Map.Entry<Move, Double>> moves = best(maia, Fen.START);
            System.out.println("maia-" + rating + " opens with "
                    + moves.stream()
                            .map(move -> String.format(
                                    Locale.ROOT,
                                    "%s %.0f %%",
                                    San.write(Fen.START, move.getKey()),
                                    100 * move.getValue()))
                            .collect(Collectors.joining(", ")));
            assertEquals(
                    Set.of("e4", "d4"),
                    moves.subList(0, 2).stream()
                            .map(move -> San.write(Fen.START, move.getKey()))
                            .collect(Collectors.toSet()));
            assertTrue(moves.get(0).getValue() + moves.get(1).getValue() > 0.8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1100", "1500", "1900"})
    void itPromotesToAQueenAndCastlesWithEitherColour(String rating) throws IOException {
        try (NetworkEvaluator maia = open(file(rating))) {
            for (String fen : List.of("8/P6k/8/8/8/8/7K/8 w - - 0 60", "8/7k/8/8/8/8/p6K/8 b - - 0 60")) {
                assertEquals(
                        'q',
                        best(maia, Fen.read(fen)).get(0).getKey().toString().charAt(4));
            }
            Position black = Fen.read("rnbqk2r/ppppppbp/5np1/8/2PP4/2N2N2/PP2PPPP/R1BQKB1R b KQkq - 3 4");
            double castling = best(maia, black).stream()
                    .filter(move -> move.getKey().castles())
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            assertTrue(castling > 0.3, "castles with " + castling);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1100", "1500", "1900"})
    void noLevelChangesWhenItIsWrittenAgain(String rating) throws IOException {
        Lc0Network network = Lc0Reader.read("maia", new ByteArrayInputStream(file(rating)));
        assertEquals("64 filters × 6 blocks", network.toString());
        byte[] written = Lc0Writer.bytes(network);
        assertEquals(network, Lc0Reader.read("copy", new ByteArrayInputStream(written)));
    }

    private static List<Map.Entry<Move, Double>> best(NetworkEvaluator maia, Position position) {
        return maia.judge(List.of(Game.of(position))).get(0).policy().entrySet().stream()
                .sorted(Map.Entry.<Move, Double>comparingByValue().reversed())
                .limit(5)
                .toList();
    }

    private static NetworkEvaluator open(byte[] file) {
        return new NetworkEvaluator("maia", Lc0Reader.read("maia", new ByteArrayInputStream(file)));
    }

    private static byte[] file(String rating) throws IOException {
        Path file = DATA.resolve("maia").resolve("maia-" + rating + ".pb.gz");
        assumeTrue(Files.exists(file), "needs " + file + " of BECAUSE_DATA");
        return Files.readAllBytes(file);
    }

    private static Game played(String moves) {
        Game game = Game.of(Fen.START);
        for (String text : moves.split(" ")) {
            game = game.play(game.position().legalMoves().stream()
                    .filter(move -> move.toString().equals(text))
                    .findFirst()
                    .orElseThrow());
        }
        return game;
    }
}
