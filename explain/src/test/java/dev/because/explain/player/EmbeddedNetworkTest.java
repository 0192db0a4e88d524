package dev.because.explain.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Digest;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Evaluator.Judgement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EmbeddedNetworkTest {
    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EmbeddedNetwork.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static Judgement judgement(String fen) {
        try (NetworkEvaluator network = EmbeddedNetwork.open()) {
            return network.judge(List.of(Game.of(Fen.read(fen)))).get(0);
        }
    }

    @Test
    void isSmallAndTheOneThatItsRecordSpeaksOf() throws IOException {
        byte[] network = resource("embedded.pb.gz");
        String record = new String(resource("embedded.provenance.yaml"), StandardCharsets.UTF_8);
        assertTrue(network.length < 2_000_000, network.length + " bytes");
        assertTrue(record.contains("sha256: " + Digest.ofBytes(network)), record);
        assertTrue(record.contains("network: " + EmbeddedNetwork.network()), record);
    }

    @Test
    void beginsAsPeopleDo() {
        Judgement start = judgement(Fen.write(Fen.START));
        double usual = List.of("e4", "d4", "Nf3", "c4").stream()
                .mapToDouble(san -> start.policy().get(San.read(Fen.START, san)))
                .sum();
        assertTrue(usual > 0.5, "of twenty moves these four have " + usual);
        assertTrue(Math.abs(start.value()) < 0.4, "expected " + start.value());
    }

    @Test
    void knowsWhoIsAQueenAhead() {
        assertTrue(judgement("rnb1kbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1")
                        .value()
                > 0.7);
        assertTrue(judgement("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNB1KBNR w KQkq - 0 1")
                        .value()
                < -0.7);
    }

    @Test
    void aPositionAndItsMirrorImageAreJudgedAlike() {
        Judgement white = judgement("r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5N2/PPPP1PPP/RNBQK2R w KQkq - 0 1");
        Judgement black = judgement("rnbqk2r/pppp1ppp/5n2/2b1p3/4P3/2N5/PPPP1PPP/R1BQKBNR b KQkq - 0 1");
        assertEquals(white.value(), black.value(), 1e-6);
        Position position = Fen.read("r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5N2/PPPP1PPP/RNBQK2R w KQkq - 0 1");
        Position turned = Fen.read("rnbqk2r/pppp1ppp/5n2/2b1p3/4P3/2N5/PPPP1PPP/R1BQKBNR b KQkq - 0 1");
        assertEquals(
                white.policy().get(San.read(position, "O-O")), black.policy().get(San.read(turned, "O-O")), 1e-6);
    }
}
