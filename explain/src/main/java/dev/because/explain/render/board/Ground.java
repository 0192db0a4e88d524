package dev.because.explain.render.board;

import dev.because.explain.render.drawing.Markup;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;

/**
 * The empty board: where each square is, in units of which a square has 40.
 *
 * @param bottom whose side is below
 * @param named whether files and ranks have their names at the edge
 */
record Ground(Side bottom, boolean named) {
    static final double SQUARE = 40;
    static final double BOARD = 8 * SQUARE;
    private static final double EDGE = 1.5;
    private static final double NAMES = 17;

    /** The left edge of a square. */
    double left(int square) {
        return SQUARE * (bottom == Side.WHITE ? Square.file(square) : 7 - Square.file(square));
    }

    /** The upper edge of a square. */
    double top(int square) {
        return SQUARE * (bottom == Side.WHITE ? 7 - Square.rank(square) : Square.rank(square));
    }

    double middleX(int square) {
        return left(square) + SQUARE / 2;
    }

    double middleY(int square) {
        return top(square) + SQUARE / 2;
    }

    /** The attribute {@code viewBox}. */
    String viewBox() {
        double names = named ? NAMES : EDGE;
        return Markup.number(-names) + " " + Markup.number(-EDGE) + " " + Markup.number(BOARD + names + EDGE) + " "
                + Markup.number(BOARD + EDGE + names);
    }

    /** The squares and their names. */
    Markup drawn() {
        Markup markup = new Markup()
                .empty("rect", "class", "light", "width", BOARD, "height", BOARD)
                .empty("path", "class", "dark", "d", darkSquares());
        if (named) {
            for (int i = 0; i < 8; i++) {
                int file = Square.of(i, 0);
                int rank = Square.of(0, i);
                markup.leaf("text", Square.name(file).substring(0, 1), "x", middleX(file), "y", BOARD + 12.5);
                markup.leaf("text", Square.name(rank).substring(1), "x", -9.0, "y", middleY(rank) + 3.8);
            }
        }
        return markup.line();
    }

    /** A square's area, as an element of that class. */
    Markup square(int square, String style) {
        return new Markup()
                .empty("rect", "class", style, "x", left(square), "y", top(square), "width", SQUARE, "height", SQUARE);
    }

    private static String darkSquares() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            if ((i / 8 + i % 8) % 2 == 1) {
                path.append("M")
                        .append(i % 8 * 40)
                        .append(' ')
                        .append(i / 8 * 40)
                        .append("h40v40h-40z");
            }
        }
        return path.toString();
    }

    Markup frame() {
        return new Markup().empty("rect", "class", "frame", "width", BOARD, "height", BOARD);
    }
}
