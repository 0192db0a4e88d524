package dev.because.explain.render.board;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.contrast.Salience;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A picture of a board in words, for who cannot see it. */
record BoardWords(BoardPicture picture) {
    private static final int MOST_SHADES = 4;
    private static final List<PieceType> ORDER = List.of(
            PieceType.KING, PieceType.QUEEN, PieceType.ROOK, PieceType.BISHOP, PieceType.KNIGHT, PieceType.PAWN);

    String alternative() {
        StringBuilder text =
                new StringBuilder("Chess board seen from " + picture.bottom().title() + "'s side, "
                        + picture.position().toMove().title() + " to move.");
        for (Side side : Side.values()) {
            text.append(' ')
                    .append(side.title())
                    .append(": ")
                    .append(pieces(side))
                    .append('.');
        }
        picture.last().ifPresent(move -> text.append(" The last move went from ")
                .append(Square.name(move.from()))
                .append(" to ")
                .append(Square.name(move.to()))
                .append('.'));
        for (MoveArrow arrow : picture.arrows()) {
            text.append(" Arrow ")
                    .append(arrow.role().letter())
                    .append(": ")
                    .append(arrow.san())
                    .append(' ')
                    .append(arrow.meaning())
                    .append('.');
        }
        if (!picture.actors().isEmpty()) {
            text.append(" In a ring: ").append(squares(picture.actors())).append('.');
        }
        if (!picture.targets().isEmpty()) {
            text.append(" Between brackets: ")
                    .append(squares(picture.targets()))
                    .append('.');
        }
        return text + shades();
    }

    private String pieces(Side side) {
        return ORDER.stream()
                .filter(type -> picture.position().of(side, type) != 0)
                .map(type -> {
                    int[] squares = Square.all(picture.position().of(side, type));
                    return type.title()
                            + (squares.length == 1 ? " " : "s ")
                            + listed(Arrays.stream(squares)
                                    .mapToObj(Square::name)
                                    .toList());
                })
                .collect(Collectors.joining(", "));
    }

    private String squares(List<Integer> squares) {
        return listed(squares.stream()
                .map(square -> picture.position()
                                .at(square)
                                .map(piece -> piece.type().title() + " ")
                                .orElse("")
                        + Square.name(square))
                .toList());
    }

    private String shades() {
        List<String> darkest = picture.saliences().stream()
                .filter(salience -> salience.value() > 0)
                .sorted(Comparator.comparingDouble(Salience::value).reversed().thenComparing(Salience::square))
                .limit(MOST_SHADES)
                .map(salience ->
                        Square.name(salience.square()) + String.format(Locale.ROOT, " (%.2f)", salience.value()))
                .toList();
        return darkest.isEmpty() ? "" : " Shaded most, of 0 to 1: " + listed(darkest) + ".";
    }

    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
