package dev.because.explain.check.picture;

import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.OptionalInt;

/**
 * The scores of one input, run alone.
 *
 * @param scores before the softmax, by class
 * @param winner the class of the highest score
 * @param rival the class that it is held against
 */
record Rescoring(float[] scores, int winner, int rival) {
    static Rescoring of(Network network, Tensor input, OptionalInt against) {
        float[] scores = network.scores(input.asBatch()).values();
        int winner = best(scores, -1);
        return new Rescoring(scores, winner, against.orElseGet(() -> best(scores, winner)));
    }

    /** The lead of the winner over the rival. */
    double lead() {
        return lead(scores);
    }

    /** The lead of the same winner over the same rival by other scores. */
    double lead(float[] others) {
        return (double) others[winner] - others[rival];
    }

    /** A class's share of the exponentials of all scores. */
    double softmax(int index) {
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp((double) score - scores[index]);
        }
        return 1 / sum;
    }

    /** The class of the highest score, of equal ones the first, leaving one out. */
    static int best(float[] scores, int except) {
        int best = except == 0 ? 1 : 0;
        for (int i = 0; i < scores.length; i++) {
            if (i != except && scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
