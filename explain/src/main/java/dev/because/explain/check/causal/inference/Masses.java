package dev.because.explain.check.causal.inference;

import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Factor;

/** The probabilities of findings, not divided by anything. */
interface Masses {
    /**
     * The probability of the findings together with each combination of states of a few variables; with no variables, of the
     * findings alone.
     *
     * @param kept the variables, all different
     * @return a factor over them in ascending order, which adds up to the probability of the findings
     */
    Factor of(int[] kept, Findings findings);

    /** How many numbers or cases it would go through at a time; infinite where it does not apply. */
    double effort(int[] kept, Findings findings);
}
