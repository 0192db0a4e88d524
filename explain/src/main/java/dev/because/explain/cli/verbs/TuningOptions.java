package dev.because.explain.cli.verbs;

import dev.because.explain.answer.MethodTuning;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a method of attribution is told. */
public final class TuningOptions {
    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Of integrated gradients: points on the way (default: 50).")
    private Optional<Integer> steps = Optional.empty();

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Of integrated gradients: gausslegendre (default), riemann_trapezoid, riemann_left,"
                    + " riemann_middle or riemann_right.")
    private Optional<String> rule = Optional.empty();

    @Option(
            names = "--baseline",
            paramLabel = "FILE.npy",
            description = "Of integrated gradients: where the way starts (default: zero in network units).")
    private Optional<String> baseline = Optional.empty();

    @Option(
            names = "--window",
            paramLabel = "N",
            description = "Of occlusion: rows and columns of a window (default: 8).")
    private Optional<Integer> window = Optional.empty();

    @Option(
            names = "--stride",
            paramLabel = "N",
            description = "Of occlusion: from one window to the next (default: half a window).")
    private Optional<Integer> stride = Optional.empty();

    @Option(
            names = "--fill",
            paramLabel = "VALUE|mean",
            description = "Of occlusion: what hides a pixel, in network units (default: 0).")
    private Optional<String> fill = Optional.empty();

    MethodTuning tuning() {
        return new MethodTuning(steps, rule, baseline, window, stride, fill);
    }
}
