package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.MoveGenerator;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.alphabeta.evaluation.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * Plays on until nothing is there to be taken: captures that do not lose material, promotions to a queen, and at its first ply quiet
 * checks; all moves where the king is in check. Who is not in check may also stop. (Shannon, Programming a computer for playing chess,
 * 1950, on evaluating quiet positions only.)
 */
final class Quiescence {
    /** What a capture may gain beyond what it takes, in centipawns. */
    private static final int MARGIN = 200;

    /** From this depth on only what has just taken is taken back: boards on which everything hangs would never end. */
    private static final int RECAPTURES = -5;

    private final Path path;
    private final Clock clock;
    private final TranspositionTable table;
    private final Evaluation evaluation;
    private final MoveOrder order;
    private final boolean selective;

    Quiescence(
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
    }

    /**
     * The value of a position for the side to move.
     *
     * @param depth 0 at first, then below
     */
    int value(Position position, int ply, int depth, int alpha, int beta) {
        clock.visit();
        Frame frame = path.at(ply);
        frame.begin();
        path.enter(ply, position);
        if (position.isDeadByMaterial() || path.repeats(ply, position)) {
            return Values.DRAW;
        }
        boolean check = position.inCheck();
        if (ply >= Path.MOST_PLIES) {
            return check ? Values.DRAW : evaluation.of(position);
        }
        long known = selective && beta - alpha == 1 ? table.find(position.hash()) : 0;
        if (known != 0) {
            int value = Values.fromTable(TranspositionTable.value(known), ply);
            if (TranspositionTable.decides(known, value, beta)) {
                return value;
            }
        }
        if (check) {
            int count = MoveGenerator.generate(position, frame.moves);
            if (count == 0) {
                return ply - Values.MATE;
            }
            if (position.halfmoves() >= 100) {
                return Values.DRAW;
            }
            order.rate(position, frame, count, null, path.at(ply - 1));
            return best(position, ply, depth, alpha, beta, -Values.INFINITE, count);
        }
        if (position.halfmoves() >= 100) {
            return Values.DRAW;
        }
        int stand = evaluation.of(position);
        if (stand >= beta && selective) {
            return stand;
        }
        int better = Math.max(alpha, stand);
        int count = depth == 0
                ? MoveGenerator.generate(position, frame.moves)
                : MoveGenerator.generateCaptures(position, frame.moves);
        if (depth == 0 && count == 0) {
            return Values.DRAW;
        }
        return best(
                position, ply, depth, better, beta, stand, noisy(position, ply, count, depth, better - stand - MARGIN));
    }

    private int best(Position position, int ply, int depth, int alphaAtFirst, int beta, int bestAtFirst, int count) {
        Frame frame = path.at(ply);
        int alpha = alphaAtFirst;
        int best = bestAtFirst;
        for (int i = 0; i < count; i++) {
            Move move = frame.pick(i, count);
            if (selective && depth < 0 && i > 1 && best > -Values.MATE_BOUND && !position.isCapture(move)) {
                // Only evasions are quiet here. That there is no mate is known; the best of many would take too long to
                // find.
                break;
            }
            frame.played = MoveOrder.place(position, move);
            int value = -value(position.play(move), ply + 1, depth - 1, -beta, -alpha);
            if (value > best) {
                best = value;
                if (value > alpha) {
                    alpha = value;
                    frame.extend(move, path.at(ply + 1));
                    if (value >= beta) {
                        break;
                    }
                }
            }
        }
        return best;
    }

    /**
     * Moves to the front what is worth looking at.
     *
     * @param needed what a capture must take at least to matter
     */
    private int noisy(Position position, int ply, int count, int depth, int needed) {
        Frame frame = path.at(ply);
        int last = depth > RECAPTURES ? -1 : path.at(ply - 1).played & 63;
        @Nullable Checks checks = depth == 0 ? new Checks(position) : null;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            Move move = frame.moves[i];
            boolean keep;
            if (position.isCapture(move) || move.kind() == Move.Kind.PROMOTE_QUEEN) {
                keep = (last < 0 || move.to() == last)
                        && (!selective || gain(position, move) >= needed)
                        && Swap.isAtLeast(position, move, 0);
            } else {
                keep = checks != null
                        && move.kind() == Move.Kind.PLAIN
                        && checks.isCheck(move)
                        && Swap.isAtLeast(position, move, 0);
            }
            if (keep) {
                frame.moves[kept] = move;
                frame.order[kept++] = MoveOrder.dearestFirst(position, move);
            }
        }
        return kept;
    }

    private static int gain(Position position, Move move) {
        int taken = move.kind() == Move.Kind.EN_PASSANT ? 100 : Swap.worth(position.typeAt(move.to()));
        return taken + (move.promotes() ? 800 : 0);
    }
}
