package dev.because.explain.player;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Digest;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ValueNetworksTest {
    private static final String RECORD = "embedded-values.provenance.yaml";
    private final Evaluation evaluation = ValueNetworks.evaluation();

    private int of(String fen) {
        return evaluation.of(Fen.read(fen));
    }

    @Test
    void isSmallAndTheOneThatItsRecordSpeaksOf() throws IOException {
        byte[] network = ValueNetworks.bytes();
        assertTrue(network.length + EmbeddedNetwork.bytes().length < 2_000_000, network.length + " bytes");
        try (InputStream in = Objects.requireNonNull(ValueNetworks.class.getResourceAsStream(RECORD), RECORD)) {
            String record = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(record.contains("sha256: " + Digest.ofBytes(network)), record);
        }
    }

    @Test
    void theGameBeginsLevelAndPiecesCount() {
        assertTrue(Math.abs(evaluation.of(Fen.START)) < 60, "at first " + evaluation.of(Fen.START));
        int queen = of("rnb1kbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1");
        int knight = of("rnbqkb1r/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1");
        int less = of("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNB1KBNR w KQkq - 0 1");
        assertTrue(queen > knight && knight > 150, "queen " + queen + ", knight " + knight);
        assertTrue(less < -500, "a queen less " + less);
    }
}
