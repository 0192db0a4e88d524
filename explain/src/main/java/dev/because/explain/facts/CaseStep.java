package dev.because.explain.facts;

/** What rules make of beliefs on the way to a diagnosis. */
public sealed interface CaseStep extends Step {
    /** The hypothesis that leads: of those that the findings make more probable than they were, the most probable. */
    record Leading(String hypothesis) implements CaseStep {}

    /** The hypothesis that the answer tells of: the one that is asked about, or else the one that leads. */
    record Subject(String hypothesis) implements CaseStep {}

    /** The most probable of the other hypotheses that the findings have raised. */
    record RunnerUp(String hypothesis) implements CaseStep {}

    /** A finding that only one cause can have brought about. */
    record OnlyCause(String finding, String cause) implements CaseStep {}

    /** A rival that a finding, which it cannot cause itself, has explained away. */
    record LostTo(String rival, String finding) implements CaseStep {}
}
