package dev.because.symbolic.causal.separation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * All simple paths between two variables, each looked at as the definition says. A soft finding is what it is by definition:
 * one more child of its variable, which is observed.
 */
public final class PathsByDefinition {
    private final boolean[][] arrow;
    private final boolean[][] leads;
    private final BitSet observed;
    private final int variables;

    public PathsByDefinition(CausalGraph graph, Known known) {
        this.variables = graph.size();
        List<int[]> arrows = new ArrayList<>();
        for (int to = 0; to < variables; to++) {
            for (int from : graph.parents(to)) {
                arrows.add(new int[] {from, to});
            }
        }
        this.observed = known.observed();
        int size = variables;
        for (int hinted : known.hinted().stream().toArray()) {
            arrows.add(new int[] {hinted, size});
            observed.set(size++);
        }
        this.arrow = new boolean[size][size];
        arrows.forEach(each -> arrow[each[0]][each[1]] = true);
        this.leads = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            leads[i][i] = true;
            arrows.forEach(each -> leads[each[0]][each[1]] = true);
        }
        for (int via = 0; via < size; via++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    leads[from][to] |= leads[from][via] && leads[via][to];
                }
            }
        }
    }

    /** The active paths, shortest first, then by their indices. */
    public TreeSet<List<Integer>> active(int from, int to) {
        TreeSet<List<Integer>> found = new TreeSet<>((one, other) -> one.size() != other.size()
                ? Integer.compare(one.size(), other.size())
                : one.toString().compareTo(other.toString()));
        walk(new ArrayList<>(List.of(from)), to, found);
        return found;
    }

    private void walk(List<Integer> path, int to, TreeSet<List<Integer>> found) {
        int last = path.get(path.size() - 1);
        if (last == to) {
            if (isActive(path)) {
                found.add(List.copyOf(path));
            }
            return;
        }
        for (int next = 0; next < arrow.length; next++) {
            if ((arrow[last][next] || arrow[next][last]) && !path.contains(next)) {
                path.add(next);
                walk(path, to, found);
                path.remove(path.size() - 1);
            }
        }
    }

    private boolean isActive(List<Integer> path) {
        for (int i = 1; i < path.size() - 1; i++) {
            int at = path.get(i);
            boolean collider = arrow[path.get(i - 1)][at] && arrow[path.get(i + 1)][at];
            boolean passes = collider ? observed.stream().anyMatch(known -> leads[at][known]) : !observed.get(at);
            if (!passes) {
                return false;
            }
        }
        return true;
    }
}
