package dev.because.neural.attribution.catalogue;

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
    SURROGATE("surrogate");

    private final String word;

    Setting(String word) {
        this.word = word;
    }

    /** The name as the command's option has it, without its dashes. */
    public String word() {
        return word;
    }
}
