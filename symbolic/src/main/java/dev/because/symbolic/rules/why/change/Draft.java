package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Some facts that were given, and what has become of each.
 *
 * @param original as they were given
 * @param slots what each is now, empty if it is gone; after them those that were added, in an order that does not depend on when
 */
record Draft(List<Fact> original, List<Optional<Fact>> slots) {
    Draft {
        slots = List.copyOf(slots);
    }

    static Draft of(List<Fact> given) {
        return new Draft(given, given.stream().map(Optional::of).toList());
    }

    List<Fact> facts() {
        return slots.stream().flatMap(Optional::stream).distinct().toList();
    }

    boolean isAdded(int slot) {
        return slot >= original.size();
    }

    /** Whether a field may have another value still: one that was decided is not decided again, but lists change member by member. */
    boolean isOpen(int slot, String field) {
        Optional<Object> now = slots.get(slot).orElseThrow().value(field);
        return now.filter(List.class::isInstance).isPresent()
                || now.equals(
                        isAdded(slot) ? Optional.empty() : original.get(slot).value(field));
    }

    Draft with(int slot, String field, Object value) {
        return with(slot, Optional.of(slots.get(slot).orElseThrow().with(field, value)));
    }

    Draft without(int slot) {
        return with(slot, Optional.empty());
    }

    Draft and(Fact fact) {
        List<Optional<Fact>> more = new ArrayList<>(slots);
        more.add(Optional.of(fact));
        return sorted(more);
    }

    private Draft with(int slot, Optional<Fact> fact) {
        List<Optional<Fact>> other = new ArrayList<>(slots);
        other.set(slot, fact);
        return sorted(other);
    }

    private Draft sorted(List<Optional<Fact>> all) {
        all.subList(original.size(), all.size())
                .sort(Comparator.comparing(fact -> fact.orElseThrow().toString()));
        return new Draft(original, all);
    }

    /** The same without one of its edits. */
    Draft undone(Edit edit) {
        List<Optional<Fact>> other = new ArrayList<>(slots);
        if (edit instanceof Edit.Added added) {
            int place = other.subList(original.size(), other.size()).indexOf(Optional.of(added.fact()));
            other.remove(original.size() + place);
        } else if (edit instanceof Edit.Removed removed) {
            other.set(original.indexOf(removed.fact()), Optional.of(removed.fact()));
        } else if (edit instanceof Edit.Changed changed) {
            int slot = original.indexOf(changed.fact());
            SortedMap<String, Object> values =
                    new TreeMap<>(slots.get(slot).orElseThrow().values());
            values.remove(changed.field());
            changed.before().ifPresent(before -> values.put(changed.field(), before));
            other.set(slot, Optional.of(new Fact(changed.fact().kind(), values)));
        }
        return sorted(other);
    }

    /** What it takes to come here from the original facts. */
    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (int slot = 0; slot < original.size(); slot++) {
            Fact before = original.get(slot);
            if (slots.get(slot).isEmpty()) {
                edits.add(new Edit.Removed(before));
                continue;
            }
            Fact after = slots.get(slot).get();
            for (String field : new TreeSet<>(after.values().keySet())) {
                if (!after.value(field).equals(before.value(field))) {
                    edits.add(new Edit.Changed(
                            before,
                            field,
                            before.value(field),
                            after.value(field).orElseThrow()));
                }
            }
        }
        slots.subList(original.size(), slots.size()).forEach(fact -> edits.add(new Edit.Added(fact.orElseThrow())));
        return edits;
    }
}
