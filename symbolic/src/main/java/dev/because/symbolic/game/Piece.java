package dev.because.symbolic.game;

import java.util.Optional;

/** A piece of one side. */
public record Piece(Side side, PieceType type) {
    /** The letter of Forsyth–Edwards notation: capitals for White. */
    public char letter() {
        return side == Side.WHITE ? type.letter() : Character.toLowerCase(type.letter());
    }

    /** The piece that a letter of Forsyth–Edwards notation stands for. */
    public static Optional<Piece> of(char letter) {
        for (PieceType type : PieceType.values()) {
            if (type.letter() == Character.toUpperCase(letter)) {
                return Optional.of(new Piece(Character.isUpperCase(letter) ? Side.WHITE : Side.BLACK, type));
            }
        }
        return Optional.empty();
    }
}
