package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.MoveGenerator;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;

/**
 * Plays on until nothing is there to be taken: captures that do not lose material, promotions to a queen, and at its first ply quiet
 * checks; all moves where the king is in check. Who is not in check may also stop. (Shannon, Programming a computer for playing chess,
 * 1950, on evaluating quiet positions only.)
 */
final class Quiescence {
    /** What a capture may gain beyond what it takes, in centipawns. */
    private static final int MARGIN = 200;

    private final Path path;
    private final Clock clock;
    private final TranspositionTable table;
    private final StaticEvaluation evaluation;
    private final MoveOrder order;
    private final boolean selective;

    Quiescence(
            Path path,
            Clock clock,
            TranspositionTable table,
            StaticEvaluation evaluation,
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
            int bound = TranspositionTable.bound(known);
            if ((bound & (value >= beta ? TranspositionTable.LOWER : TranspositionTable.UPPER)) != 0) {
                return value;
            }
        }
        int count = MoveGenerator.generate(position, frame.moves);
        if (count == 0) {
            return check ? ply - Values.MATE : Values.DRAW;
        }
        if (position.halfmoves() >= 100) {
            return Values.DRAW;
        }
        if (check) {
            return best(position, ply, depth, alpha, beta, -Values.INFINITE, evasions(position, ply, count));
        }
        int stand = evaluation.of(position);
        return stand >= beta
                ? stand
                : best(
                        position,
                        ply,
                        depth,
                        Math.max(alpha, stand),
                        beta,
                        stand,
                        noisy(position, frame, count, depth, alpha - stand - MARGIN));
    }

    private int best(Position position, int ply, int depth, int alphaAtFirst, int beta, int bestAtFirst, int count) {
        Frame frame = path.at(ply);
        int alpha = alphaAtFirst;
        int best = bestAtFirst;
        for (int i = 0; i < count; i++) {
            Move move = frame.pick(i, count);
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

    private int evasions(Position position, int ply, int count) {
        order.rate(position, path.at(ply), count, null, path.at(ply - 1));
        return count;
    }

    /**
     * Moves to the front what is worth looking at.
     *
     * @param needed what a capture must take at least to matter
     */
    private int noisy(Position position, Frame frame, int count, int depth, int needed) {
        Checks checks = depth == 0 ? new Checks(position) : null;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            Move move = frame.moves[i];
            boolean keep;
            if (position.isCapture(move) || move.kind() == Move.Kind.PROMOTE_QUEEN) {
                keep = (!selective || gain(position, move) >= needed) && Swap.isAtLeast(position, move, 0);
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
