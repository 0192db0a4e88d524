package dev.because.symbolic.causal.inference.junction.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The maximal cliques that an elimination order makes, joined as a forest (one tree for each connected part). A clique's
 * separator is what its parent has in common with it, and all cliques that hold a variable are connected; such a forest is a
 * maximum spanning forest of the cliques by the size of their separators (Jensen and Jensen 1994), so nothing is gained by
 * looking for one. Cliques are numbered parents before children.
 */
public final class CliqueForest {
    /** Below a table of so many numbers it does not matter where a clique hangs. */
    private static final int WORTH_MOVING = 256;

    private final int[] place;
    private final long[][] later;
    private final int[] sizes;
    private final List<int[]> scopes = new ArrayList<>();
    private final List<int[]> separators = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final int[] home;

    /**
     * @param sizes how many states each variable has
     * @param order the variables that are there, each once, as they are eliminated
     */
    public CliqueForest(Interactions graph, int[] sizes, int[] order) {
        this.sizes = sizes;
        int n = graph.capacity();
        place = new int[n];
        Arrays.fill(place, Integer.MAX_VALUE);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        later = new long[n][];
        int[] next = new int[n];
        int[] absorber = new int[n];
        Arrays.fill(absorber, -1);
        int[] counts = new int[n];
        for (int v : order) {
            long[] row = later[v] == null ? new long[graph.words()] : later[v];
            for (int w = 0; w < row.length; w++) {
                row[w] |= graph.neighbours(v)[w];
            }
            later[v] = row;
            next[v] = -1;
            for (int u : Interactions.members(row)) {
                if (place[u] < place[v] || u == v) {
                    Interactions.clear(row, u);
                } else {
                    counts[v]++;
                    if (next[v] < 0 || place[u] < place[next[v]]) {
                        next[v] = u;
                    }
                }
            }
            pass(v, next[v]);
        }
        int[] clique = new int[n];
        for (int v : order) { // a child whose clique is the parent's and itself holds the parent's
            clique[v] = absorber[v] < 0 ? v : clique[absorber[v]];
            int p = next[v];
            if (p >= 0 && absorber[p] < 0 && counts[v] == counts[p] + 1) {
                absorber[p] = v;
            }
        }
        home = new int[n];
        Arrays.fill(home, -1);
        int[] number = new int[n];
        Arrays.fill(number, -1);
        for (int i = order.length - 1; i >= 0; i--) { // top down
            int v = order[i];
            int representative = clique[v];
            if (number[representative] < 0) {
                number[representative] = scopes.size();
                int parent = next[v] < 0 ? -1 : number[clique[next[v]]];
                parents.add(parent);
                addClique(representative, v, parent);
            }
            home[v] = number[representative];
        }
    }

    private CliqueForest(CliqueForest other, int[] parentOf) {
        place = other.place;
        sizes = other.sizes;
        later = other.later;
        home = new int[other.home.length];
        int[] number = new int[parentOf.length];
        Arrays.fill(number, -1);
        for (int clique = 0; clique < parentOf.length; clique++) {
            copy(other, clique, parentOf, number);
        }
        for (int v = 0; v < home.length; v++) {
            home[v] = other.home[v] < 0 ? -1 : number[other.home[v]];
        }
    }

    private void copy(CliqueForest other, int clique, int[] parentOf, int[] number) {
        if (number[clique] >= 0) {
            return;
        }
        long[] shared = new long[(home.length + 63) >>> 6];
        int[] above = new int[0];
        int parent = -1;
        if (parentOf[clique] >= 0) {
            copy(other, parentOf[clique], parentOf, number);
            parent = number[parentOf[clique]];
            for (int v : other.separator(clique)) {
                Interactions.set(shared, v);
            }
            above = Arrays.stream(scopes.get(parent))
                    .filter(v -> Interactions.has(shared, v))
                    .toArray();
        }
        IntStream rest = Arrays.stream(other.scope(clique)).filter(v -> !Interactions.has(shared, v));
        number[clique] = scopes.size();
        separators.add(above);
        scopes.add(IntStream.concat(Arrays.stream(above), rest).toArray());
        parents.add(parent);
    }

