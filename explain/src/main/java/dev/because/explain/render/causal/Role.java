package dev.because.explain.render.causal;

import java.util.Locale;

/** What a variable is in a case. */
enum Role {
    /** Known. */
    GIVEN,
    /** Not known, but there is a finding that some of its states make more likely than others. */
    SOFT,
    /** The cause that is asked about. */
    ASKED,
    /** Another cause that could have been the answer. */
    RIVAL,
    /** Not seen but made so. */
    DONE,
    /** Nothing of these. */
    OTHER;

    /** Its name for the style sheet. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word that stands in its box; empty if none does. */
    String word() {
        return this == OTHER ? "" : style();
    }
}
