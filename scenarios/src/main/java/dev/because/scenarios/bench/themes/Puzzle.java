package dev.because.scenarios.bench.themes;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A puzzle of Lichess. The first move of its line is the mistake; the second and every other one from there are the solver's.
 *
 * @param id its name at Lichess
 * @param fen the position before the mistake
 * @param line the mistake and the solution
 * @param tags what is said to occur in the solution
 */
public record Puzzle(String id, String fen, Game line, Set<String> tags) {
    private static final String HEADER = "PuzzleId,FEN,Moves,";
    private static final int FIELDS = 8;

    public Puzzle {
        tags = Set.copyOf(tags);
    }

    /**
     * The puzzles of a file of comma-separated values in Lichess's format.
     *
     * @throws BadInputException if the file cannot be read, or is no such file; the message names the line
     */
    public static List<Puzzle> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "no such file", "puzzles of Lichess, .csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty() || !lines.get(0).startsWith(HEADER)) {
            throw new BadInputException(file.toString(), "no header", HEADER + "…");
        }
        List<Puzzle> puzzles = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            puzzles.add(of(lines.get(i), file + ", line " + (i + 1)));
        }
        return puzzles;
    }

    private static Puzzle of(String line, String where) {
        String[] fields = line.split(",", -1);
        if (fields.length < FIELDS) {
            throw new BadInputException(where, fields.length + " fields", FIELDS + " or more");
        }
        Position start = position(where, fields[1]);
        Position now = start;
        List<Move> moves = new ArrayList<>();
        for (String written : fields[2].split(" ")) {
            Move move = now.legalMoves().stream()
                    .filter(legal -> legal.toString().equals(written))
                    .findFirst()
                    .orElseThrow(() -> new BadInputException(where, "move " + written, "a legal move"));
            moves.add(move);
            now = now.play(move);
        }
        return new Puzzle(fields[0], fields[1], new Game(start, moves), Set.of(fields[7].split(" ")));
    }

    private static Position position(String where, String fen) {
        try {
            return Fen.read(fen);
        } catch (dev.because.symbolic.logic.BadInputException e) {
            throw new BadInputException(where, String.valueOf(e.getMessage()), "a legal position");
        }
    }

    /** The plies of the solver's moves, from 2. */
    public List<Integer> solverPlies() {
        return IntStream.rangeClosed(1, line.moves().size() / 2)
                .mapToObj(i -> 2 * i)
                .toList();
    }
}
