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

    /** How probable a hypothesis is before the findings and after them. */
    record Belief(String hypothesis, @Unit("probability") double before, @Unit("probability") double after)
            implements BeliefFact {}

    /** How probable it is that all findings come together. */
    record FindingsTogether(@Unit("probability") double probability) implements BeliefFact {}

    /**
     * How much a finding weighs for a hypothesis, given the findings before it.
     *
     * @param order {@link #GIVEN} or {@link #BEST}
     * @param place of the finding in that order, from 1
     * @param before the hypothesis's probability given the findings before
     * @param after the same with this one
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
     * logarithm of the change of the ratio of their probabilities.
     */
    record Contrast(int place, String finding, String hypothesis, String rival, @Unit("decibel") double weight)
            implements BeliefFact {}

    /**
     * What is believed when one finding is not known.
     *
     * @param leader the hypothesis that then leads
     */
    record WithoutFinding(
            String finding,
            String hypothesis,
            @Unit("probability") double after,
            String leader,
            @Unit("probability") double leads)
            implements BeliefFact {}

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
     * @param ifStates the hypothesis's probability for each state of the variable: {@code z=yes 0.99}
     */
    record NextFinding(int rank, String variable, String hypothesis, @Unit("bit") double gain, List<String> ifStates)
            implements BeliefFact {
        public NextFinding {
            ifStates = List.copyOf(ifStates);
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
     * @param factor the generalised Bayes factor: the posterior odds of the causes together divided by the prior odds
     */
    record RelevantExplanation(int rank, List<String> propositions, @Unit("Bayes factor") double factor)
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
