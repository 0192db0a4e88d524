package dev.because.symbolic.game;

import dev.because.symbolic.game.notation.Fen;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Games of random moves. */
public final class RandomPlay {
    private RandomPlay() {}

    /** A game of at most so many half moves from where chess begins. */
    public static Game game(Random random, int length) {
        return game(Fen.START, random, length);
    }

    /** A game of at most so many half moves. */
    public static Game game(Position start, Random random, int length) {
        List<Move> moves = new ArrayList<>();
        Position now = start;
        for (int i = 0; i < length && now.canMove(); i++) {
            List<Move> legal = now.legalMoves();
            moves.add(legal.get(random.nextInt(legal.size())));
            now = now.play(moves.get(i));
        }
        return new Game(start, moves);
    }

    /** One of the 960 positions in which a game of Chess960 begins, by the numbers of Scharnagl. */
    public static Position chess960(int number) {
        char[] rank = "........".toCharArray();
        int rest = number;
        rank[rest % 4 * 2 + 1] = 'b';
        rest /= 4;
        rank[rest % 4 * 2] = 'b';
        rest /= 4;
        put(rank, rest % 6, 'q');
        int knights = rest / 6;
        int first = 0;
        while (knights >= 4 - first) {
            knights -= 4 - first++;
        }
        put(rank, first, 'n');
        put(rank, first + knights, 'n');
        put(rank, 0, 'r');
        put(rank, 0, 'k');
        put(rank, 0, 'r');
        String black = new String(rank);
        String white = black.toUpperCase(java.util.Locale.ROOT);
        return Fen.read(black + "/pppppppp/8/8/8/8/PPPPPPPP/" + white + " w KQkq - 0 1");
    }

    private static void put(char[] rank, int freeBefore, char piece) {
        int left = freeBefore;
        for (int file = 0; file < 8; file++) {
            if (rank[file] == '.' && left-- == 0) {
                rank[file] = piece;
            }
        }
    }
}
