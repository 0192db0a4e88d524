package dev.because.symbolic.game.search.puct;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.MoveGenerator;
import dev.because.symbolic.game.Position;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position in the tree, reached by one way only. Values are for the side to move in it. What is proved of it is exact: it is won if a
 * move leads to a lost one, lost if all lead to won ones, and drawn if all are settled and none is better.
 */
final class Node {
    /** For the side to move. */
    enum Outcome {
        OPEN,
        WON,
        DRAWN,
        LOST
    }

    final Position position;
    /** {@code null} at the root; the root of a tree that is kept loses what was above it. */
    @Nullable
    Node parent;
    /** What led here; {@code null} where a search began. */
    final @Nullable Move move;

    final Move[] moves;
    final Node[] children;
    /** Of the moves; empty until it was judged. */
    double[] policy = {};

    int visits;
    double total;
    /** Visits that are under way. */
    int inFlight;

    Outcome outcome = Outcome.OPEN;
    /** Half moves until it is mate, where it is won or lost: as many as are proved to do. */
    int plies;

    private Node(Position position, @Nullable Node parent, @Nullable Move move) {
        this.position = position;
        this.parent = parent;
        this.move = move;
        Move[] found = new Move[MoveGenerator.MOST];
        moves = Arrays.copyOf(found, MoveGenerator.generate(position, found));
        children = new Node[moves.length];
    }

    /**
     * Where a search begins. It is never settled: a move is asked for even if it is a draw by repetition, and perhaps more than the one
     * that wins.
     */
    static Node root(Position position) {
        Node root = new Node(position, null, null);
        root.lookForMate();
        return root;
    }

    /**
     * Opens the position after a move.
     *
     * @param past the positions of the game before the search began, the last of them the root's
     */
    Node open(int index, List<Position> past) {
        Node child = new Node(position.play(moves[index]), this, moves[index]);
        children[index] = child;
        if (child.moves.length == 0) {
            child.outcome = child.position.inCheck() ? Outcome.LOST : Outcome.DRAWN;
        } else if (child.position.halfmoves() >= 100 || child.position.isDeadByMaterial() || child.repeats(past)) {
            child.outcome = Outcome.DRAWN;
        } else if (child.lookForMate()) {
            child.outcome = Outcome.WON;
            child.plies = 1;
        }
        return child;
    }

    private boolean lookForMate() {
        for (int i = 0; i < moves.length; i++) {
            Position after = position.play(moves[i]);
            if (after.inCheck() && !after.canMove()) {
                Node mate = new Node(after, this, moves[i]);
                mate.outcome = Outcome.LOST;
                children[i] = mate;
                return true;
            }
        }
        return false;
    }

    /** Whether it was on the board in the tree before, or twice up to the root: what was repeated once may be repeated again. */
    private boolean repeats(List<Position> past) {
        int back = position.halfmoves();
        Node node = parent;
        for (; back > 0 && node != null && node.parent != null; node = node.parent, back--) {
            if (node.position.equals(position)) {
                return true;
            }
        }
        int before = 0;
        for (int i = past.size() - 1; i >= 0 && back > 0; i--, back--) {
            before += past.get(i).equals(position) ? 1 : 0;
        }
        return before >= 2;
    }

    boolean isSettled() {
        return outcome != Outcome.OPEN;
    }

    /** Whether it was judged, or needs no judgement. */
    boolean isReady() {
        return isSettled() || policy.length > 0;
    }

    /** Of one that is settled. */
    double exactValue() {
        return outcome == Outcome.WON ? 1 : outcome == Outcome.LOST ? -1 : 0;
    }

    /** Expected result; it must have been visited or be settled. */
    double value() {
        return isSettled() ? exactValue() : total / visits;
    }

    /** Adds a visit here and at all nodes above; what is proved of one counts more than what a visit found below it. */
    void backUp(double value) {
        double signed = value;
        for (Node node = this; node != null; node = node.parent, signed = -signed) {
            signed = node.isSettled() ? node.exactValue() : signed;
            node.visits++;
            node.total += signed;
        }
    }

    /** Begins or ends a visit here and at all nodes above. */
    void fly(int by) {
        for (Node node = this; node != null; node = node.parent) {
            node.inFlight += by;
        }
    }

    /**
     * Hands what was proved here up the tree. What visits of a position contributed before it was settled is put right, so that no
     * hope or fear that was disproved stays in the means above.
     */
    void prove() {
        correct();
        for (Node node = parent; node != null && node.settle(); node = node.parent) {
            node.correct();
        }
    }

    private void correct() {
        double delta = visits * exactValue() - total;
        total += delta;
        for (Node node = parent; node != null && !node.isSettled(); node = node.parent) {
            delta = -delta;
            node.total += delta;
        }
    }

    /** Draws its outcome from its children; whether it is settled by that, and was not before. */
    private boolean settle() {
        if (isSettled() || parent == null) {
            return false;
        }
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        boolean open = false;
        boolean draw = false;
        for (Node child : children) {
            if (child == null || !child.isSettled()) {
                open = true;
            } else if (child.outcome == Outcome.LOST) {
                shortest = Math.min(shortest, child.plies);
            } else {
                draw |= child.outcome == Outcome.DRAWN;
                longest = Math.max(longest, child.plies);
            }
        }
        if (shortest < Integer.MAX_VALUE) {
            outcome = Outcome.WON;
            plies = shortest + 1;
        } else if (!open) {
            outcome = draw ? Outcome.DRAWN : Outcome.LOST;
            plies = draw ? 0 : longest + 1;
        }
        return isSettled();
    }
}
