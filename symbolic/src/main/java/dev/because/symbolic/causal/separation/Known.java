package dev.because.symbolic.causal.separation;

import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Findings;
import java.util.BitSet;
import java.util.stream.DoubleStream;

/**
 * What is known about which variables, as far as the graph is concerned.
 *
 * <p>An observed variable blocks every chain and every common cause: once its state is certain, nothing more passes it. A
 * soft finding does not block: it is the observation of one more child of its variable (Pearl 1988), whose own state stays
 * uncertain. But as that child is a descendant of the variable, a soft finding opens the colliders that an observation would
 * open: at its variable and at the ancestors of it. Two soft findings are not what they seem: one that leaves a single state
 * possible is an observation, and one that is equally likely in all states says nothing.
 *
 * @param observed the variables whose state is certain
 * @param hinted those about which there is a soft finding only
 */
public record Known(BitSet observed, BitSet hinted) {
    public Known {
        observed = (BitSet) observed.clone();
        hinted = (BitSet) hinted.clone();
        hinted.andNot(observed);
    }

    public static Known nothing() {
        return new Known(new BitSet(), new BitSet());
    }

    /** Those variables are observed. */
    public static Known observed(BitSet variables) {
        return new Known(variables, new BitSet());
    }

    /** What those findings make known. */
    public static Known of(Findings findings) {
        BitSet observed = new BitSet();
        BitSet hinted = new BitSet();
        for (Finding finding : findings.all()) {
            if (!(finding instanceof Likelihoods soft)) {
                observed.set(finding.variable());
                continue;
            }
            double[] likelihoods = soft.likelihoods();
            if (DoubleStream.of(likelihoods).filter(value -> value > 0).count() == 1) {
                observed.set(soft.variable());
            } else if (DoubleStream.of(likelihoods).distinct().count() > 1) {
                hinted.set(soft.variable());
            }
        }
        return new Known(observed, hinted);
    }

    /** The same, but nothing about those variables. */
    public Known without(BitSet variables) {
        BitSet rest = (BitSet) observed.clone();
        BitSet hints = (BitSet) hinted.clone();
        rest.andNot(variables);
        hints.andNot(variables);
        return new Known(rest, hints);
    }

    @Override
    public BitSet observed() {
        return (BitSet) observed.clone();
    }

    @Override
    public BitSet hinted() {
        return (BitSet) hinted.clone();
    }

    /** All variables about which something is known. */
    public BitSet all() {
        BitSet all = observed();
        all.or(hinted);
        return all;
    }
}
