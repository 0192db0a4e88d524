package dev.because.explain.check.causal.worlds;

import dev.because.explain.check.causal.inference.Contribution;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.NoisyMax;

/** How probable two states of one variable are together, one in each of two worlds in which the same chance decides. */
public final class Coupling {
    private Coupling() {}

    /** Of a plain table: how much of both intervals is common when either row divides the numbers from 0 to 1 in order. */
    static double[] ofTable(Mechanism mechanism, int[] here, int[] there) {
        int size = mechanism.states();
        double[] pairs = new double[size * size];
        double[] ends = ends(mechanism, here);
        double[] otherEnds = ends(mechanism, there);
        for (int state = 0; state < size; state++) {
            for (int other = 0; other < size; other++) {
                double from = Math.max(ends[state], otherEnds[other]);
                double to = Math.min(ends[state + 1], otherEnds[other + 1]);
                pairs[state * size + other] = Math.max(0, to - from);
            }
        }
        return pairs;
    }

    /** Where the interval of each state begins, and the last one ends. */
    private static double[] ends(Mechanism mechanism, int... parents) {
        double[] ends = new double[mechanism.states() + 1];
        for (int state = 0; state < mechanism.states(); state++) {
            ends[state + 1] = ends[state] + mechanism.probability(state, parents);
        }
        double whole = ends[mechanism.states()];
        for (int state = 1; state < ends.length; state++) {
            ends[state] /= whole;
        }
        return ends;
    }

    /** Of what one cause of a noisy maximum contributes: the same in the same state, apart in different ones. */
    static double[] ofCause(NoisyMax noisy, int parent, int here, int there) {
        int size = noisy.states();
        double[] one = contributed(noisy, parent, here);
        double[] other = contributed(noisy, parent, there);
        double[] pairs = new double[size * size];
        for (int degree = 0; degree < size; degree++) {
            for (int otherwise = 0; otherwise < size; otherwise++) {
                boolean same = degree == otherwise;
                pairs[degree * size + otherwise] =
                        here != there ? one[degree] * other[otherwise] : same ? one[degree] : 0;
            }
        }
        return pairs;
    }

    /** What becomes of degrees that were reached when a cause contributes such pairs. */
    static double[] raised(NoisyMax noisy, int here, int there, double... pairs) {
        int size = noisy.states();
        double[] raised = new double[pairs.length];
        for (int pair = 0; pair < pairs.length; pair++) {
            raised[Math.max(here, pair / size) * size + Math.max(there, pair % size)] += pairs[pair];
        }
        return raised;
    }

    public static double[] contributed(NoisyMax noisy, int parent, int state) {
        return Contribution.of(noisy, parent, state, noisy.states() - 1).exactly();
    }

    public static double[] leak(NoisyMax noisy) {
        return Contribution.ofLeak(noisy, noisy.states() - 1).exactly();
    }
}
