package dev.because.scenarios.bench.inference;

import java.util.Locale;
import java.util.Optional;

/**
 * How fast and how right the posteriors of a network are.
 *
 * @param network its name
 * @param variables how many it has
 * @param clique how many numbers the largest table of its junction tree holds
 * @param tree the junction tree's times
 * @param elimination those of variable elimination
 * @param peer those of the library
 * @param questions how many there were, the one without findings among them
 */
record InferenceRow(
        String network, int variables, double clique, Times tree, Times elimination, Times peer, int questions) {
    private static final double WRONG = 1e-6;

    /** The largest difference of junction tree and variable elimination; empty if one of them refused. */
    Optional<Double> difference() {
        return tree.difference(elimination);
    }

    /** The largest difference of the library from the junction tree; empty if it answered nothing. */
    Optional<Double> peerDifference() {
        return tree.difference(peer);
    }

    /** How many times as long as the junction tree the library takes for a question, both compiled. */
    Optional<Double> ratio() {
        return peer.warm().flatMap(theirs -> tree.warm().map(ours -> theirs / ours));
    }

    /** What else is to be said of it. */
    String remark() {
        String ours = tree.failure()
                .or(elimination::failure)
                .map(why -> "ours: " + why + "; ")
                .orElse("");
        String wrong = peerDifference()
                .filter(difference -> !(difference <= WRONG))
                .map(difference -> String.format(
                        Locale.ROOT, difference < 0.01 ? "wrong by %.0e; " : "wrong by %.2f; ", difference))
                .orElse("");
        String failed = peer.failure()
                .map(why -> why + ", " + peer.answered() + " of " + questions + " answered")
                .orElse("");
        return (ours + wrong + failed).replaceFirst("; $", "");
    }
}
