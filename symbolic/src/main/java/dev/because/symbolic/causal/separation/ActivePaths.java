package dev.because.symbolic.causal.separation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The active paths between two variables, the shortest first and of equally long ones that whose indices come first. They are
 * grown arrow by arrow, always the one that can end soonest; how far it still has to go is known beforehand from a search
 * backwards from the end, so that the first to arrive is the shortest (Hart, Nilsson and Raphael 1968).
 */
public final class ActivePaths {
    /** So many beginnings of paths are tried before the search is cut off: paths can be exponentially many. */
    private static final int MOST_TRIED = 100_000;

    private final CausalGraph graph;

    public ActivePaths(CausalGraph graph) {
        this.graph = graph;
    }

    /**
     * Active paths.
     *
     * @param all the shortest first
     * @param complete whether it is sure that there are no others
     */
    public record Found(List<ActivePath> all, boolean complete) {
        public Found {
            all = List.copyOf(all);
        }
    }

    private record Begun(int[] variables, int came, int atLeast) {
        int last() {
            return variables[variables.length - 1];
        }
    }

    /**
     * The shortest active path between two variables; empty if they are separated.
     *
     * @param known what else is known; what is known about the two themselves does not count
     */
    public Optional<ActivePath> shortest(int from, int to, Known known) {
        return between(from, to, known, 1).all().stream().findFirst();
    }

    /**
     * The active paths between two variables.
     *
     * @param known what else is known; what is known about the two themselves does not count
     * @param most how many are wanted at most
     */
    public Found between(int from, int to, Known known, int most) {
        Ball ball = new Ball(graph, known.without(CausalGraph.set(from, to)));
        int[][] left = arrowsLeft(to, ball);
        PriorityQueue<Begun> waiting = new PriorityQueue<>(
                Comparator.comparingInt(Begun::atLeast).thenComparing(Begun::variables, Arrays::compare));
        if (left[Ball.FROM_CHILD][from] < Integer.MAX_VALUE) {
            waiting.add(new Begun(new int[] {from}, Ball.FROM_CHILD, left[Ball.FROM_CHILD][from]));
        }
        List<ActivePath> found = new ArrayList<>();
        for (int tried = 0; !waiting.isEmpty() && found.size() < most && tried < MOST_TRIED; tried++) {
            Begun path = waiting.remove();
            if (path.last() == to) {
                found.add(ActivePath.along(graph, path.variables()));
                continue;
            }
            if (ball.toParents(path.last(), path.came())) {
                grow(path, graph.parentLists(), Ball.FROM_CHILD, left, waiting);
            }
            if (ball.toChildren(path.last())) {
                grow(path, graph.childLists(), Ball.FROM_PARENT, left, waiting);
            }
        }
        return new Found(found, waiting.isEmpty());
    }

    private static void grow(Begun path, int[][] next, int came, int[][] left, PriorityQueue<Begun> waiting) {
        int length = path.variables().length;
        for (int variable : next[path.last()]) {
            if (left[came][variable] < Integer.MAX_VALUE
                    && IntStream.of(path.variables()).noneMatch(before -> before == variable)) {
                int[] longer = Arrays.copyOf(path.variables(), length + 1);
                longer[length] = variable;
                waiting.add(new Begun(longer, came, length + left[came][variable]));
            }
        }
    }

    /** How many arrows the ball needs to the end from each variable, when it came there from a child or from a parent. */
    private int[][] arrowsLeft(int to, Ball ball) {
        int[][] left = new int[2][graph.size()];
        for (int[] each : left) {
            Arrays.fill(each, Integer.MAX_VALUE);
            each[to] = 0;
        }
        List<int[]> reached =
                new ArrayList<>(List.of(new int[] {to, Ball.FROM_CHILD}, new int[] {to, Ball.FROM_PARENT}));
        for (int i = 0; i < reached.size(); i++) {
            int variable = reached.get(i)[0];
            boolean fromChild = reached.get(i)[1] == Ball.FROM_CHILD;
            int steps = left[reached.get(i)[1]][variable] + 1;
            for (int before : (fromChild ? graph.childLists() : graph.parentLists())[variable]) {
                for (int came : new int[] {Ball.FROM_CHILD, Ball.FROM_PARENT}) {
                    boolean passes = fromChild ? ball.toParents(before, came) : ball.toChildren(before);
                    if (passes && left[came][before] == Integer.MAX_VALUE) {
                        left[came][before] = steps;
                        reached.add(new int[] {before, came});
                    }
                }
            }
        }
        return left;
    }
}
