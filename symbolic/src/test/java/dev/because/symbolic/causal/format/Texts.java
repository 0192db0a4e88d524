package dev.because.symbolic.causal.format;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.logic.Refusals;
import java.nio.charset.StandardCharsets;

/** Models that are written in a test. */
public final class Texts {
    private Texts() {}

    /** The model of a file of that name with that text. */
    public static BayesianNetwork read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static BayesianNetwork read(String name, byte[] bytes) {
        return ModelReader.read(ModelSource.of(name, bytes));
    }

    public static void assertRefused(String message, String name, String text) {
        Refusals.assertRefused(message, () -> read(name, text));
    }
}
