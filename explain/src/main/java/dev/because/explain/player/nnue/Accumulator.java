package dev.because.explain.player.nnue;

import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;

/**
 * The hidden units' sums as one side sees the board. From one position to the next only the weights of pieces that came or went are added
 * or taken away, whatever lies between the two; nothing but the board is looked at, so no sequence of moves leads astray.
 */
final class Accumulator {
    private static final PieceType[] TYPES = PieceType.values();

    private final ValueNetwork network;
    private final Side side;
    private final int[] sums;
    /** The pieces that are in the sums: own, then the other side's, by kind. */
    private final long[] boards = new long[2 * TYPES.length];

    private final int[] came = new int[64];
    private final int[] went = new int[64];
    private int turned = -1;

    Accumulator(ValueNetwork network, Side side) {
        this.network = network;
        this.side = side;
        sums = new int[network.hidden()];
    }

    /** The sums of that position; they change with the next call. */
    int[] of(Position position) {
        int now = Features.turned(side == Side.WHITE, position.king(side));
        if (now != turned) {
            turned = now;
            java.util.Arrays.fill(boards, 0);
            System.arraycopy(network.bias(), 0, sums, 0, sums.length);
        }
        int coming = 0;
        int going = 0;
        long own = position.of(side);
        for (int type = 0; type < TYPES.length; type++) {
            long both = position.of(TYPES[type]);
            for (int owner = 0; owner < 2; owner++) {
                int board = owner * TYPES.length + type;
                long pieces = owner == 0 ? both & own : both & ~own;
                long changed = pieces ^ boards[board];
                boards[board] = pieces;
                for (; changed != 0; changed &= changed - 1) {
                    int square = Square.first(changed);
                    int input = Features.number(owner == 0, type, square ^ turned);
                    if ((pieces & Square.bit(square)) != 0) {
                        came[coming++] = input;
                    } else {
                        went[going++] = input;
                    }
                }
            }
        }
        change(coming, going);
        return sums;
    }

    private void change(int coming, int going) {
        int[][] rows = network.input();
        int both = Math.min(coming, going);
        for (int i = 0; i < both; i++) {
            replace(sums, rows[came[i]], rows[went[i]]);
        }
        for (int i = both; i < coming; i++) {
            add(sums, rows[came[i]]);
        }
        for (int i = both; i < going; i++) {
            subtract(sums, rows[went[i]]);
        }
    }

    // Loops of their own over whole arrays, which compilers turn into vector instructions.

    private static void replace(int[] sums, int[] came, int[] went) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += came[i] - went[i];
        }
    }

    private static void add(int[] sums, int[] came) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += came[i];
        }
    }

    private static void subtract(int[] sums, int[] went) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] -= went[i];
        }
    }
}
