package dev.because.explain.check.chess;

import dev.because.explain.check.chess.board.SecondBoard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line, played on the second board. */
final class PlayedLine {
    private static final Map<Character, String> NAMES =
            Map.of('P', "pawn", 'N', "knight", 'B', "bishop", 'R', "rook", 'Q', "queen", 'K', "king");
    private static final Map<String, Integer> PAWNS =
            Map.of("pawn", 1, "knight", 3, "bishop", 3, "rook", 5, "queen", 9, "king", 0);

    private final List<SecondBoard> boards = new ArrayList<>();
    private final List<SecondBoard.Played> played = new ArrayList<>();

    /** @throws IllegalArgumentException if a move is not legal, or not written as it must be */
    PlayedLine(SecondBoard start, List<String> line) {
        boards.add(start);
        for (String san : line) {
            SecondBoard.Played next = boards.get(boards.size() - 1).play(san);
            played.add(next);
            boards.add(next.after());
        }
    }

    /** The board after so many moves. */
    SecondBoard board(int ply) {
        requirePly(ply, 0);
        return boards.get(ply);
    }

    /** The move of that ply, from 1. */
    SecondBoard.Played move(int ply) {
        requirePly(ply, 1);
        return played.get(ply - 1);
    }

    int plies() {
        return played.size();
    }

    private void requirePly(int ply, int least) {
        if (ply < least || ply > played.size()) {
            throw new IllegalArgumentException("the line has no ply " + ply);
        }
    }

    /** What a side has taken until a ply: the side that begins, or the other one. */
    List<String> taken(int plies, boolean byFirst) {
        List<String> taken = new ArrayList<>();
        for (int ply = byFirst ? 1 : 2; ply <= plies; ply += 2) {
            char takes = move(ply).takes();
            if (takes != ' ') {
                taken.add(NAMES.get(takes));
            }
        }
        return taken;
    }

    /** What pawns became until a ply: those of the other side with a minus before them. */
    List<String> promotions(int plies) {
        List<String> promotions = new ArrayList<>();
        for (int ply = 1; ply <= plies; ply++) {
            char becomes = move(ply).becomes();
            if (becomes != ' ') {
                promotions.add((ply % 2 == 1 ? "" : "-") + NAMES.get(becomes));
            }
        }
        return promotions;
    }

    /** The difference in material between the boards at a ply and at the beginning, from the pieces that stand there. */
    int balance(int ply) {
        int sum = worth(board(ply)) - worth(board(0));
        return board(0).white() ? sum : -sum;
    }

    private static int worth(SecondBoard board) {
        int sum = 0;
        for (char letter : board.pieces().toCharArray()) {
            int value = PAWNS.get(NAMES.get(Character.toUpperCase(letter)));
            sum += Character.isUpperCase(letter) ? value : -value;
        }
        return sum;
    }

    /** {@code knight on c7}, from what stands there. */
    static String piece(SecondBoard board, String square) {
        char letter = Character.toUpperCase(board.at(square));
        if (letter == ' ') {
            return "square " + square;
        }
        return NAMES.get(letter) + " on " + square;
    }

    static String name(char letter) {
        return letter == ' ' ? "" : NAMES.get(letter);
    }
}
