package dev.because.symbolic.game;

import dev.because.symbolic.game.notation.Epd;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of EPD in the archive {@code com.fathzer:jchess-perft-dataset}. */
final class PerftDataSet {
    private PerftDataSet() {}

    static List<Epd> chess() throws IOException {
        return read("Perft.epd");
    }

    static List<Epd> chess960() throws IOException {
        return read("Perft960.epd");
    }

    private static List<Epd> read(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PerftDataSet.class.getResourceAsStream("/com/fathzer/jchess/perft/" + name)),
                StandardCharsets.ISO_8859_1))) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Epd.read(name, line))
                    .toList();
        }
    }
}
