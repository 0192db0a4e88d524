package dev.because.symbolic.game.pgn;

import dev.because.symbolic.game.Move;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves one after the other: the main line of a game, or a variation. A comment before a move belongs to the move before it, unless that
 * has variations, which then stand between them.
 *
 * @param moves each with what is said about it
 * @param ending comments after everything that belongs to the last move, or all there are where no move is
 */
public record PgnLine(List<PgnMove> moves, List<String> ending) {
    public PgnLine {
        List<PgnMove> tidy = new ArrayList<>();
        for (PgnMove move : moves) {
            tidy.add(move.withoutBefore(!tidy.isEmpty() && saysMore(tidy, move.before())));
        }
        ending = Comments.tidy(ending);
        if (!tidy.isEmpty() && saysMore(tidy, ending)) {
            ending = List.of();
        }
        moves = List.copyOf(tidy);
    }

    /** Gives comments to the last move where nothing stands between them and it, as they will be read. */
    private static boolean saysMore(List<PgnMove> moves, List<String> comments) {
        PgnMove last = moves.get(moves.size() - 1);
        if (!last.variations().isEmpty()) {
            return false;
        }
        for (String comment : comments) {
            last = last.withComment(comment);
        }
        moves.set(moves.size() - 1, last);
        return true;
    }

    /** Moves of which nothing is said. */
    public static PgnLine of(List<Move> moves) {
        return new PgnLine(moves.stream().map(PgnMove::of).toList(), List.of());
    }

    /** The bare moves. */
    public List<Move> bare() {
        return moves.stream().map(PgnMove::move).toList();
    }
}
