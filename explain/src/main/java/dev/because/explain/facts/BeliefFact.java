package dev.because.explain.facts;

import java.util.List;

/**
 * What a causal model makes of the findings, in probabilities. A <em>proposition</em> is a variable in a state, written
 * {@code flu=yes}; a soft finding is written {@code xray~0.8:0.2}, with the likelihood of each state in the model's order. A
 * <em>hypothesis</em> is a proposition about a cause. Evidence is weighed in decibels: ten times the decimal logarithm of how
 * much a finding multiplies the odds (Good 1985).
 */
public sealed interface BeliefFact extends Fact {
    /** The order in which the findings were told. */
    String GIVEN = "given";
    /** Always the finding next that weighs most for the hypothesis. */
    String BEST = "best";

    /** A weight of at least so many decibels stands for a finding that leaves no doubt, and its negative for one that rules out. */
    double DECISIVE = 999;

    /** A factor of at least this stands for certainty. */
    double BEYOND = 1e99;

    /**
     * How many hypotheses are weighed finding by finding: the one that is told of and the one that it is held against, if it is
     * held against one; then those that are most probable given all findings, and of equally probable ones those of the cause
     * and the state that the model names first.
     */
    int WEIGHED = 8;

    /** Probabilities that differ by less are the same. */
    double ROUNDING = 1e-9;

    /** How probable a hypothesis is before the findings and after them. */
    record Belief(String hypothesis, @Unit("probability") double before, @Unit("probability") double after)
            implements BeliefFact {
        /** Whether the findings make it more probable, beyond rounding. */
        public boolean raised() {
            return after > before + ROUNDING;
        }

        /** Whether the findings leave no doubt of it. */
        public boolean certain() {
            return after >= 1 - ROUNDING && before < 1 - ROUNDING;
        }

        /** Whether it is more probable than another one, or as probable and the one whose cause comes first. */
        public boolean leads(Belief other, List<String> causes) {
            if (Math.abs(after - other.after) > ROUNDING) {
                return after > other.after;
            }
            int place = causes.indexOf(Proposition.variable(hypothesis))
                    - causes.indexOf(Proposition.variable(other.hypothesis));
            return place < 0 || place == 0 && hypothesis.compareTo(other.hypothesis) < 0;
        }
    }

    /** How probable it is that all findings come together. */
    record FindingsTogether(@Unit("probability") double probability) implements BeliefFact {}

    /**
     * How much a finding weighs for a hypothesis, given the findings before it.
     *
     * @param order {@link #GIVEN} or {@link #BEST}
     * @param place of the finding in that order, from 1
     * @param before the hypothesis's probability given the findings before
     * @param after the same with this one
     * @param weight between -{@link #DECISIVE} and {@link #DECISIVE}; 0 if the hypothesis was certain or excluded already
     */
    record EvidenceWeight(
            String order,
            int place,
            String finding,
            String hypothesis,
            @Unit("probability") double before,
            @Unit("probability") double after,
            @Unit("decibel") double weight)
            implements BeliefFact {}

    /**
     * How much a finding weighs for one hypothesis against another, given the findings before it: ten times the decimal
     * logarithm of the change of the ratio of their probabilities, between -{@link #DECISIVE} and {@link #DECISIVE}; 0 if one of
     * them was excluded already.
     */
    record Contrast(int place, String finding, String hypothesis, String rival, @Unit("decibel") double weight)
            implements BeliefFact {}

    /**
     * What is believed when some findings, mostly one, are not known.
     *
     * @param after the hypothesis's probability given the other findings
     * @param leader the hypothesis that then leads: of those that the other findings make more probable than they were, the
     *     most probable; empty if there is none
     * @param leads its probability; 0 if there is none
     */
    record WithoutFinding(
            List<String> findings,
            String hypothesis,
            @Unit("probability") double after,
            String leader,
            @Unit("probability") double leads)
            implements BeliefFact {
        public WithoutFinding {
            findings = List.copyOf(findings);
        }
    }

    /**
     * How a rival cause fares as soon as another cause is certain: explained away if it falls.
     *
     * @param before its probability given the findings
     * @param after the same if {@code by} is certain as well
     */
    record ExplainedAway(String rival, String by, @Unit("probability") double before, @Unit("probability") double after)
            implements BeliefFact {}

    /**
     * How much one is to expect to learn about the hypothesis by finding out about a variable that is not known yet.
     *
     * @param rank 1 tells most
     * @param gain how many bits of the hypothesis's entropy vanish on average
     */
    record NextFinding(int rank, String variable, String hypothesis, @Unit("bit") double gain) implements BeliefFact {}

    /**
     * What would be believed if one more finding came, of the variable that tells most.
     *
     * @param chance how probable the finding is
     * @param after the hypothesis's probability with it; 0 if the finding cannot come
     */
    record IfFound(
            String finding, String hypothesis, @Unit("probability") double chance, @Unit("probability") double after)
            implements BeliefFact {
        /** Whether it would leave the hypothesis more probable than another finding would; of equal ones, the first by name. */
        public boolean above(IfFound other) {
            return after > other.after + ROUNDING
                    || Math.abs(after - other.after) <= ROUNDING && finding.compareTo(other.finding) < 0;
        }
    }

    /** The states of several variables together that are most probable, given the findings. */
    record ProbableExplanation(List<String> propositions, @Unit("probability") double probability)
            implements BeliefFact {
        public ProbableExplanation {
            propositions = List.copyOf(propositions);
        }
    }

    /**
     * Causes that explain the findings best: those whose odds the findings raise most (Yuan, Lim and Lu 2011).
     *
     * @param rank 1 explains best
     * @param before how probable they are together before the findings
     * @param after the same given the findings
     * @param factor the generalised Bayes factor: the posterior odds of the causes together divided by the prior odds; at most
     *     {@link #BEYOND}
     */
    record RelevantExplanation(
            int rank,
            List<String> propositions,
            @Unit("probability") double before,
            @Unit("probability") double after,
            @Unit("Bayes factor") double factor)
            implements BeliefFact {
        public RelevantExplanation {
            propositions = List.copyOf(propositions);
        }
    }

    /**
     * How much a hypothesis depends on one number of the model.
     *
     * @param rank 1 counts most
     * @param number which number, such as {@code flu → z} or {@code leak of z}
     * @param value of that number
     * @param slope the derivative of the hypothesis's posterior by it
     * @param turns where another hypothesis takes the lead, or -1 if nowhere between 0 and 1
     */
    record Sensitive(
            int rank,
            String number,
            String hypothesis,
            @Unit("probability") double value,
            @Unit("probability per probability") double slope,
            @Unit("probability") double turns)
            implements BeliefFact {}
}
