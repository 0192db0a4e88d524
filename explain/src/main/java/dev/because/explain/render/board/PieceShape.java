package dev.because.explain.render.board;

import dev.because.explain.render.drawing.Markup;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;

/** The drawing of a kind of piece on a square of 40 by 40: its body, and the lines upon it. */
record PieceShape(String body, String lines) {
    private static final double SCALE = 1.08;
    private static final double OVER = (SCALE - 1) * Ground.SQUARE / 2;
    private static final String BASE = "M10.4 28.4h19.2l.7 3.2c1.2.5 1.9 1.5 1.9 3.4H7.8c0-1.9.7-2.9 1.9-3.4z";
    private static final String BASE_LINE = "M10 31.6h20";

    private static final PieceShape PAWN = new PieceShape(
            "M20 7.6a5.4 5.4 0 0 1 3.6 9.4l2.3 1.3c1.2.7.8 2.4-.6 2.4h-1.8c.3 4.4 2.1 7 5.3 9.2 1.2.8 1.8 1.9 1.8 3.2V35H9.4v-1.9c0-1.3"
                    + ".6-2.4 1.8-3.2 3.2-2.2 5-4.8 5.3-9.2h-1.8c-1.4 0-1.8-1.7-.6-2.4l2.3-1.3A5.4 5.4 0 0 1 20 7.6z",
            "M17.5 20.7h5");
    private static final PieceShape KNIGHT = new PieceShape(
            "M31.6 35C32.6 22.6 30.6 12 21.2 9L19.4 5.2l-2.9 4.2c-3.2 1.5-5 4-5.9 7.2l-3.4 5.2c-.8 1.3-.4 2.6.7 3.4l1.7 1.1c1 .7 2.1.4 2.9-.5l"
                    + "1.7-1.9c2.3.1 4.4-.6 5.9-2.3.3 3.6-2.3 5.5-5.2 7.9-2.2 1.8-3.4 3.4-3.4 5.5z",
            "M15.2 14.9l1.9-1M9.7 22.6l.8-.6M23.4 12.6c4 3.8 5.3 9.6 4.7 17.4");
    private static final PieceShape BISHOP = new PieceShape(
            "M20 9.2c4.9 3.4 7.3 7.2 7.3 11.2 0 2.4-.9 4.6-2.6 6.6l1 3.3c3.6.1 6 1.2 6.5 4.7H7.8c.5-3.5 2.9-4.6 6.5-4.7l1-3.3c-1.7-2-2.6-4.2"
                    + "-2.6-6.6 0-4 2.4-7.8 7.3-11.2zM20 4.2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z",
            "M15.3 27h9.4M14.3 30.3h11.4M22.9 14l-3.4 5.4");
    private static final PieceShape ROOK = new PieceShape(
            "M9.8 7.4h5v3.2h2.8V7.4h4.8v3.2h2.8V7.4h5v6.4l-3.4 3 .9 11.2 2.9 3V35H9.4v-4l2.9-3 .9-11.2-3.4-3z",
            "M13.2 16.8h13.6M12.3 28h15.4");
    private static final PieceShape QUEEN = new PieceShape(
            "M10.4 28.4L6.9 14.6l6.3 6.6 1.2-11.4 4.1 9.8L20 8.4l1.5 11.2 4.1-9.8 1.2 11.4 6.3-6.6-3.5 13.8z"
                    + BASE
                    + "M6.5 10.6a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM14.2 5.8a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM20 4.4a2 2 0 1 1 0 4 2 2 0 0 1 0-4z"
                    + "M25.8 5.8a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM33.5 10.6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
            BASE_LINE);
    private static final PieceShape KING = new PieceShape(
            "M18.7 3.4h2.6V6h2.6v2.6h-2.6v3h-2.6v-3h-2.6V6h2.6zM10.4 28.4C4.7 23.6 5.4 14.6 12.6 14.4c3.2-.1 5.6 1.5 7.4 4.2 1.8-2.7 4.2-4.3"
                    + " 7.4-4.2 7.2.2 7.9 9.2 2.2 14z"
                    + BASE
                    + "M20 18.6c-2.6-2.6-2.6-4.8 0-7 2.6 2.2 2.6 4.4 0 7z",
            "M20 18.6v9.8M10 31.6h20");

    static PieceShape of(PieceType type) {
        return switch (type) {
            case PAWN -> PAWN;
            case KNIGHT -> KNIGHT;
            case BISHOP -> BISHOP;
            case ROOK -> ROOK;
            case QUEEN -> QUEEN;
            case KING -> KING;
        };
    }

    /** A piece on its square, the square's corner being there. */
    static Markup drawn(Piece piece, int square, double x, double y) {
        PieceShape shape = of(piece.type());
        return new Markup()
                .open(
                        "g",
                        "class",
                        piece.side() == Side.WHITE ? "man white" : "man black",
                        "data-piece",
                        piece.letter(),
                        "data-square",
                        Square.name(square),
                        "transform",
                        "translate(" + Markup.number(x - OVER) + " " + Markup.number(y - OVER) + ") scale(" + SCALE
                                + ")")
                .empty("path", "d", shape.body)
                .empty("path", "class", "lines", "d", shape.lines)
                .close("g");
    }
}
