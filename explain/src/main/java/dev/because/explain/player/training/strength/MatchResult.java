package dev.because.explain.player.training.strength;

/**
 * How a match ended, seen from its first player.
 *
 * @param wins of the first player
 * @param draws of both
 * @param losses of the first player
 */
public record MatchResult(int wins, int draws, int losses) {
    /** Two standard deviations of a normal distribution, for an interval that holds in 95 of 100 matches. */
    private static final double TWO = 1.96;

    /** How many games were played. */
    public int games() {
        return wins + draws + losses;
    }

    /** The share of the points, from 0 to 1. */
    public double share() {
        return (wins + 0.5 * draws) / games();
    }

    /** The difference in Elo's rating that goes with the share; infinite if one side won everything. */
    public double elo() {
        return elo(share());
    }

    /** How much higher the difference could be in one of forty matches. */
    public double error() {
        return elo(Math.min(1, share() + TWO * deviation())) - elo();
    }

    /** Whether the first player's lead would come about by chance in fewer than one of forty matches between equals. */
    public boolean isLead() {
        return share() - TWO * deviation() > 0.5;
    }

    /** The standard deviation of the share. */
    private double deviation() {
        double mean = share();
        double square = (wins + 0.25 * draws) / games();
        return Math.sqrt(Math.max(0, square - mean * mean) / games());
    }

    private static double elo(double share) {
        return -400 * Math.log10(1 / share - 1);
    }

    /** One more game: 1 if the first player won it, 0 for a draw, −1 if it lost. */
    MatchResult and(int result) {
        return new MatchResult(
                wins + (result > 0 ? 1 : 0), draws + (result == 0 ? 1 : 0), losses + (result < 0 ? 1 : 0));
    }

    /** {@code +12 =5 −3}. */
    @Override
    public String toString() {
        return "+" + wins + " =" + draws + " −" + losses;
    }
}
