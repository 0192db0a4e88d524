package dev.because.symbolic.causal.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;

/** Whether a network came back from a file as it went in, to the last bit. */
public final class SameNetwork {
    private SameNetwork() {}

    public static void assertSame(BayesianNetwork expected, BayesianNetwork actual) {
        assertEquals(expected.name(), actual.name());
        assertEquals(expected.assumption(), actual.assumption());
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.variable(i), actual.variable(i));
            assertEquals(
                    expected.nodes().get(i).parents(), actual.nodes().get(i).parents());
            assertSame(expected.variable(i).name(), expected.mechanism(i), actual.mechanism(i));
        }
    }

    private static void assertSame(String name, Mechanism expected, Mechanism actual) {
        assertEquals(expected.getClass(), actual.getClass(), name);
        assertArrayEquals(expected.parentStates(), actual.parentStates(), name);
        if (expected instanceof ProbabilityTable table) {
            assertArrayEquals(table.values(), ((ProbabilityTable) actual).values(), name);
        } else {
            NoisyMax one = (NoisyMax) expected;
            NoisyMax other = (NoisyMax) actual;
            int[] sizes = one.parentStates();
            for (int degree = 0; degree < one.states(); degree++) {
                assertEquals(one.leak(degree), other.leak(degree), name);
                for (int parent = 0; parent < sizes.length; parent++) {
                    for (int state = 0; state < sizes[parent]; state++) {
                        assertEquals(one.strength(parent, state, degree), other.strength(parent, state, degree), name);
                    }
                }
            }
        }
    }
}