    /**
     * The same cliques and separators, but each clique hangs from the smallest one that holds its separator: a message to or
     * from a large table is as much work as the table is large.
     */
    public CliqueForest rearranged() {
        double[] entries =
                IntStream.range(0, cliques()).mapToDouble(this::entries).toArray();
        int[] parentOf = parents.stream().mapToInt(Integer::intValue).toArray();
        List<long[]> members = scopes.stream().map(this::bits).toList();
        for (int clique = 0; clique < parentOf.length; clique++) {
            if (parentOf[clique] < 0 || entries[parentOf[clique]] <= WORTH_MOVING) {
                continue;
            }
            long[] separator = bits(separator(clique));
            for (int other = 0; other < parentOf.length; other++) {
                if (entries[other] < entries[parentOf[clique]]
                        && holds(members.get(other), separator)
                        && !below(other, clique, parentOf)) {
                    parentOf[clique] = other;
                }
            }
        }
        return new CliqueForest(this, parentOf);
    }

    private long[] bits(int[] scope) {
        long[] bits = new long[(home.length + 63) >>> 6];
        for (int v : scope) {
            Interactions.set(bits, v);
        }
        return bits;
    }

    private static boolean holds(long[] all, long[] some) {
        for (int w = 0; w < all.length; w++) {
            if ((some[w] & ~all[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean below(int clique, int ancestor, int[] parentOf) {
        int at = clique;
        while (at >= 0 && at != ancestor) {
            at = parentOf[at];
        }
        return at >= 0;
    }

    private void pass(int v, int parent) {
        if (parent < 0) {
            return;
        }
        if (later[parent] == null) {
            later[parent] = new long[later[v].length];
        }
        for (int w = 0; w < later[v].length; w++) {
            later[parent][w] |= later[v][w];
        }
    }

    /** Its separator first, in the parent's order, then what is eliminated here. */
    private void addClique(int lowest, int top, int parent) {
        int[] members = Interactions.members(later[lowest]);
        int[] scope = new int[members.length + 1];
        int count = 0;
        if (parent >= 0) {
            for (int u : scopes.get(parent)) {
                if (Interactions.has(later[top], u)) {
                    scope[count++] = u;
                }
            }
        }
        separators.add(Arrays.copyOf(scope, count));
        for (int u : members) {
            if (!Interactions.has(later[top], u)) {
                scope[count++] = u;
            }
        }
        scope[count] = lowest;
        scopes.add(scope);
    }

    public int cliques() {
        return scopes.size();
    }

    /** The clique's variables: first its separator, in the parent's order. Not to be changed. */
    public int[] scope(int clique) {
        return scopes.get(clique);
    }

    /** What it has in common with its parent. Not to be changed. */
    public int[] separator(int clique) {
        return separators.get(clique);
    }

    /** Its parent, a smaller number, or -1. */
    public int parent(int clique) {
        return parents.get(clique);
    }

    /** The clique nearest to the root that holds the variable; -1 for one that is not there. */
    public int home(int variable) {
        return home[variable];
    }

    /** The clique that holds all of those variables, at least one. */
    public int holder(int[] scope) {
        int first = scope[0];
        for (int v : scope) {
            first = place[v] < place[first] ? v : first;
        }
        return home[first];
    }

    /** How many numbers its table holds. */
    public double entries(int clique) {
        double entries = 1;
        for (int v : scope(clique)) {
            entries *= sizes[v];
        }
        return entries;
    }

    public double total() {
        double total = 0;
        for (int clique = 0; clique < cliques(); clique++) {
            total += entries(clique);
        }
        return total;
    }

    public double largest() {
        double largest = 0;
        for (int clique = 0; clique < cliques(); clique++) {
            largest = Math.max(largest, entries(clique));
        }
        return largest;
    }

    /** The number of variables in the clique that has most, less one. */
    public int width() {
        return scopes.stream().mapToInt(scope -> scope.length).max().orElse(0) - 1;
    }
}
