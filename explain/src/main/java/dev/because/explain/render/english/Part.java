package dev.because.explain.render.english;

import java.util.Locale;

/** The parts of an answer, in the order in which they are told. */
public enum Part {
    /** What was decided, with "because". */
    ANSWER("The answer"),
    /** What speaks for it. */
    FOR("What speaks for it"),
    /** What speaks against it. */
    AGAINST("What speaks against it"),
    /** What would have changed it. */
    CHANGE("What would change it"),
    /** How far to trust it. */
    TRUST("How far to trust it");

    private final String heading;

    Part(String heading) {
        this.heading = heading;
    }

    /** The part's heading on a page. */
    public String heading() {
        return heading;
    }

    /** How a rule's metadata names it: {@code answer}, {@code for}, … */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
