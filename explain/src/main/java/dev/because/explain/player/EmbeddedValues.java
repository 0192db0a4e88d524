package dev.because.explain.player;

import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;
import dev.because.symbolic.game.search.alphabeta.evaluation.nnue.NetworkEvaluation;
import dev.because.symbolic.game.search.alphabeta.evaluation.nnue.ValueNetworkFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The value network that comes with this project, trained by {@code because train chess-values}. How, and how strong it is, stands in
 * {@code embedded-values.provenance.yaml} beside it.
 */
public final class EmbeddedValues {
    private static final String FILE = "embedded-values.gz";

    private EmbeddedValues() {}

    /** The bytes of its file. */
    public static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(EmbeddedValues.class.getResourceAsStream(FILE), FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counting, corrected by it; one for each search. */
    public static Evaluation evaluation() {
        return new NetworkEvaluation(
                StaticEvaluation.fitted(),
                ValueNetworkFile.read("the embedded value network", new ByteArrayInputStream(bytes())));
    }
}
