package dev.because.explain.check.chess.board;

import java.util.List;

/** A move in standard algebraic notation, without the mark of check. */
final class Written {
    private Written() {}

    static String of(Board board, Step step, List<Step> legal) {
        if (step.castles()) {
            return step.to() > step.from() ? "O-O" : "O-O-O";
        }
        char piece = Character.toUpperCase(board.squares[step.from()]);
        String from = SecondBoard.name(step.from());
        String to = SecondBoard.name(step.to());
        boolean pawn = piece == 'P';
        boolean takes = board.squares[step.to()] != Board.EMPTY || pawn && from.charAt(0) != to.charAt(0);
        if (pawn) {
            return (takes ? from.charAt(0) + "x" : "")
                    + to
                    + (step.becomes() == Board.EMPTY ? "" : "=" + step.becomes());
        }
        return piece + origin(board, step, legal, from) + (takes ? "x" : "") + to;
    }

    private static String origin(Board board, Step step, List<Step> legal, String from) {
        boolean alone = true;
        boolean file = true;
        boolean rank = true;
        for (Step other : legal) {
            if (other.from() != step.from()
                    && other.to() == step.to()
                    && !other.castles()
                    && board.squares[other.from()] == board.squares[step.from()]) {
                alone = false;
                file &= other.from() % 8 != step.from() % 8;
                rank &= other.from() / 8 != step.from() / 8;
            }
        }
        return alone ? "" : file ? from.substring(0, 1) : rank ? from.substring(1) : from;
    }
}
