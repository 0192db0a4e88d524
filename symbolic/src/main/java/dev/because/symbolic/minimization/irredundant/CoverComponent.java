package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a covering problem that has no prime in common with the rest: each cover of the whole is one cover of each part.
 * A prime that nothing else can replace is a part by itself.
 *
 * @param members the primes, by number
 * @param rows what is to be covered: of each row, the primes that have it; at least one
 */
record CoverComponent(Bits members, List<Bits> rows) {
    CoverComponent {
        rows = List.copyOf(rows);
    }

    /** The components of some rows, by their first member. */
    static List<CoverComponent> of(List<Bits> rows) {
        List<CoverComponent> components = new ArrayList<>();
        for (Bits row : rows) {
            Bits members = row;
            List<Bits> joined = new ArrayList<>();
            for (int i = components.size() - 1; i >= 0; i--) {
                if (components.get(i).members().intersects(row)) {
                    CoverComponent met = components.remove(i);
                    members = members.or(met.members());
                    joined.addAll(0, met.rows());
                }
            }
            joined.add(row);
            components.add(new CoverComponent(members, joined));
        }
        components.sort(Comparator.comparingInt(
                component -> component.members().stream().findFirst().orElse(-1)));
        return components;
    }
}
