package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.MoveGenerator;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;

/**
 * Principal variation search: the first move of a position is searched in full, and of the others it is only shown that they are no
 * better (Marsland and Campbell, Parallel search of strongly ordered game trees, 1982). What cannot matter is cut off before that, unless
 * the search is not selective.
 */
final class Search {
    /** So far from the root a check makes the search longer: without a bound it might never end. */
    private static final int LAST_EXTENSION = 60;

    /** From this depth on it is looked again whether passing was good only because having to move is bad. */
    private static final int DEEP = 10;

    private static final int UNDECIDED = -Values.INFINITE;

    private final Path path;
    private final Clock clock;
    private final TranspositionTable table;
    private final Evaluation evaluation;
    private final MoveOrder order;
    private final Quiescence quiescence;
    private final boolean selective;

    Search(
            Path path,
            Clock clock,
            TranspositionTable table,
            Evaluation evaluation,
            MoveOrder order,
            boolean selective) {
        this.path = path;
        this.clock = clock;
        this.table = table;
        this.evaluation = evaluation;
        this.order = order;
        this.selective = selective;
        quiescence = new Quiescence(path, clock, table, evaluation, order, selective);
    }

    boolean isSelective() {
        return selective;
    }

    /**
     * The value of a position for the side to move, exact between the bounds.
     *
     * @param mayPass whether it may be tried what happens if this side does nothing
     */
    int value(Position position, int ply, int depthAtFirst, int alphaAtFirst, int betaAtFirst, boolean mayPass) {
        boolean check = position.inCheck();
        int depth = check && selective && ply < LAST_EXTENSION ? depthAtFirst + 1 : depthAtFirst;
        if (depth <= 0 || ply >= Path.MOST_PLIES) {
            return quiescence.value(position, ply, 0, alphaAtFirst, betaAtFirst);
        }
        clock.visit();
        Frame frame = path.at(ply);
        frame.begin();
        path.enter(ply, position);
        if (position.isDeadByMaterial() || path.repeats(ply, position)) {
            return Values.DRAW;
        }
        // A shorter mate than one that is known already cannot be had from here.
        int alpha = Math.max(alphaAtFirst, ply - Values.MATE);
        int beta = Math.min(betaAtFirst, Values.MATE - ply - 1);
        if (alpha >= beta) {
            return alpha;
        }
        frame.open = beta - alpha > 1;
        frame.check = check;
        frame.depth = depth;
        long known = table.find(position.hash());
        if (known != 0 && !frame.open && selective && TranspositionTable.depth(known) >= depth) {
            int value = Values.fromTable(TranspositionTable.value(known), ply);
            // What was found with fewer moves towards the fifty may not hold with more.
            if (TranspositionTable.decides(known, value, beta) && position.halfmoves() < 90) {
                return value;
            }
        }
        Move remembered = known == 0 ? null : TranspositionTable.move(known);
        judge(position, ply);
        if (selective && !frame.open && !check && !Values.isMate(beta)) {
            int value = withoutMoving(position, ply, alpha, beta, mayPass);
            if (value != UNDECIDED) {
                return value;
            }
        }
        // Without a good first move it is cheaper to come back with one.
        frame.depth = selective && remembered == null && depth >= 4 ? depth - 1 : depth;
        int count = MoveGenerator.generate(position, frame.moves);
        if (count == 0) {
            return check ? ply - Values.MATE : Values.DRAW;
        }
        if (position.halfmoves() >= 100) {
            return Values.DRAW;
        }
        order.rate(position, frame, count, remembered, path.at(ply - 1));
        return best(position, ply, alpha, beta, count);
    }

    private void judge(Position position, int ply) {
        Frame frame = path.at(ply);
        frame.evaluation = frame.check ? -Values.INFINITE : evaluation.of(position);
        frame.improving = !frame.check && ply >= 2 && frame.evaluation > path.at(ply - 2).evaluation;
    }

    /** What the static evaluation and a pass say already (Donninger, Null move and deep search, 1993). */
    private int withoutMoving(Position position, int ply, int alpha, int beta, boolean mayPass) {
        Frame frame = path.at(ply);
        if (Selectivity.isTooGood(frame, beta)) {
            return frame.evaluation;
        }
        if (Selectivity.isTooBad(frame, alpha)) {
            int value = quiescence.value(position, ply, 0, alpha, beta);
            if (value <= alpha) {
                return value;
            }
        }
        int less = mayPass ? Selectivity.afterPass(position, frame, beta) : 0;
        if (less == 0) {
            return UNDECIDED;
        }
        int depth = frame.depth;
        frame.played = -1;
        int value = -value(position.pass().orElseThrow(), ply + 1, depth - less, -beta, 1 - beta, false);
        if (value >= beta && (depth < DEEP || value(position, ply, depth - less, beta - 1, beta, false) >= beta)) {
            // That even doing nothing mates is not believed.
            return Values.isMate(value) ? beta : value;
        }
        frame.begin();
        frame.depth = depth;
        return UNDECIDED;
    }

    private int best(Position position, int ply, int alphaAtFirst, int beta, int count) {
        Frame frame = path.at(ply);
        path.at(ply + 1).forget();
        int alpha = alphaAtFirst;
        int best = -Values.INFINITE;
        Move bestMove = null;
        frame.triedCount = 0;
        for (int i = 0; i < count && alpha < beta; i++) {
            Move move = frame.pick(i, count);
            boolean quiet = !position.isCapture(move) && !move.promotes();
            Position after = position.play(move);
            boolean gives = after.inCheck();
            if (mayLeaveOut(frame, i, best) && Selectivity.isHopeless(position, frame, move, i, alpha, quiet, gives)) {
                continue;
            }
            int history = quiet ? order.history(position, move, path.at(ply - 1)) : 0;
            int less = selective ? Selectivity.reduction(frame, i, history, gives) : 0;
            frame.played = MoveOrder.place(position, move);
            int value = after(after, ply, i == 0, less, alpha, beta);
            if (value > best) {
                best = value;
            }
            if (value > alpha) {
                alpha = value;
                bestMove = move;
                frame.extend(move, path.at(ply + 1));
                if (quiet && value >= beta) {
                    order.reward(position, frame, path.at(ply - 1), move);
                }
            }
            if (quiet) {
                frame.tried(move);
            }
        }
        int bound = best >= beta
                ? TranspositionTable.LOWER
                : best > alphaAtFirst ? TranspositionTable.EXACT : TranspositionTable.UPPER;
        table.store(position.hash(), bestMove, Values.toTable(best, ply), frame.depth, bound);
        return best;
    }

    /** Only where another move is known to hold: a mate is never claimed with moves left out. */
    private boolean mayLeaveOut(Frame frame, int number, int best) {
        return selective && number > 0 && best > -Values.MATE_BOUND && !frame.open && !frame.check;
    }

    /** The value of a move: the first in full, and of the others as much as is needed to see that they are no better. */
    private int after(Position after, int ply, boolean first, int less, int alpha, int beta) {
        int depth = path.at(ply).depth - 1;
        if (first) {
            return -value(after, ply + 1, depth, -beta, -alpha, true);
        }
        int value = -value(after, ply + 1, depth - less, -alpha - 1, -alpha, true);
        if (value > alpha && less > 0) {
            value = -value(after, ply + 1, depth, -alpha - 1, -alpha, true);
        }
        return value > alpha && value < beta ? -value(after, ply + 1, depth, -beta, -alpha, true) : value;
    }
}
