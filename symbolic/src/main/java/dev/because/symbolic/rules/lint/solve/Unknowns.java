package dev.because.symbolic.rules.lint.solve;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.lint.domain.Domain;
import dev.because.symbolic.rules.lint.domain.Lists;
import dev.because.symbolic.rules.lint.domain.Numbers;
import dev.because.symbolic.rules.lint.domain.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Unknowns, the values that each may have, and how they must stand to each other. Numbered from 0. */
public final class Unknowns {
    private final List<Values> sets;
    private final List<Integer> sameAs;
    private final Set<Link> links;

    /** None yet. */
    public Unknowns() {
        this(List.of(), List.of(), Set.of());
    }

    private Unknowns(List<Values> sets, List<Integer> sameAs, Set<Link> links) {
        this.sets = new ArrayList<>(sets);
        this.sameAs = new ArrayList<>(sameAs);
        this.links = new LinkedHashSet<>(links);
    }

    /** The same, to be changed apart from this. */
    public Unknowns copy() {
        return new Unknowns(sets, sameAs, links);
    }

    /** One more, and its number. */
    public int add(Values values) {
        sets.add(values);
        sameAs.add(sets.size() - 1);
        return sets.size() - 1;
    }

    /** How many there are. */
    public int count() {
        return sets.size();
    }

    /** The values that one may have, as far as they are known. */
    public Values values(int unknown) {
        return sets.get(root(unknown));
    }

    /** Keeps of its values only some. */
    public void narrow(int unknown, Values to) {
        sets.set(root(unknown), values(unknown).and(to));
    }

    /** Makes two stand in a relation. */
    public void compare(int left, Comparison comparison, int right) {
        if (comparison == Comparison.EQUAL) {
            Values both = values(left).and(values(right));
            sameAs.set(root(left), root(right));
            sets.set(root(right), both);
        } else {
            links.add(Link.of(left, comparison, right));
        }
    }

    /** Makes a list have a member, or lack it. */
    public void contains(int list, boolean has, int member) {
        links.add(new Link(list, has ? Link.Kind.HAS : Link.Kind.LACKS, member));
    }

    /** Whether two are one. */
    public boolean areSame(int one, int other) {
        return root(one) == root(other);
    }

    /** Takes from the sets what cannot be; false if nothing is left of one. */
    public boolean propagate() {
        while (true) {
            if (sets.stream().anyMatch(Values::isEmpty) && anyEmpty()) {
                return false;
            }
            if (links.isEmpty()) {
                return true;
            }
            Orders orders = new Orders(sets.size(), rooted());
            if (orders.isContradictory()) {
                return false;
            }
            if (!orders.same().isEmpty()) {
                orders.same().forEach(link -> compare(link.left(), Comparison.EQUAL, link.right()));
                continue;
            }
            boolean changed = false;
            for (Link link : orders.ascending()) {
                changed |= raise(link);
            }
            List<Link> descending = new ArrayList<>(orders.ascending());
            Collections.reverse(descending);
            for (Link link : descending) {
                changed |= lower(link);
            }
            for (Link link : rooted()) {
                changed |= link.isMembership() ? member(link) : link.kind() == Link.Kind.UNLIKE && unlike(link);
            }
            if (!changed) {
                return rooted().stream()
                        .noneMatch(link -> link.kind() == Link.Kind.UNLIKE && link.left() == link.right());
            }
        }
    }

    /** Whether a relation holds whatever values these unknowns have; to be asked after {@link #propagate()}. */
    public boolean implies(int left, Comparison comparison, int right) {
        return new Orders(sets.size(), rooted()).implies(this, root(left), comparison, root(right));
    }

    /** Whether a list has a member, or lacks it, whatever values these unknowns have. */
    public boolean impliesMember(int list, boolean has, int member) {
        Link link = new Link(root(list), has ? Link.Kind.HAS : Link.Kind.LACKS, root(member));
        return rooted().contains(link)
                || values(member)
                        .only()
                        .filter(only -> values(list) instanceof Lists lists
                                && only instanceof String text
                                && lists.within(lists.having(has, text)))
                        .isPresent();
    }

    /** Looks for values for all of them. */
    public Answer solve() {
        return new Search(this).answer();
    }

    /** The links between those that stand for all that are the same. */
    Set<Link> rooted() {
        Set<Link> rooted = new LinkedHashSet<>();
        links.forEach(link -> rooted.add(new Link(root(link.left()), link.kind(), root(link.right()))));
        return rooted;
    }

    int root(int unknown) {
        int root = unknown;
        while (sameAs.get(root) != root) {
            root = sameAs.get(root);
        }
        return root;
    }

    private boolean anyEmpty() {
        for (int i = 0; i < sets.size(); i++) {
            if (values(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean raise(Link link) {
        return bounded(link)
                && replace(
                        link.right(),
                        Domain.numbers(
                                link.kind() == Link.Kind.LESS ? Comparison.MORE : Comparison.AT_LEAST,
                                numbers(link.left()).least()));
    }

    private boolean lower(Link link) {
        return bounded(link)
                && replace(
                        link.left(),
                        Domain.numbers(
                                link.kind() == Link.Kind.LESS ? Comparison.LESS : Comparison.AT_MOST,
                                numbers(link.right()).most()));
    }

    /** Whether both are numbers; between other things no order holds. */
    private boolean bounded(Link link) {
        if (values(link.left()) instanceof Numbers && values(link.right()) instanceof Numbers) {
            return !values(link.left()).isEmpty() && !values(link.right()).isEmpty();
        }
        narrow(link.left(), values(link.left()).minus(values(link.left())));
        return false;
    }

    private boolean member(Link link) {
        if (!(values(link.left()) instanceof Lists lists)) {
            narrow(link.left(), values(link.left()).minus(values(link.left())));
            return false;
        }
        boolean has = link.kind() == Link.Kind.HAS;
        boolean changed = has && replace(link.right(), lists.members());
        return values(link.right()).only().filter(String.class::isInstance).isPresent()
                ? replace(link.left(), lists.having(has, (String)
                                values(link.right()).only().orElseThrow()))
                        || changed
                : changed;
    }

    private boolean unlike(Link link) {
        boolean changed = false;
        if (link.left() != link.right() && values(link.left()).only().isPresent()) {
            changed = replace(link.right(), values(link.right()).minus(values(link.left())));
        }
        if (link.left() != link.right() && values(link.right()).only().isPresent()) {
            changed |= replace(link.left(), values(link.left()).minus(values(link.right())));
        }
        return changed;
    }

    private boolean replace(int unknown, Values by) {
        Values before = values(unknown);
        narrow(unknown, by);
        return !values(unknown).equals(before) && !before.within(values(unknown));
    }

    private Numbers numbers(int unknown) {
        return (Numbers) values(unknown);
    }
}
