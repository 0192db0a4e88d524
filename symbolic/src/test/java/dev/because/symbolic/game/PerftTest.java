package dev.because.symbolic.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.format.Published;
import dev.because.symbolic.game.notation.Epd;
import dev.because.symbolic.game.notation.Fen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The numbers of continuations of thousands of positions, as published. */
class PerftTest {
    private static final int QUICK = 300_000;
    private static final int LONG = 10_000_000;

    @Test
    void the_suite() throws IOException {
        assertEquals(126, count(Epd.readFile(Published.file("chess", "perftsuite.epd")), QUICK));
    }

    @Test
    void tricky_positions() throws IOException {
        assertEquals(19, tricky(QUICK));
    }

    @Test
    void every_position_of_the_data_set_to_a_few_thousand() throws IOException {
        assertEquals(6969, count(PerftDataSet.chess(), 3_000));
        assertEquals(960, count(PerftDataSet.chess960(), 3_000));
    }

    @Test
    @Tag("long")
    void the_suite_to_ten_million() throws IOException {
        assertEquals(126, count(Epd.readFile(Published.file("chess", "perftsuite.epd")), LONG));
        assertEquals(19, tricky(LONG));
    }

    @Test
    @Tag("long")
    void every_position_of_the_data_set_to_a_million() throws IOException {
        assertEquals(6969, count(PerftDataSet.chess(), 1_000_000));
        assertEquals(960, count(PerftDataSet.chess960(), 1_000_000));
    }

    /** Each position at every depth with at most so many continuations; how many positions there are. */
    private static int count(List<Epd> positions, long most) {
        for (Epd epd : positions) {
            assertTrue(epd.perft().size() > 1, epd.write());
            for (Map.Entry<Integer, Long> known : epd.perft().entrySet()) {
                if (known.getValue() <= most) {
                    assertEquals(
                            known.getValue(),
                            Perft.count(epd.position(), known.getKey()),
                            epd.write() + known.getKey());
                }
            }
        }
        return positions.size();
    }

    private static int tricky(long most) throws IOException {
        Path file = Published.file("chess", "tricky.perft");
        List<Epd> positions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("epd ")) {
                positions.add(new Epd(Fen.read(line.substring(4)), List.of()));
            } else if (line.startsWith("perft ")) {
                String[] words = line.split(" ");
                Epd last = positions.remove(positions.size() - 1);
                List<Epd.Operation> operations = new ArrayList<>(last.operations());
                operations.add(new Epd.Operation("D" + words[1], List.of(words[2])));
                positions.add(new Epd(last.position(), operations));
            }
        }
        return count(positions, most);
    }
}
