package dev.because.explain.player.training.strength;

import dev.because.neural.data.InputFile;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.notation.Epd;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Positions whose best moves are known.
 *
 * @param problems each with a best move, or one to avoid
 */
public record Exam(List<Epd> problems) {
    public Exam {
        problems = List.copyOf(problems);
    }

    /** How many were solved, of how many. */
    public record Marks(int solved, int problems) {}

    /**
     * An EPD file.
     *
     * @throws BadInputException if it cannot be read, or a position has no solution
     * @throws dev.because.symbolic.logic.BadInputException if a line is no EPD
     */
    public static Exam read(Path file) {
        String expected = "positions in EPD with their best moves (bm)";
        InputFile.refuseUnlessReadable(file, expected);
        try {
            List<Epd> problems = Epd.readFile(file);
            for (Epd problem : problems) {
                if (problem.bestMoves().isEmpty() && problem.avoidMoves().isEmpty()) {
                    throw new BadInputException(
                            file.toString(), "a position without bm and am, " + problem.write(), expected);
                }
            }
            return new Exam(problems);
        } catch (IOException e) {
            throw InputFile.refusal(file, e, expected);
        }
    }

    /** What a player solves within a limit for each problem. */
    public Marks marks(Engine player, Limit limit, IntConsumer progress) {
        int solved = 0;
        for (int i = 0; i < problems.size(); i++) {
            Epd problem = problems.get(i);
            Move played = player.analyse(Question.best(problem.position(), limit))
                    .best()
                    .first();
            boolean right = problem.bestMoves().isEmpty()
                    ? !problem.avoidMoves().contains(played)
                    : problem.bestMoves().contains(played);
            solved += right ? 1 : 0;
            progress.accept(i + 1);
        }
        return new Marks(solved, problems.size());
    }
}
