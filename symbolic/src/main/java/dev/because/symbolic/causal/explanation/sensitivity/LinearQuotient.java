package dev.because.symbolic.causal.explanation.sensitivity;

/**
 * A posterior as a function of one number t of the model: (slope · t + constant) / (evidenceSlope · t + evidenceConstant), the
 * probability of hypothesis and findings divided by that of the findings, both as multiples of what the latter is now. It
 * rises or falls all the way.
 */
public record LinearQuotient(double slope, double constant, double evidenceSlope, double evidenceConstant) {
    /** Less than this is what rounding leaves of 0. */
    private static final double NOTHING = 1e-13;

    /** The posterior if the number were t; where the findings would then be impossible, what it tends to. */
    public double at(double t) {
        double evidence = evidenceSlope * t + evidenceConstant;
        double value = Math.abs(evidence) < NOTHING ? slope / evidenceSlope : (slope * t + constant) / evidence;
        return Math.min(1, Math.max(0, value));
    }

    /** The derivative there. */
    public double derivative(double t) {
        double evidence = evidenceSlope * t + evidenceConstant;
        return (slope * evidenceConstant - evidenceSlope * constant) / (evidence * evidence);
    }

    /** The least posterior for any number from 0 to 1. */
    public double least() {
        return Math.min(at(0), at(1));
    }

    /** The greatest posterior for any number from 0 to 1. */
    public double greatest() {
        return Math.max(at(0), at(1));
    }
}
