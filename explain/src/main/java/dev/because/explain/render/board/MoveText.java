package dev.because.explain.render.board;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import java.util.List;

/** Moves with their numbers, as books print them. */
public final class MoveText {
    private MoveText() {}

    /** One move: {@code 12. O-O-O}, {@code 12… Rd8}. */
    public static String of(int number, Side side, String san) {
        return number + (side == Side.WHITE ? ". " : "… ") + san;
    }

    /** One move, played in that position. */
    public static String of(Position before, String san) {
        return of(before.fullmoves(), before.toMove(), san);
    }

    /** A line: {@code 12… Rd8 13. Rxd7 Rxd7}. */
    public static String line(int number, Side side, List<String> sans) {
        StringBuilder text = new StringBuilder();
        int ply = side == Side.WHITE ? 0 : 1;
        for (String san : sans) {
            boolean white = ply % 2 == 0;
            text.append(text.isEmpty() ? "" : " ")
                    .append(white || text.isEmpty() ? of(number + ply / 2, white ? Side.WHITE : Side.BLACK, san) : san);
            ply++;
        }
        return text.toString();
    }
}
