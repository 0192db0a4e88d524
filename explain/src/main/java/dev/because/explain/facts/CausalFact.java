package dev.because.explain.facts;

import java.util.List;

/** What is said of a causal model itself, of what could have caused what, and of what would be if someone acted. */
public sealed interface CausalFact extends Fact {
    /** Stands in the place of a cause for all that the model does not name. */
    String LEAK = "something else";

    /**
     * The model.
     *
     * @param variables how many it has
     * @param numbers how many numbers it needs
     * @param causes the variables that are asked about
     * @param assumption what of it is assumed and not measured, in words; empty if nothing is
     */
    record CausalModel(String name, int variables, int numbers, List<String> causes, String assumption)
            implements CausalFact {
        public CausalModel {
            causes = List.copyOf(causes);
        }
    }

    /** What was told, in its place from 1. */
    record GivenFinding(int place, String finding) implements CausalFact {}

    /**
     * What the question asks for beside the findings.
     *
     * @param option {@code ask}, {@code against}, {@code do}, {@code without}, {@code next} or {@code hidden}
     * @param about the proposition, the finding or the variable, as facts write it; {@code yes} for {@code next}
     */
    record Asked(String option, String about) implements CausalFact {}

    /**
     * How the probabilities were computed.
     *
     * @param way {@code exact} or {@code sampled}
     * @param largest how many numbers the largest table of the exact way has
     * @param interval half the width of the widest 95 % interval; 0 where the way is exact
     */
    record Computation(String way, String largest, @Unit("probability") double interval) implements CausalFact {}

    /** One of the things that can have brought about a finding, given all the others: a proposition, or {@link #LEAK}. */
    record PossibleCause(String finding, String cause) implements CausalFact {}

    /** Findings that cannot come together, while all but any one of them can. */
    record Contradiction(List<String> findings) implements CausalFact {
        public Contradiction {
            findings = List.copyOf(findings);
        }
    }

    /** A hypothesis that some findings rule out, while all but any one of them do not. */
    record Excluded(String hypothesis, List<String> findings) implements CausalFact {
        public Excluded {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What would be believed of a proposition if someone made the action happen, beside what is believed now.
     *
     * @param action such as {@code flu=no}
     * @param observed its probability given the findings and, as a further finding, the action
     * @param done the same given the findings about what the action does not change, and the intervention
     */
    record Intervened(
            String action,
            String proposition,
            @Unit("probability") double now,
            @Unit("probability") double observed,
            @Unit("probability") double done)
            implements CausalFact {}

    /**
     * How likely a finding would not have come, had the action been taken: in the world that the findings tell of.
     *
     * @param finding what was found
     * @param otherwise the probability that the variable would be in any other state
     * @param assumption on what that rests beside the model, in words; empty if on nothing
     */
    record Counterfactual(String action, String finding, @Unit("probability") double otherwise, String assumption)
            implements CausalFact {}

    /**
     * How the effect of an action can be computed although variables are hidden.
     *
     * @param criterion {@code back-door}, {@code front-door} or {@code none}
     * @param through the variables to adjust for, or those that the effect goes through
     */
    record Identified(String action, String effect, List<String> hidden, String criterion, List<String> through)
            implements CausalFact {
        public Identified {
            hidden = List.copyOf(hidden);
            through = List.copyOf(through);
        }
    }

    /** A path along which a finding tells something about a hypothesis, arrows included: {@code flu → z}. */
    record ActivePath(String finding, String hypothesis, List<String> path) implements CausalFact {
        public ActivePath {
            path = List.copyOf(path);
        }
    }
}
