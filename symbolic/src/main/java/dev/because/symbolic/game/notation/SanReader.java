package dev.because.symbolic.game.notation;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.logic.BadInputException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one move that people wrote. */
final class SanReader {
    private static final Pattern CASTLING = Pattern.compile("[O0o]-?[O0o](-?[O0o])?");
    private static final Pattern MARKS = Pattern.compile("(\\s*e\\.?p\\.?)?\\s*[+#!?]*$");
    /** Piece, file, rank, capture, target and promotion. */
    private static final Pattern MOVE =
            Pattern.compile("([PNBRQK])?([a-h])?([1-8])?([-x:])?([a-h][1-8])(?:[=/]?\\(?([NBRQnbrqKkPp])\\)?)?");

    private final String where;
    private final Position position;
    private final String san;

    /** @param where what messages begin with */
    SanReader(String where, Position position, String san) {
        this.where = where;
        this.position = position;
        this.san = san.strip();
    }

    Move move() {
        String plain = MARKS.matcher(san).replaceFirst("");
        Matcher castling = CASTLING.matcher(plain);
        if (castling.matches()) {
            Move.Kind kind = castling.group(1) == null ? Move.Kind.CASTLE_KINGSIDE : Move.Kind.CASTLE_QUEENSIDE;
            return chosen(position.legalMoves().stream()
                            .filter(move -> move.kind() == kind)
                            .toList())
                    .orElseThrow(() -> illegal(new Obstacle(position).castling(kind)));
        }
        Matcher move = MOVE.matcher(plain);
        if (!move.matches()) {
            throw new BadInputException(where, "'" + san + "'", "a move such as e4, Nbxd5, e8=Q or O-O");
        }
        return move(move);
    }

    private Move move(Matcher written) {
        int to = Square.of(written.group(5)).orElseThrow();
        Origin origin = Origin.of(
                Optional.ofNullable(written.group(1)),
                Optional.ofNullable(written.group(2)),
                Optional.ofNullable(written.group(3)));
        boolean takes = written.group(4) != null && !written.group(4).equals("-");
        List<Move> there = position.legalMoves().stream()
                .filter(move -> move.to() == to && origin.fits(position, move))
                // A pawn's capture names its file.
                .filter(move -> takes || !origin.isOpenPawn() || !position.isCapture(move))
                .toList();
        if (there.isEmpty()) {
            throw illegal(new Obstacle(position).to(to, origin, takes));
        }
        if (takes && !position.isCapture(there.get(0))) {
            throw illegal("nothing to take on " + Square.name(to));
        }
        return chosen(promoting(there, Optional.ofNullable(written.group(6)))).orElseThrow();
    }

    private List<Move> promoting(List<Move> there, Optional<String> letter) {
        if (there.stream().noneMatch(Move::promotes)) {
            if (letter.isPresent()) {
                throw illegal("no pawn promotes by it");
            }
            return there;
        }
        String wanted = letter.orElse("").toUpperCase(Locale.ROOT);
        List<Move> promotions = there.stream()
                .filter(move -> move.promotion().stream().anyMatch(type -> wanted.equals("" + type.letter())))
                .toList();
        if (promotions.isEmpty()) {
            throw new BadInputException(
                    where,
                    "'" + san + "', " + (wanted.isEmpty() ? "without the piece" : "with a piece") + " that the pawn"
                            + (wanted.isEmpty() ? " becomes" : " cannot become"),
                    names(there));
        }
        return promotions;
    }

    private Optional<Move> chosen(List<Move> meant) {
        if (meant.size() > 1) {
            throw new BadInputException(
                    where,
                    "'" + san + "', which " + meant.size() + " "
                            + position.at(meant.get(0).from())
                                    .orElseThrow()
                                    .type()
                                    .title() + "s can play",
                    names(meant));
        }
        return meant.stream().findFirst();
    }

    private String names(List<Move> moves) {
        List<String> names =
                moves.stream().map(move -> San.write(position, move)).toList();
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : names.subList(0, last).stream().collect(Collectors.joining(", ")) + " or " + names.get(last);
    }

    private BadInputException illegal(String why) {
        return new BadInputException(where, "'" + san + "', but " + why, "a legal move");
    }

    /** What a move says of where it begins; whatever is missing fits everything. */
    record Origin(Optional<PieceType> type, int file, int rank) {
        static Origin of(Optional<String> letter, Optional<String> file, Optional<String> rank) {
            int column = file.map(text -> text.charAt(0) - 'a').orElse(-1);
            int row = rank.map(text -> text.charAt(0) - '1').orElse(-1);
            // Long notation leaves the piece to the square.
            boolean anyPiece = letter.isEmpty() && column >= 0 && row >= 0;
            PieceType type = PieceType.PAWN;
            for (PieceType candidate : PieceType.values()) {
                type = letter.filter(text -> text.charAt(0) == candidate.letter())
                                .isPresent()
                        ? candidate
                        : type;
            }
            return new Origin(anyPiece ? Optional.empty() : Optional.of(type), column, row);
        }

        boolean isOpenPawn() {
            return type.equals(Optional.of(PieceType.PAWN)) && file < 0;
        }

        /** Whether a move may be meant. Castling has a way of its own, except in long notation. */
        boolean fits(Position position, Move move) {
            return fits(position, move.from()) && (!move.castles() || type.isEmpty());
        }

        /** Whether the piece on a square may be meant. */
        boolean fits(Position position, int square) {
            return (file < 0 || Square.file(square) == file)
                    && (rank < 0 || Square.rank(square) == rank)
                    && type.map(wanted -> position.at(square)
                                    .filter(piece -> piece.type() == wanted)
                                    .isPresent())
                            .orElse(true);
        }

        /** {@code knight on the b-file}. */
        String title() {
            String piece = type.map(PieceType::title).orElse("piece");
            if (file >= 0 && rank >= 0) {
                return piece + " on " + Square.name(Square.of(file, rank));
            }
            return file >= 0
                    ? piece + " on the " + (char) ('a' + file) + "-file"
                    : rank >= 0 ? piece + " on rank " + (rank + 1) : piece;
        }
    }
}
