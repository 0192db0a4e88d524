package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.exchange.Exchange;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tries every move to a fixed depth, plays captures that pay, then counts material: slow, and simple enough to be believed. */
final class FullWidth implements Engine {
    private static final int MATE = 100_000;

    /** Further ahead it would look for minutes; a second look at what seems to lose asks for more. */
    private static final int MOST_DEPTH = 3;

    private long nodes;

    /** A value for the side to move, and the moves that lead to it, last one first. */
    private record Outcome(int value, List<Move> backwards) {}

    @Override
    public String name() {
        return "full width";
    }

    @Override
    public Analysis analyse(Question question) {
        nodes = 0;
        int depth = Math.min(MOST_DEPTH, question.limit().depth());
        Position board = question.game().position();
        List<Line> lines = new ArrayList<>();
        for (Move move : question.among().isEmpty() ? board.legalMoves() : question.among()) {
            Outcome outcome = search(board.play(move), depth - 1, -MATE, MATE);
            List<Move> moves = new ArrayList<>();
            moves.add(move);
            for (int i = outcome.backwards().size() - 1; i >= 0; i--) {
                moves.add(outcome.backwards().get(i));
            }
            lines.add(new Line(score(board.toMove(), -outcome.value(), moves.size()), moves));
        }
        lines.sort(Comparator.comparing(Line::score).reversed());
        return new Analysis(lines.subList(0, Math.min(question.lines(), lines.size())), nodes, depth);
    }

    private static Score score(Side side, int value, int plies) {
        if (Math.abs(value) < MATE / 2) {
            return Score.centipawns(side, value);
        }
        return Score.mate(side, value > 0 ? (plies + 1) / 2 : -plies / 2);
    }

    private Outcome search(Position board, int depth, int alpha, int beta) {
        nodes++;
        List<Move> moves = board.legalMoves();
        if (moves.isEmpty()) {
            return new Outcome(board.inCheck() ? -MATE + 100 : 0, List.of());
        }
        if (board.isDeadByMaterial()) {
            return new Outcome(0, List.of());
        }
        boolean calm = depth <= 0;
        Outcome best = calm ? new Outcome(standing(board), List.of()) : new Outcome(-MATE, List.of());
        List<Move> ordered = moves.stream()
                .sorted(Comparator.comparingInt(move -> -PlayedExchange.atOnce(board, move)))
                .toList();
        for (Move move : ordered) {
            int value = best.value();
            if (value >= beta) {
                break;
            }
            if (!calm || PlayedExchange.atOnce(board, move) > 0 && Exchange.gain(board, move) > 0) {
                Outcome below = search(board.play(move), depth - 1, -beta, -Math.max(alpha, value));
                // A mate that is further away counts for less.
                int here =
                        -below.value() - Integer.signum(-below.value()) * (Math.abs(below.value()) > MATE / 2 ? 1 : 0);
                if (here > value) {
                    List<Move> backwards = new ArrayList<>(below.backwards());
                    backwards.add(move);
                    best = new Outcome(here, backwards);
                }
            }
        }
        return best;
    }

    private static int standing(Position board) {
        Side side = board.toMove();
        return 100 * (board.material(side) - board.material(side.opposite()));
    }

    @Override
    public void close() {}
}
