package dev.because.neural.attribution.catalogue;

import java.util.Set;

/** What methods may be told; each method says which of these concern it. */
public enum Setting {
    /** At how many points on the way from the baseline the gradient is taken. */
    STEPS("steps"),
    /** Where these points are: a {@link dev.because.neural.attribution.gradient.Quadrature}. */
    RULE("rule"),
    /** What stands for absence; several are averaged. */
    BASELINE("baseline"),
    /** Rows and columns of an occluding window. */
    WINDOW("window"),
    /** From one window to the next. */
    STRIDE("stride"),
    /** What an occluding window shows. */
    FILL("fill"),
    /** Into which segments the picture is divided. */
    SEGMENTS("segments"),
    /** How many orders, coalitions, samples or masks are drawn. */
    SAMPLES("samples"),
    /** Of what is drawn. */
    SEED("seed"),
    /** How the likeness of a sample to the picture is measured. */
    DISTANCE("distance"),
    /** What keeps a surrogate's weights small. */
    SURROGATE("surrogate"),
    /** What is told of the attributions of noisy copies; with any method. */
    NOISE("noise"),
    /** How many noisy copies. */
    NOISE_SAMPLES("noise-samples"),
    /** How strong the noise is. */
    NOISE_DEVIATION("noise-deviation"),
    /** Which layer: whose maps are made, or, with any other method, whose activations are attributed. */
    LAYER("layer"),
    /** Within which region is attributed; with any method. */
    MASK("mask"),
    /** How many rows the network is given at once; with any method. */
    INTERNAL_BATCH("internal-batch");

    private static final Set<Setting> OF_ALL = Set.of(NOISE, LAYER, MASK, INTERNAL_BATCH);
    private static final Set<Setting> OF_NOISE = Set.of(NOISE_SAMPLES, NOISE_DEVIATION, SEED);

    private final String word;

    Setting(String word) {
        this.word = word;
    }

    /** The name as the command's option has it, without its dashes. */
    public String word() {
        return word;
    }

    /** Whether it concerns every method. */
    public boolean concernsAll() {
        return OF_ALL.contains(this);
    }

    /** Whether it concerns every method that is asked about noisy copies. */
    public boolean concernsNoise() {
        return OF_NOISE.contains(this);
    }
}
