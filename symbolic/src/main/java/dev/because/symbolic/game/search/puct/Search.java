package dev.because.symbolic.game.search.puct;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Evaluator;
import dev.because.symbolic.game.search.Evaluator.Judgement;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The visits of one question. */
final class Search {
    private final Evaluator evaluator;
    private final Constants constants;
    private final Question question;
    private final List<Position> past;
    private final Node root;

    /** @param root of a tree for the question's game, new or kept */
    Search(Evaluator evaluator, Constants constants, Question question, Node root) {
        this.evaluator = evaluator;
        this.constants = constants;
        this.question = question;
        this.root = root;
        past = question.game().positions();
    }

    Node root() {
        return root;
    }

    /** Visits until the limit is reached or nothing is open any more. */
    Ranking run(Optional<Noise> noise) {
        long start = System.nanoTime();
        if (!root.isReady()) {
            judge(List.of(root));
        }
        double[] policy = noise.map(some -> some.on(root.policy, hash())).orElse(root.policy);
        Selection selection = new Selection(constants, policy, question.among(), root, past);
        while (goesOn(selection, start)) {
            batch(selection);
        }
        return new Ranking(root, selection);
    }

    private boolean goesOn(Selection selection, long start) {
        Limit limit = question.limit();
        return (limit.nodes() == 0 || root.visits < limit.nodes())
                && (limit.milliseconds() == 0 || System.nanoTime() - start < limit.milliseconds() * 1_000_000)
                && selection.isOpen(root)
                && (question.lines() > 1 || !isWon(selection));
    }

    private boolean isWon(Selection selection) {
        for (int i = 0; i < root.children.length; i++) {
            Node child = root.children[i];
            if (child != null && child.outcome == Node.Outcome.LOST && selection.allows(i)) {
                return true;
            }
        }
        return false;
    }

    /** Visits until so many positions wait to be judged; a visit that ends where one of them waits has to wait, too, and is undone. */
    private void batch(Selection selection) {
        long left = question.limit().nodes() == 0
                ? Long.MAX_VALUE
                : question.limit().nodes() - root.visits;
        Set<Node> leaves = new LinkedHashSet<>();
        List<Node> undone = new ArrayList<>();
        for (int i = 0; i < constants.batch() && i < left && selection.isOpen(root); i++) {
            Node leaf = selection.leaf(root);
            if (leaf.isSettled()) {
                leaf.prove();
                leaf.backUp(leaf.exactValue());
            } else {
                leaf.fly(1);
                if (!leaves.add(leaf)) {
                    undone.add(leaf);
                }
            }
        }
        undone.forEach(leaf -> leaf.fly(-1));
        judge(List.copyOf(leaves));
        leaves.forEach(leaf -> leaf.fly(-1));
    }

    private void judge(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        List<Judgement> judgements =
                evaluator.judge(nodes.stream().map(this::game).toList());
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            Judgement judgement = judgements.get(i);
            node.policy = policy(node, judgement);
            node.backUp(judgement.value());
        }
    }

    private Game game(Node node) {
        List<Move> below = new ArrayList<>();
        for (Node here = node; here.parent != null && here.move != null; here = here.parent) {
            below.add(0, here.move);
        }
        List<Move> moves = new ArrayList<>(question.game().moves());
        moves.addAll(below);
        return new Game(question.game().start(), moves);
    }

    private double[] policy(Node node, Judgement judgement) {
        double[] policy = new double[node.moves.length];
        double sum = 0;
        for (int i = 0; i < policy.length; i++) {
            double given = judgement.policy().getOrDefault(node.moves[i], 0.0);
            policy[i] = Math.pow(Math.max(0, given), 1 / constants.temperature());
            sum += policy[i];
        }
        // A network of a stranger may overflow.
        if (!Double.isFinite(sum) || !(Math.abs(judgement.value()) <= 1.001)) {
            throw new BadInputException(
                    evaluator.name(), "a judgement that is no probability, of " + Fen.write(node.position), "numbers");
        }
        for (int i = 0; i < policy.length; i++) {
            policy[i] = sum > 0 ? policy[i] / sum : 1.0 / policy.length;
        }
        return policy;
    }

    /** Tells apart the questions of one game, so that each gets its own noise. */
    private long hash() {
        return root.position.hash() + 31L * question.game().moves().size();
    }
}
