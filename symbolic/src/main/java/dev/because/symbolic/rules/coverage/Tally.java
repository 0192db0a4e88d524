package dev.because.symbolic.rules.coverage;

/**
 * How often something was true and how often false, of the times when it was reached.
 *
 * @param yes times when it was true
 * @param no times when it was false
 */
public record Tally(long yes, long no) {
    static final Tally NONE = new Tally(0, 0);

    /** Whether it was asked at all. */
    public boolean reached() {
        return yes + no > 0;
    }

    /** Whether both outcomes were seen. */
    public boolean bothWays() {
        return yes > 0 && no > 0;
    }

    /** Which outcome lacks: {@code was never false}; empty if none does. */
    public String lack() {
        if (!reached()) {
            return "was never reached";
        }
        return bothWays() ? "" : yes == 0 ? "was never true" : "was never false";
    }

    Tally and(boolean outcome) {
        return outcome ? new Tally(yes + 1, no) : new Tally(yes, no + 1);
    }
}
