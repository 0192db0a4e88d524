package dev.because.neural.activation.naming;

/**
 * The concept that chance explains worst among a channel's strongest pictures.
 *
 * @param concept the concept
 * @param naming its counts in the half that names are sought in
 * @param tried how many concepts were tested there
 * @param heldOut its counts in the other half, where it alone is tested
 */
public record Finding(TestedConcept concept, Enrichment naming, int tried, Enrichment heldOut) {
    /** The level of both tests. */
    public static final double LEVEL = 0.05;

    /**
     * The probability that the best of all tested concepts would be as good by chance, at most: Bonferroni's
     * correction, which for the best one is also Holm's (1979).
     */
    public double corrected() {
        return Math.min(1, naming.chance() * tried);
    }

    /** Whether the concept is found in the one half and confirmed in the other. */
    public boolean isConfirmed() {
        return corrected() <= LEVEL && heldOut.chance() <= LEVEL;
    }
}
