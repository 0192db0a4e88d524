package dev.because.explain.render.causal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The part of a case that is drawn: all of a network that is small; of a larger one what is asked or done, the first findings,
 * whole active paths, the shortest first, and then further findings, as far as there is room.
 *
 * @param variables that are drawn, ascending
 * @param active those of them that matter: findings, hypotheses, interventions, and all on active paths that are drawn whole
 * @param paths that are drawn whole
 */
record Excerpt(List<Integer> variables, Set<Integer> active, List<List<Integer>> paths) {
    /** The most boxes of a drawing. */
    static final int MOST = 40;

    private static final int MOST_FINDINGS = 16;

    static Excerpt of(CausalCase shown) {
        int size = shown.network().size();
        Set<Integer> drawn = new TreeSet<>();
        Set<Integer> told = new LinkedHashSet<>();
        shown.hypotheses().forEach(hypothesis -> told.add(hypothesis.variable()));
        shown.done().forEach(made -> told.add(made.variable()));
        told.stream().limit(MOST / 2).forEach(drawn::add);
        shown.findings().all().stream().limit(MOST_FINDINGS).forEach(finding -> drawn.add(finding.variable()));
        List<List<Integer>> paths = new ArrayList<>();
        for (List<Integer> path : shown.paths().stream()
                .sorted(Comparator.comparingInt(List::size))
                .toList()) {
            Set<Integer> more = new TreeSet<>(drawn);
            more.addAll(path);
            if (more.size() <= MOST) {
                drawn.addAll(path);
                paths.add(path);
            }
        }
        for (var finding : shown.findings().all()) {
            if (drawn.size() < MOST) {
                drawn.add(finding.variable());
            }
        }
        Set<Integer> active = Set.copyOf(drawn);
        List<Integer> variables =
                size <= MOST ? IntStream.range(0, size).boxed().toList() : List.copyOf(drawn);
        return new Excerpt(variables, active, List.copyOf(paths));
    }

    /** Whether a path leads along an arrow, one way or the other. */
    boolean isActive(int from, int to) {
        for (List<Integer> path : paths) {
            for (int i = 1; i < path.size(); i++) {
                int one = path.get(i - 1);
                int other = path.get(i);
                if (one == from && other == to || one == to && other == from) {
                    return true;
                }
            }
        }
        return false;
    }
}
