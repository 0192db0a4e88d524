package dev.because.symbolic.rules.lint.solve;

import dev.because.symbolic.rules.lint.domain.Domain;
import dev.because.symbolic.rules.lint.domain.Lists;
import dev.because.symbolic.rules.lint.domain.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives one unknown after the other a value and draws the consequences. Of unknowns that only must differ from others it is enough to try
 * one value more than there are others: what any of them had could be exchanged for one that none has.
 */
final class Search {
    private static final int STEPS = 20_000;

    private final Unknowns start;
    private int steps;
    private boolean complete = true;

    Search(Unknowns start) {
        this.start = start;
    }

    Answer answer() {
        Optional<List<Object>> values = find(start.copy(), 0);
        return new Answer(values, complete);
    }

    private Optional<List<Object>> find(Unknowns unknowns, int at) {
        if (++steps > STEPS) {
            complete = false;
            return Optional.empty();
        }
        if (!unknowns.propagate()) {
            return Optional.empty();
        }
        int next = at;
        while (next < unknowns.count() && isSettled(unknowns, next)) {
            next++;
        }
        if (next == unknowns.count()) {
            return last(unknowns);
        }
        Values values = unknowns.values(next);
        int tried = unknowns.count() + 1;
        List<Object> some = values.some(tried + 1);
        for (Object value : some.subList(0, Math.min(tried, some.size()))) {
            Unknowns more = unknowns.copy();
            more.narrow(next, Domain.only(value));
            Optional<List<Object>> found = find(more, next + 1);
            if (found.isPresent() || steps > STEPS) {
                return found;
            }
        }
        complete &= some.size() <= tried || onlyDiffers(unknowns, next);
        return Optional.empty();
    }

    private static boolean isSettled(Unknowns unknowns, int number) {
        return unknowns.root(number) != number
                || unknowns.values(number) instanceof Lists
                || unknowns.values(number).only().isPresent();
    }

    private static boolean onlyDiffers(Unknowns unknowns, int number) {
        return unknowns.rooted().stream()
                .filter(link -> link.left() == number || link.right() == number)
                .allMatch(link -> link.kind() == Link.Kind.UNLIKE);
    }

    /** The values themselves, when all but lists are settled. */
    private Optional<List<Object>> last(Unknowns unknowns) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < unknowns.count(); i++) {
            values.add(unknowns.values(i).some(1).get(0));
        }
        boolean differ = unknowns.rooted().stream()
                .allMatch(link -> link.kind() != Link.Kind.UNLIKE
                        || !values.get(link.left()).equals(values.get(link.right())));
        complete &= differ;
        return differ ? Optional.of(values) : Optional.empty();
    }
}
