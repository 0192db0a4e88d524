package dev.because.explain.player;

import dev.because.explain.player.nnue.CorrectedEvaluation;
import dev.because.explain.player.nnue.ValueNetworkFile;
import dev.because.neural.data.InputFile;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Evaluations of positions by value networks: that of this project, trained by {@code because train chess-values}, or another. How the
 * embedded one came about, and how strong it is, stands in {@code embedded-values.provenance.yaml} beside it.
 */
public final class ValueNetworks {
    private static final String FILE = "embedded-values.gz";

    private ValueNetworks() {}

    /** The bytes of the embedded one's file. */
    public static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(ValueNetworks.class.getResourceAsStream(FILE), FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counting, corrected by the embedded one; one for each search. */
    public static Evaluation evaluation() {
        return corrected("the embedded value network", new ByteArrayInputStream(bytes()));
    }

    /**
     * Counting, corrected by the network of a file; one for each search.
     *
     * @throws dev.because.neural.network.BadInputException if it is no value network
     */
    public static Evaluation evaluation(Path file) {
        try (InputStream in = InputFile.open(file, "a value network of because train chess-values")) {
            return corrected(file.toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Evaluation corrected(String where, InputStream file) {
        return new CorrectedEvaluation(StaticEvaluation.fitted(), ValueNetworkFile.read(where, file));
    }
}
