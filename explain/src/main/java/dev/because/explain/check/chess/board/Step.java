package dev.because.explain.check.chess.board;

/**
 * A move on the second board.
 *
 * @param from where the piece stands, by file and rank from 0: {@code 8 * rank + file}
 * @param to where it goes; of a castling king, where its rook stands
 * @param becomes the letter of what a pawn is promoted to, in capitals; {@code ' '} for none
 * @param castles whether king and rook castle
 */
record Step(int from, int to, char becomes, boolean castles) {}
