package dev.because.explain.player.training.label;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.util.List;

/** An engine for tests: mate is best, and otherwise what is ahead in material one move later. */
public final class GreedyEngine implements Engine {
    @Override
    public String name() {
        return "greed";
    }

    @Override
    public Analysis analyse(Question question) {
        Position position = question.game().position();
        List<Line> lines = position.legalMoves().stream()
                .map(move -> new Line(score(position, move), List.of(move)))
                .sorted((a, b) -> b.score().compareTo(a.score()))
                .limit(question.lines())
                .toList();
        return new Analysis(lines, lines.size(), 1);
    }

    private static Score score(Position position, Move move) {
        Side side = position.toMove();
        Position after = position.play(move);
        return after.isCheckmate()
                ? Score.mate(side, 1)
                : Score.centipawns(side, 100 * (after.material(side) - after.material(side.opposite())));
    }

    @Override
    public void close() {}
}
