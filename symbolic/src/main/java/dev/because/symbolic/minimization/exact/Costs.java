package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Cover;
import java.util.Comparator;

/** What a cover costs: its terms, then its input literals. */
final class Costs {
    static final Comparator<Cover> ORDER =
            Comparator.comparingInt(Cover::termCount).thenComparingInt(Cover::literalCount);

    private Costs() {}

    static boolean isLess(Cover one, Cover other) {
        return ORDER.compare(one, other) < 0;
    }
}
