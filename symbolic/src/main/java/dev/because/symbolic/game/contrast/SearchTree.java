package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * What was considered, as a tree of depth three: the options of a decision, to each the best answers, to each of these the best
 * continuations. The options' own lines are in it with the options' scores; what branches off is searched for the tree.
 *
 * @param root the present position
 * @param graph a tree whose edges lead away from the root; siblings are in the order in which they were considered, an option's own line
 *     first
 */
public record SearchTree(Node root, Graph<Node, Step> graph) {
    /**
     * A position of the tree.
     *
     * @param path the moves that lead to it from the root
     */
    public record Node(List<Move> path) {
        public Node {
            path = List.copyOf(path);
        }

        private Node play(Move move) {
            List<Move> longer = new ArrayList<>(path);
            longer.add(move);
            return new Node(longer);
        }
    }

    /**
     * A move of the tree.
     *
     * @param path the moves from the root, this one last
     * @param score what it comes to, always for the side that moves at the root
     * @param main whether it belongs to an option's own line
     */
    public record Step(List<Move> path, Score score, boolean main) {
        public Step {
            path = List.copyOf(path);
        }

        /** The move. */
        public Move move() {
            return path.get(path.size() - 1);
        }
    }

    private static final int DEPTH = 3;

    public SearchTree {
        graph = new AsUnmodifiableGraph<>(graph);
    }

    /**
     * Searches the branches.
     *
     * @param limit of each search; with four options and a width of two there are twelve
     * @param width how many moves at most follow each position below the root
     */
    public static SearchTree of(Decision decision, Engine engine, Limit limit, int width) {
        Node root = new Node(List.of());
        Graph<Node, Step> graph = new SimpleDirectedGraph<>(Step.class);
        graph.addVertex(root);
        List<Option> options = new ArrayList<>(List.of(decision.chosen()));
        options.addAll(decision.others());
        Growth growth = new Growth(decision.game(), engine, limit, width, graph);
        for (Option option : options) {
            growth.grow(root, new Line(option.line().score(), option.line().moves()), true);
        }
        return new SearchTree(root, graph);
    }

    /** The moves that were considered in a position, in order. */
    public List<Step> steps(Node node) {
        Set<Step> steps = graph.outgoingEdgesOf(node);
        return List.copyOf(steps);
    }

    /** Where a move leads. */
    public Node after(Step step) {
        return graph.getEdgeTarget(step);
    }

    private record Growth(Game game, Engine engine, Limit limit, int width, Graph<Node, Step> graph) {
        /** Adds the first move of a line below a node, and what can follow it. */
        void grow(Node node, Line line, boolean main) {
            Node next = node.play(line.first());
            graph.addVertex(next);
            graph.addEdge(node, next, new Step(next.path(), line.score(), main));
            if (next.path().size() < DEPTH) {
                Map<Move, Line> following = new LinkedHashMap<>();
                if (line.moves().size() > 1) {
                    List<Move> rest = line.moves().subList(1, line.moves().size());
                    following.put(rest.get(0), new Line(line.score(), rest));
                }
                search(next).forEach(found -> following.putIfAbsent(found.first(), found));
                following.values().stream()
                        .limit(width)
                        .forEach(found -> grow(
                                next,
                                found,
                                main
                                        && line.moves().size() > 1
                                        && found.first() == line.moves().get(1)));
            }
        }

        private List<Line> search(Node node) {
            Game there = game;
            for (Move move : node.path()) {
                there = there.play(move);
            }
            if (!there.position().canMove() || there.isDrawn()) {
                return List.of();
            }
            Side side = game.position().toMove();
            return engine.analyse(new Question(there, width, List.of(), limit)).lines().stream()
                    .map(line -> new Line(mateFromRoot(line.score().from(side), node), line.moves()))
                    .toList();
        }

        /** A mate counts from where it is asked about; here from the root. */
        private static Score mateFromRoot(Score score, Node node) {
            if (!score.isMate() || score.mate() == Score.MATED || score.mate() == Integer.MAX_VALUE) {
                return score;
            }
            int moves = node.path().size();
            return Score.mate(
                    score.pointOfView(), score.mate() > 0 ? score.mate() + (moves + 1) / 2 : score.mate() - moves / 2);
        }
    }
}
