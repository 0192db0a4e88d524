package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.MoveGenerator;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.alphabeta.evaluation.StaticEvaluation;

/**
 * Principal variation search: the first move of a position is searched in full, and of the others it is only shown that they are no
 * better (Marsland and Campbell, Parallel search of strongly ordered game trees, 1982). What cannot matter is cut off before that, unless
 * the search is not selective.
 */
final class Search {
    private static final int[] REDUCTIONS = reductions();

    private final Path path;
    private final Clock clock;
    private final TranspositionTable table;
    private final StaticEvaluation evaluation;
    private final MoveOrder order;
    private final Quiescence quiescence;
    private final boolean selective;

    Search(
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
        quiescence = new Quiescence(path, clock, table, evaluation, order, selective);
    }

    boolean isSelective() {
        return selective;
    }

    private static int[] reductions() {
        int[] reductions = new int[64 * 64];
        for (int depth = 1; depth < 64; depth++) {
            for (int number = 1; number < 64; number++) {
                reductions[depth << 6 | number] = (int) (0.6 + Math.log(depth) * Math.log(number) / 2.2);
            }
        }
        return reductions;
    }

    /**
     * The value of a position for the side to move, exact between the bounds.
     *
     * @param mayPass whether it may be tried what happens if this side does nothing
     */
    int value(Position position, int ply, int depthAtFirst, int alphaAtFirst, int betaAtFirst, boolean mayPass) {
        boolean check = position.inCheck();
        int depth = check && selective && ply < 60 ? depthAtFirst + 1 : depthAtFirst;
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
        boolean open = beta - alpha > 1;
        long known = table.find(position.hash());
        if (known != 0 && !open && selective && TranspositionTable.depth(known) >= depth && position.halfmoves() < 90) {
            int value = Values.fromTable(TranspositionTable.value(known), ply);
            int bound = TranspositionTable.bound(known);
            if ((bound & (value >= beta ? TranspositionTable.LOWER : TranspositionTable.UPPER)) != 0) {
                return value;
            }
        }
        Move remembered = known == 0 ? null : TranspositionTable.move(known);
        frame.evaluation = check ? -Values.INFINITE : evaluation.of(position);
        if (selective && !open && !check && !Values.isMate(beta)) {
            int value = withoutMoving(position, ply, depth, alpha, beta, mayPass);
            if (value != -Values.INFINITE) {
                return value;
            }
        }
        if (selective && remembered == null && depth >= 4) {
            // Without a good first move it is cheaper to come back with one.
            depth--;
        }
        int count = MoveGenerator.generate(position, frame.moves);
        if (count == 0) {
            return check ? ply - Values.MATE : Values.DRAW;
        }
        if (position.halfmoves() >= 100) {
            return Values.DRAW;
        }
        order.rate(position, frame, count, remembered, path.at(ply - 1));
        return best(position, ply, depth, alpha, beta, check, count);
    }

    /** What the static evaluation and a pass say already; {@code -INFINITE} if they do not decide. */
    private int withoutMoving(Position position, int ply, int depth, int alpha, int beta, boolean mayPass) {
        int stand = path.at(ply).evaluation;
        if (depth <= 6 && stand - (isImproving(ply) ? 60 : 85) * depth >= beta) {
            return stand;
        }
        if (depth <= 2 && stand + 300 * depth <= alpha) {
            int value = quiescence.value(position, ply, 0, alpha, beta);
            if (value <= alpha) {
                return value;
            }
        }
        if (mayPass && depth >= 3 && stand >= beta && hasPieces(position)) {
            int less = 3 + depth / 4 + Math.min(2, (stand - beta) / 200);
            Position passed = position.pass().orElseThrow();
            path.at(ply).played = -1;
            int value = -value(passed, ply + 1, depth - 1 - less, -beta, 1 - beta, false);
            path.at(ply).begin();
            if (value >= beta && (depth < 10 || value(position, ply, depth - less, beta - 1, beta, false) >= beta)) {
                // That even doing nothing mates is not believed.
                return Values.isMate(value) ? beta : value;
            }
            path.at(ply).evaluation = stand;
        }
        return -Values.INFINITE;
    }

