package dev.because.symbolic.game.search.alphabeta;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Positions with a known best move: Bratko–Kopec, and the first of Win at Chess. Nothing is tuned on them. */
class TestSuitesTest {
    private final AlphaBeta engine = new AlphaBeta();

    @Test
    void someBratkoKopecPositionsAreSolved() throws IOException {
        long solved = solved("bratko-kopec.epd", 24, 20_000);
        assertTrue(solved >= 10, solved + " of 24");
    }

    @Test
    void mostOfTheFirstPositionsOfWinAtChessAreSolved() throws IOException {
        long solved = solved("wac.epd", 30, 20_000);
        assertTrue(solved >= 24, solved + " of 30");
    }

    private long solved(String name, int count, long nodes) throws IOException {
        Path file = Path.of(Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                        .orElse("../../shared/data"))
                .resolve("chess")
                .resolve(name);
        assumeTrue(Files.exists(file), file + " is there");
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                .filter(line -> !line.isBlank())
                .limit(count)
                .filter(line -> isSolved(line, nodes))
                .count();
    }

    private boolean isSolved(String line, long nodes) {
        String[] fields = line.split("\\s+", 5);
        Position position = Fen.read(String.join(" ", Arrays.asList(fields).subList(0, 4)));
        Move played = engine.analyse(Question.best(position, Limit.nodes(nodes)))
                .best()
                .first();
        return Arrays.stream(fields[4].split(";"))
                .map(String::strip)
                .allMatch(operation -> operation.startsWith("bm ")
                        ? isAmong(position, played, operation)
                        : !operation.startsWith("am ") || !isAmong(position, played, operation));
    }

    private static boolean isAmong(Position position, Move played, String operation) {
        return Arrays.stream(operation.substring(3).strip().split("\\s+"))
                .anyMatch(san -> San.read(position, san) == played);
    }
}
