package dev.because.explain.check.causal.sets;

import dev.because.explain.check.causal.inference.Odds;
import dev.because.symbolic.causal.inference.Factor;

/**
 * A table with one place more in each direction, which holds the sum over all states: what is known of any set of its variables
 * is one number in it.
 */
final class SummedTable {
    private final int[] sizes;
    private final int[] strides;
    private final double[] values;

    SummedTable(Factor masses) {
        this.sizes = masses.sizes();
        this.strides = new int[sizes.length];
        int count = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            strides[i] = count;
            count = Math.multiplyExact(count, sizes[i] + 1);
        }
        this.values = new double[count];
        for (int number = 0; number < masses.values().length; number++) {
            int at = 0;
            for (int i = sizes.length - 1, rest = number; i >= 0; i--) {
                at += rest % sizes[i] * strides[i];
                rest /= sizes[i];
            }
            values[at] = masses.values()[number];
        }
        for (int i = 0; i < sizes.length; i++) {
            for (int at = 0; at < count; at++) {
                if (state(at, i) == sizes[i]) {
                    for (int state = 1; state <= sizes[i]; state++) {
                        values[at] += values[at - state * strides[i]];
                    }
                }
            }
        }
    }

    int size() {
        return values.length;
    }

    /** The state of a variable at a place; the number of its states if it is left open there. */
    int state(int at, int variable) {
        return at / strides[variable] % (sizes[variable] + 1);
    }

    /** Whether a variable is left open at a place. */
    boolean isOpen(int at, int variable) {
        return state(at, variable) == sizes[variable];
    }

    /** What is at a place, and all that is not: added up, not subtracted. */
    Odds odds(int at) {
        double others = 0;
        int place = values.length - 1;
        for (int i = 0; i < sizes.length; i++) {
            if (!isOpen(at, i)) {
                place -= sizes[i] * strides[i];
                for (int state = 0; state < sizes[i]; state++) {
                    others += state == state(at, i) ? 0 : values[place + state * strides[i]];
                }
                place += state(at, i) * strides[i];
            }
        }
        return new Odds(values[at], others);
    }
}
