package dev.because.symbolic.causal.inference;

/** How far two answers lie apart. */
public final class Compared {
    private Compared() {}

    /** The largest difference of two marginals. */
    public static double distance(Posteriors one, Posteriors other) {
        double distance = 0;
        for (int variable = 0; variable < one.marginals().size(); variable++) {
            distance = Math.max(
                    distance,
                    distance(one.marginals().get(variable), other.marginals().get(variable)));
        }
        return distance;
    }

    /** The largest difference of two numbers; infinite if there are more of one. */
    public static double distance(double[] one, double[] other) {
        double distance = one.length == other.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            double difference = Math.abs(one[i] - other[i]);
            distance = difference <= distance ? distance : difference; // and a NaN stays
        }
        return distance;
    }
}
