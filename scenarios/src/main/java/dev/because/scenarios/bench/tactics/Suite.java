package dev.because.scenarios.bench.tactics;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Epd;
import dev.because.symbolic.logic.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Positions of which it is known what to play.
 *
 * @param name for the table
 * @param problems at least one
 */
public record Suite(String name, List<Problem> problems) {
    /**
     * One of them.
     *
     * @param id its name in the suite
     * @param best one of these is to be played; empty if only mistakes are named
     * @param avoid none of these is to be played
     */
    public record Problem(String id, Position position, List<Move> best, List<Move> avoid) {
        public Problem {
            best = List.copyOf(best);
            avoid = List.copyOf(avoid);
        }

        /** Whether that move solves it. */
        public boolean isSolvedBy(Move move) {
            return (best.isEmpty() || best.contains(move)) && !avoid.contains(move);
        }
    }

    public Suite {
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @throws BadInputException if it is no EPD, or names neither best moves nor mistakes, or has nothing to solve
     */
    public static Suite read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(file.toString(), "no such file", "positions in EPD with bm or am");
        }
        List<Problem> problems = new ArrayList<>();
        for (Epd line : Epd.readFile(file)) {
            String id = line.id().orElse("position " + (problems.size() + 1));
            List<Move> best = line.bestMoves();
            List<Move> avoid = line.avoidMoves();
            if (best.isEmpty() && avoid.isEmpty()) {
                throw new BadInputException(file.getFileName() + ", " + id, "neither bm nor am", "one of them");
            }
            problems.add(new Problem(id, line.position(), best, avoid));
        }
        if (problems.isEmpty()) {
            throw new BadInputException(file.toString(), "no position", "positions in EPD with bm or am");
        }
        return new Suite(String.valueOf(file.getFileName()), problems);
    }
}