    private int best(Position position, int ply, int depth, int alphaAtFirst, int beta, boolean check, int count) {
        Frame frame = path.at(ply);
        Frame before = path.at(ply - 1);
        path.at(ply + 1).killer = null;
        path.at(ply + 1).secondKiller = null;
        boolean open = beta - alphaAtFirst > 1;
        boolean improving = !check && isImproving(ply);
        int alpha = alphaAtFirst;
        int best = -Values.INFINITE;
        Move bestMove = null;
        Move[] tried = frame.tried;
        int triedCount = 0;
        for (int i = 0; i < count; i++) {
            Move move = frame.pick(i, count);
            boolean quiet = !position.isCapture(move) && !move.promotes();
            Position after = position.play(move);
            boolean gives = after.inCheck();
            if (selective
                    && best > -Values.MATE_BOUND
                    && i > 0
                    && !open
                    && !check
                    && isHopeless(position, frame, move, quiet, gives, i, depth, alpha, improving)) {
                continue;
            }
            frame.played = MoveOrder.place(position, move);
            int value;
            if (i == 0) {
                value = -value(after, ply + 1, depth - 1, -beta, -alpha, true);
            } else {
                int less = selective && depth >= 3 && i >= (open ? 3 : 2) && frame.order[i] < 1 << 25 && !check
                        ? reduction(position, move, before, depth, i, open, improving, gives)
                        : 0;
                value = -value(after, ply + 1, depth - 1 - less, -alpha - 1, -alpha, true);
                if (value > alpha && less > 0) {
                    value = -value(after, ply + 1, depth - 1, -alpha - 1, -alpha, true);
                }
                if (value > alpha && value < beta) {
                    value = -value(after, ply + 1, depth - 1, -beta, -alpha, true);
                }
            }
            if (value > best) {
                best = value;
                if (value > alpha) {
                    alpha = value;
                    bestMove = move;
                    frame.extend(move, path.at(ply + 1));
                    if (value >= beta) {
                        if (quiet) {
                            order.reward(position, frame, before, move, tried, triedCount, depth);
                        }
                        break;
                    }
                }
            }
            if (quiet && triedCount < tried.length) {
                tried[triedCount++] = move;
            }
        }
        int bound = best >= beta
                ? TranspositionTable.LOWER
                : best > alphaAtFirst ? TranspositionTable.EXACT : TranspositionTable.UPPER;
        table.store(position.hash(), bestMove, Values.toTable(best, ply), depth, bound);
        return best;
    }

    /** Whether a move so far back in the order, with so little depth left, will hardly raise the value above alpha. */
    private static boolean isHopeless(
            Position position,
            Frame frame,
            Move move,
            boolean quiet,
            boolean gives,
            int number,
            int depth,
            int alpha,
            boolean improving) {
        if (quiet && !gives) {
            if (depth <= 6 && number > (4 + depth * depth) / (improving ? 1 : 2) + 2) {
                return true;
            }
            if (depth <= 6 && frame.evaluation + 120 + 90 * depth <= alpha) {
                return true;
            }
        }
        return depth <= 6 && !Swap.isAtLeast(position, move, (quiet ? -40 : -90) * depth);
    }

    /** How many plies less a move that comes late is searched at first. */
    private int reduction(
            Position position,
            Move move,
            Frame before,
            int depth,
            int number,
            boolean open,
            boolean improving,
            boolean gives) {
        int less = REDUCTIONS[Math.min(depth, 63) << 6 | Math.min(number, 63)];
        if (open) {
            less--;
        }
        if (!improving) {
            less++;
        }
        if (gives) {
            less--;
        }
        if (!position.isCapture(move) && !move.promotes()) {
            less -= order.history(position, move, before) / 8192;
        }
        return Math.max(0, Math.min(less, depth - 2));
    }

    private boolean isImproving(int ply) {
        return ply >= 2 && path.at(ply).evaluation > path.at(ply - 2).evaluation;
    }

    /** Whether the side to move has more than pawns and one knight or bishop: with less, having to move may be what loses. */
    private static boolean hasPieces(Position position) {
        long own = position.of(position.toMove());
        long minors = own & (position.of(PieceType.KNIGHT) | position.of(PieceType.BISHOP));
        return (own & (position.of(PieceType.ROOK) | position.of(PieceType.QUEEN))) != 0 || (minors & minors - 1) != 0;
    }
}
