package dev.because.explain.answer.attribution;

import dev.because.explain.source.ModelReference;
import java.util.Optional;

/**
 * What is to be attributed, and how.
 *
 * @param input a picture's file, an embedded one such as {@code digits/0042}, or an {@code .npy} file that holds the
 *     network's input
 * @param model the network
 * @param method the method's name, as {@link dev.because.neural.attribution.catalogue.AttributionMethods} knows it
 * @param target the number to explain, as {@link dev.because.neural.network.TargetGrammar} reads it; empty for the class
 *     that the network predicts, for each input its own
 * @param tuning what the method is told
 */
public record AttributionOptions(
        String input, ModelReference model, String method, Optional<String> target, MethodTuning tuning) {
    /** By a method as it is, of the predicted class. */
    public AttributionOptions(String input, ModelReference model, String method) {
        this(input, model, method, Optional.empty(), MethodTuning.none());
    }
}
