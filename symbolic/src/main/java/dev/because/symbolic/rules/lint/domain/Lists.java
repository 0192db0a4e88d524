package dev.because.symbolic.rules.lint.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A set of lists of texts, told by which members they have and have not; order and repetition do not count.
 *
 * @param members what a member may be
 * @param cubes the set is the union of these
 */
public record Lists(Choices members, List<Cube> cubes) implements Values {
    /**
     * All lists that have some members and lack others.
     *
     * @param with those they have
     * @param without those they lack
     */
    public record Cube(SortedSet<String> with, SortedSet<String> without) {
        Cube and(Set<String> more, Set<String> less) {
            SortedSet<String> longer = new TreeSet<>(with);
            longer.addAll(more);
            SortedSet<String> shorter = new TreeSet<>(without);
            shorter.addAll(less);
            return new Cube(longer, shorter);
        }
    }

    private static final Cube ANY = new Cube(new TreeSet<>(), new TreeSet<>());

    /** Leaves out cubes that no list can be in, and those that are there already. */
    public Lists {
        cubes = cubes.stream()
                .filter(cube -> cube.with().stream()
                        .allMatch(member ->
                                members.contains(member) && !cube.without().contains(member)))
                .distinct()
                .toList();
    }

    /** All lists of some members. */
    public static Lists of(Choices members) {
        return new Lists(members, List.of(ANY));
    }

    /** All lists that have a member, or all that lack it. */
    public Lists having(boolean has, String member) {
        return new Lists(members, List.of(has ? ANY.and(Set.of(member), Set.of()) : ANY.and(Set.of(), Set.of(member))));
    }

    @Override
    public boolean contains(Object value) {
        return value instanceof List<?> list
                && list.stream().allMatch(members::contains)
                && cubes.stream()
                        .anyMatch(cube -> list.containsAll(cube.with())
                                && cube.without().stream().noneMatch(list::contains));
    }

    @Override
    public boolean isEmpty() {
        return cubes.isEmpty();
    }

    @Override
    public Values and(Values other) {
        if (!(other instanceof Lists lists)) {
            return new Lists(members, List.of());
        }
        List<Cube> both = new ArrayList<>();
        cubes.forEach(one -> lists.cubes.forEach(two -> both.add(one.and(two.with(), two.without()))));
        return new Lists((Choices) members.and(lists.members), both);
    }

    @Override
    public Values or(Values other) {
        if (!(other instanceof Lists lists)) {
            return Sorts.either(this, other);
        }
        List<Cube> all = new ArrayList<>(cubes);
        all.addAll(lists.cubes);
        return new Lists((Choices) members.or(lists.members), all);
    }

    /** {@inheritDoc} The members of the other are taken to be those of this. */
    @Override
    public Values minus(Values other) {
        if (!(other instanceof Lists lists)) {
            return this;
        }
        List<Cube> left = cubes;
        for (Cube taken : lists.cubes) {
            left = left.stream().flatMap(cube -> outside(cube, taken).stream()).toList();
            left = new Lists(members, left).cubes;
        }
        return new Lists(members, left);
    }

    /** One member for each cube: the shortest list of it. */
    @Override
    public List<Object> some(int count) {
        return cubes.stream()
                .map(cube -> (Object) List.copyOf(cube.with()))
                .distinct()
                .limit(count)
                .toList();
    }

    @Override
    public String describe() {
        if (cubes.isEmpty()) {
            return "no list";
        }
        return cubes.stream()
                .map(cube -> cube.equals(ANY)
                        ? "any list"
                        : "a list "
                                + (cube.with().isEmpty() ? "" : "with " + String.join(" and ", cube.with()))
                                + (cube.with().isEmpty() || cube.without().isEmpty() ? "" : " ")
                                + (cube.without().isEmpty() ? "" : "without " + String.join(" and ", cube.without())))
                .collect(Collectors.joining(", or "));
    }

    /** What is in a cube and not in another, as cubes that have nothing in common. */
    private static List<Cube> outside(Cube cube, Cube taken) {
        List<Cube> parts = new ArrayList<>();
        Cube rest = cube;
        for (String member : taken.with()) {
            parts.add(rest.and(Set.of(), Set.of(member)));
            rest = rest.and(Set.of(member), Set.of());
        }
        for (String member : taken.without()) {
            parts.add(rest.and(Set.of(member), Set.of()));
            rest = rest.and(Set.of(), Set.of(member));
        }
        return parts;
    }
}
