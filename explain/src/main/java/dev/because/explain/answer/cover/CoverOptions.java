package dev.because.explain.answer.cover;

import dev.because.explain.answer.attribution.MethodTuning;
import dev.because.explain.source.ModelReference;
import java.util.Optional;

/**
 * Of what an occlusion sheet is to be drawn.
 *
 * @param image a picture's file, or an embedded one such as {@code digits/0042}
 * @param model the network
 * @param layer the name of a layer whose units have places
 * @param target the class to follow, {@code class:7} or {@code class:"zebra"}; empty for the one that the network predicts
 * @param tuning window, stride and fill of the cover
 */
public record CoverOptions(
        String image, ModelReference model, String layer, Optional<String> target, MethodTuning tuning) {}
