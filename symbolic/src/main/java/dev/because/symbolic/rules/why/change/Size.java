package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How big an edit is. A number counts as much as the part of its range that it moves by, at most 1; any other value 1, a list 1 for each
 * member; a fact that goes 2, and one that comes 3 and a little for each of its fields. So a change of a fact that is there is preferred
 * to taking it away, and both to making one up.
 */
final class Size {
    private static final double REMOVED = 2;
    /** A fact that comes counts at least this. */
    static final double ADDED = 3;

    private static final double UNKNOWN_BEFORE = 1;
    private static final double ELSE = 1.5;
    private static final double EACH_FIELD = 0.01;

    private final Vocabulary words;

    Size(Vocabulary words) {
        this.words = words;
    }

    double of(List<Edit> edits) {
        return edits.stream().mapToDouble(this::of).sum();
    }

    private double of(Edit edit) {
        if (edit instanceof Edit.Removed) {
            return REMOVED;
        }
        if (edit instanceof Edit.Added added) {
            return ADDED + EACH_FIELD * added.fact().values().size();
        }
        Edit.Changed changed = (Edit.Changed) edit;
        Object before = changed.before().orElse("");
        if (before instanceof Double one && changed.after() instanceof Double other) {
            return Math.min(1, Math.abs(one - other) / range(changed, one, other));
        }
        if (changed.after() instanceof List<?> after) {
            Set<Object> one = new HashSet<>(before instanceof List<?> list ? list : List.of());
            Set<Object> other = new HashSet<>(after);
            int shared = (int) one.stream().filter(other::contains).count();
            return Math.max(UNKNOWN_BEFORE, one.size() + other.size() - 2 * shared);
        }
        return changed.after().equals(Domain.OTHER) ? ELSE : 1;
    }

    private double range(Edit.Changed changed, double one, double other) {
        double range = words.kind(changed.fact().kind())
                .flatMap(kind -> kind.field(changed.field()))
                .map(Size::range)
                .orElse(Double.POSITIVE_INFINITY);
        return Double.isFinite(range) ? range : Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }

    private static double range(Field field) {
        return field.most() > field.least() ? field.most() - field.least() : 1;
    }
}
