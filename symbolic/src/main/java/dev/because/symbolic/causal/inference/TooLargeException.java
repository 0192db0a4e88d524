package dev.because.symbolic.causal.inference;

/** An exact computation would need more memory than is allowed. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final double entries;

    /**
     * @param entries how many numbers the tables would hold
     * @param allowed how many are allowed
     */
    public TooLargeException(double entries, double allowed) {
        super("the tables would hold %.3g numbers, %.3g are allowed".formatted(entries, allowed));
        this.entries = entries;
    }

    /** How many numbers the tables would hold. */
    public double entries() {
        return entries;
    }
}
