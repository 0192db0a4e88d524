package dev.because.symbolic.game;

/** What a move makes of a position, while it is being worked out. */
final class Successor {
    long pawns;
    long knights;
    long bishops;
    long rooks;
    long queens;
    long kings;
    long white;
    long black;
    long castling;
    long hash;
    int enPassant = -1;
    int halfmoves;

    Successor(Position before, Move move) {
        pawns = before.of(PieceType.PAWN);
        knights = before.of(PieceType.KNIGHT);
        bishops = before.of(PieceType.BISHOP);
        rooks = before.of(PieceType.ROOK);
        queens = before.of(PieceType.QUEEN);
        kings = before.of(PieceType.KING);
        white = before.of(Side.WHITE);
        black = before.of(Side.BLACK);
        castling = before.castling();
        hash = before.hash() ^ Zobrist.BLACK_TO_MOVE ^ Zobrist.enPassant(before.enPassantSquare());
        halfmoves = before.halfmoves() + 1;
        Side side = before.toMove();
        if (move.castles()) {
            castle(before, move, side);
        } else {
            step(before, move, side);
        }
    }

    private void castle(Position before, Move move, Side side) {
        int rook = Castling.rook(before, move.kind());
        toggle(side, PieceType.KING, move.from());
        toggle(side, PieceType.ROOK, rook);
        toggle(side, PieceType.KING, move.to());
        toggle(side, PieceType.ROOK, Castling.rookLands(side, move.kind()));
        giveUp(Castling.rank(side));
    }

    private void step(Position before, Move move, Side side) {
        int from = move.from();
        int to = move.to();
        PieceType type = before.typeAt(from);
        PieceType taken = before.typeAt(to);
        toggle(side, type, from);
        if (taken != null) {
            toggle(side.opposite(), taken, to);
            halfmoves = 0;
        }
        toggle(side, move.promotes() ? move.promoted() : type, to);
        if (type == PieceType.PAWN) {
            halfmoves = 0;
            if (move.kind() == Move.Kind.EN_PASSANT) {
                toggle(side.opposite(), PieceType.PAWN, to - side.forward());
            } else if (move.kind() == Move.Kind.DOUBLE_STEP) {
                stepOver(from + side.forward(), side.opposite());
            }
        }
        if (castling != 0) {
            giveUp(Square.bit(from) | Square.bit(to) | (type == PieceType.KING ? Castling.rank(side) : 0));
        }
    }

    private void stepOver(int square, Side enemy) {
        if (Position.canTakeEnPassant(square, enemy, pawns & (enemy == Side.WHITE ? white : black))) {
            enPassant = square;
            hash ^= Zobrist.enPassant(square);
        }
    }

    private void giveUp(long squares) {
        hash ^= Zobrist.castling(castling & squares);
        castling &= ~squares;
    }

    private void toggle(Side side, PieceType type, int square) {
        long bit = Square.bit(square);
        hash ^= Zobrist.piece(side, type, square);
        if (side == Side.WHITE) {
            white ^= bit;
        } else {
            black ^= bit;
        }
        switch (type) {
            case PAWN -> pawns ^= bit;
            case KNIGHT -> knights ^= bit;
            case BISHOP -> bishops ^= bit;
            case ROOK -> rooks ^= bit;
            case QUEEN -> queens ^= bit;
            case KING -> kings ^= bit;
        }
    }
}
