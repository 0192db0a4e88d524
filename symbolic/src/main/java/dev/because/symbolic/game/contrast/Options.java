package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.contrast.consequence.Balance;
import dev.because.symbolic.game.contrast.consequence.LineMotifs;
import dev.because.symbolic.game.contrast.consequence.MotifAt;
import dev.because.symbolic.game.contrast.consequence.Quiet;
import dev.because.symbolic.game.search.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes options of lines: why one would ask about each, and what it comes to. The motifs are those of who profits: of the side that moves
 * if the move is chosen or nearly as good, and otherwise of the side that answers.
 *
 * @param second the move that comes next after the chosen one
 */
record Options(Game game, Line chosen, Optional<Move> second, Set<Move> asked, Optional<Move> played) {
    Option of(Line line) {
        Game replay = new Game(game.position(), line.moves());
        Balance balance = Quiet.balance(replay, line.score());
        int profits = chosen.score().gap(line.score()) < Contrast.NEAR ? 1 : 2;
        boolean drawn = Math.abs(line.score().scaled()) < Contrast.NEAR;
        List<MotifAt> motifs = LineMotifs.of(replay, balance, profits, drawn);
        return new Option(appeals(line.first()), line, balance, motifs);
    }

    private List<Appeal> appeals(Move move) {
        List<Appeal> appeals = new ArrayList<>();
        if (move == chosen.first()) {
            appeals.add(Appeal.CHOSEN);
        }
        if (asked.contains(move)) {
            appeals.add(Appeal.ASKED);
        }
        if (played.filter(move::equals).isPresent()) {
            appeals.add(Appeal.PLAYED);
        }
        if (second.filter(move::equals).isPresent()) {
            appeals.add(Appeal.SECOND_BEST);
        }
        appeals.addAll(Temptation.of(game.position(), move).appeals());
        return appeals;
    }
}
