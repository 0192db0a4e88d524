package dev.because.symbolic.game.search.puct;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Evaluator;
import dev.because.symbolic.game.search.Evaluator.Judgement;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An evaluator without any search: it plays what its policy recommends most. A line is that one move; its score is the evaluator's
 * judgement of the position after it, by {@link Expectation}. What the question's limit is does not matter.
 */
public final class FirstChoice implements Engine {
    private final Evaluator evaluator;

    /** @param evaluator is closed with this */
    public FirstChoice(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public String name() {
        return evaluator.name();
    }

    /** @throws IllegalArgumentException if a move to choose from is not legal */
    @Override
    public Analysis analyse(Question question) {
        Game game = question.game();
        List<Move> legal = game.position().legalMoves();
        if (!legal.containsAll(question.among())) {
            throw new IllegalArgumentException("among " + question.among() + " are moves that are not legal");
        }
        if (legal.isEmpty()) {
            return new Analysis(List.of(), 0, 0);
        }
        Judgement here = evaluator.judge(List.of(game)).get(0);
        List<Move> best = (question.among().isEmpty() ? legal : question.among())
                .stream()
                        .sorted(Comparator.comparingDouble(
                                (Move move) -> -here.policy().getOrDefault(move, 0.0)))
                        .limit(Math.max(1, question.lines()))
                        .toList();
        List<Game> after = best.stream().map(game::play).toList();
        List<Game> goingOn = after.stream().filter(next -> !isOver(next)).toList();
        List<Judgement> judgements = goingOn.isEmpty() ? List.of() : evaluator.judge(goingOn);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            int judged = goingOn.indexOf(after.get(i));
            double value = judged < 0 ? 0 : -judgements.get(judged).value();
            lines.add(new Line(score(game.position(), after.get(i), value), List.of(best.get(i))));
        }
        return new Analysis(lines, 1 + judgements.size(), 0);
    }

    private static boolean isOver(Game game) {
        return game.isDrawn() || !game.position().canMove();
    }

    private static Score score(Position before, Game after, double value) {
        return after.position().isCheckmate()
                ? Score.mate(before.toMove(), 1)
                : Score.centipawns(before.toMove(), Expectation.centipawns(value));
    }

    @Override
    public void close() {
        evaluator.close();
    }
}
