package dev.because.explain.facts;

/** What rules make of beliefs on the way to a diagnosis. */
public sealed interface CaseStep extends Step {
    /** The hypothesis that leads: of those that the findings make more probable than they were, the most probable. */
    record Leading(String hypothesis) implements CaseStep {}

    /** The hypothesis that the answer tells of: the one that is asked about, or else the one that leads. */
    record Subject(String hypothesis) implements CaseStep {}

    /** The most probable of the hypotheses that the findings have raised, beside the one that is told of. */
    record RunnerUp(String hypothesis) implements CaseStep {}

    /** A finding that makes what is told of more probable, given the findings before it. */
    record SpeaksFor(String finding, String hypothesis) implements CaseStep {}

    /** A finding that makes what is told of less probable, given the findings before it. */
    record SpeaksAgainst(String finding, String hypothesis) implements CaseStep {}

    /** How firmly the answer stands: {@code certain}, {@code clear}, {@code probable}, {@code open} or {@code excluded}. */
    record Standing(String hypothesis, String firmness) implements CaseStep {}
}
