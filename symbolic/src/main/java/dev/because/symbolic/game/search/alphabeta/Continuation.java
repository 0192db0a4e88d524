package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes on with a line that was cut short, by the moves that the table remembers. */
final class Continuation {
    private final TranspositionTable table;

    Continuation(TranspositionTable table) {
        this.table = table;
    }

    /** The line, and what is remembered after it until there are so many moves; it ends where a position comes again. */
    List<Move> of(Position start, List<Move> line, int plies) {
        Game game = Game.of(start);
        for (Move move : line) {
            game = game.play(move);
        }
        List<Position> seen = new ArrayList<>(game.positions());
        List<Move> longer = new ArrayList<>(line);
        while (longer.size() < plies) {
            Position now = seen.get(seen.size() - 1);
            Optional<Move> next = remembered(now);
            if (next.isEmpty() || now.isDeadByMaterial() || seen.indexOf(now) < seen.size() - 1) {
                break;
            }
            longer.add(next.get());
            seen.add(now.play(next.get()));
        }
        return longer;
    }

    /** Two positions may share a hash by accident, so a move is only taken where it is legal. */
    private Optional<Move> remembered(Position position) {
        long entry = table.find(position.hash());
        return entry == 0
                ? Optional.empty()
                : Optional.ofNullable(TranspositionTable.move(entry)).filter(position::isLegal);
    }
}
