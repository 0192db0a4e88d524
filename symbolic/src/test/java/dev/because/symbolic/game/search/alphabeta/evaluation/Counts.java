package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often each term occurs in each of many positions. The evaluation is linear in its weights, so it is asked itself: with all weights
 * zero but one it returns how often that one counts.
 */
final class Counts {
    /** Of one position: weights that count there, how often, and their shares by phase. */
    record Row(int[] terms, int[] counts, double opening, double endgame) {}

    private Counts() {}

    static List<Row> of(List<Position> positions) {
        int total = Term.total();
        int[][] terms = new int[positions.size()][64];
        int[][] counts = new int[positions.size()][64];
        int[] sizes = new int[positions.size()];
        for (int term = 0; term < total; term++) {
            Weights weights = new Weights();
            weights.packed[term] = Weights.pack(0, 1);
            StaticEvaluation alone = new StaticEvaluation(weights);
            for (int i = 0; i < terms.length; i++) {
                int count = Weights.endgame(alone.packed(positions.get(i)));
                if (count == 0) {
                    continue;
                }
                if (sizes[i] == terms[i].length) {
                    terms[i] = Arrays.copyOf(terms[i], 2 * sizes[i]);
                    counts[i] = Arrays.copyOf(counts[i], 2 * sizes[i]);
                }
                terms[i][sizes[i]] = term;
                counts[i][sizes[i]++] = count;
            }
        }
        List<Row> rows = new ArrayList<>();
        StaticEvaluation fitted = StaticEvaluation.fitted();
        for (int i = 0; i < terms.length; i++) {
            Position position = positions.get(i);
            double phase = StaticEvaluation.phase(position) / 24.0;
            double share = Winnable.share(position, Weights.endgame(fitted.packed(position))) / (double) Winnable.ALL;
            rows.add(new Row(
                    Arrays.copyOf(terms[i], sizes[i]), Arrays.copyOf(counts[i], sizes[i]), phase, (1 - phase) * share));
        }
        return rows;
    }
}
