package dev.because.symbolic.rules.authoring.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.authoring.TestWords;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridWriter;
import dev.because.symbolic.rules.authoring.yaml.YamlFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is written, it is read or refused with its place, and nothing else happens. */
class RandomWritingTest {
    private static final List<String> PIECES = List.of(
            "Belief",
            "belief",
            ".",
            "after",
            "hypothesis",
            " of ",
            " = ",
            "$h",
            "$",
            ">= ",
            "0.5",
            "..",
            "(",
            "]",
            "not ",
            "has ",
            "and ",
            " or ",
            ", ",
            "\"",
            "“",
            "%",
            "flu",
            "When",
            "Then",
            "Rule",
            "Says",
            "conclusion",
            "see-a-doctor",
            "-",
            " ",
            "{h}",
            "2026-01-01",
            "yes",
            "MoveOption",
            "appeals",
            "\u0000",
            "é",
            "\n");

    private final Random random = new Random(17);

    @Test
    void tablesOfAnythingAreReadOrRefused() {
        int rules = 0;
        int faults = 0;
        for (int round = 0; round < 250; round++) {
            List<List<String>> table = new ArrayList<>();
            if (random.nextBoolean()) {
                table.add(List.of("For each", text()));
            }
            table.add(List.of("Rule", "When", "", "When not", "Then", "", "Says"));
            table.add(List.of(
                    "",
                    random.nextBoolean() ? "Belief.hypothesis" : text(),
                    random.nextInt(3) > 0 ? "Belief.after" : text(),
                    random.nextBoolean() ? "MoveOption.appeals" : text(),
                    "conclusion",
                    "of",
                    ""));
            for (int i = 0; i < 3; i++) {
                List<String> row = new ArrayList<>();
                for (int column = 0; column < 7; column++) {
                    row.add(random.nextInt(3) == 0 ? text() : column == 4 ? "done" : "");
                }
                table.add(row);
            }
            String file = round % 10 == 0 ? "t.xlsx" : "t.csv";
            Grid grid = Grid.of("S", table);
            byte[] content = file.equals("t.csv") ? GridWriter.csv(grid) : GridWriter.xlsx(List.of(grid));
            Reading reading = new TableFormat().read(content, file, TestWords.WORDS);
            for (Fault fault : reading.faults()) {
                assertTrue(fault.place().toString().startsWith(file), fault.toString());
                assertFalse(fault.found().isBlank() || fault.expected().isBlank(), fault.toString());
            }
            rules += reading.rules().size();
            faults += reading.faults().size();
        }
        assertTrue(rules > 20 && faults > 200, rules + " rules, " + faults + " faults");
    }

    @Test
    void yamlOfAnythingIsReadOrRefused() {
        int rules = 0;
        for (int round = 0; round < 400; round++) {
            String text = "rule: r\nwhen: [{Belief: {after: '" + text().replace("'", "") + "', hypothesis: "
                    + (random.nextBoolean() ? "flu" : text()) + "}}]\nthen: {done: {of: "
                    + (random.nextBoolean() ? "1" : text()) + "}}\n";
            rules += new YamlFormat()
                    .read(text.getBytes(StandardCharsets.UTF_8), "r.yaml", TestWords.WORDS)
                    .rules()
                    .size();
        }
        assertTrue(rules > 10, rules + " rules");
    }

    @Test
    void manyRowsAreReadQuickly() {
        List<List<String>> table = new ArrayList<>(List.of(
                List.of("Hit policy", "collect"),
                List.of("When", "", "Then", ""),
                List.of("Belief.hypothesis", "Belief.after", "conclusion", "p")));
        for (int i = 0; i < 1000; i++) {
            table.add(List.of("flu, cold", "$p and > " + i / 5000.0, "done-" + i % 50, "$p"));
        }
        byte[] workbook = GridWriter.xlsx(List.of(Grid.of("S", table)));
        long start = System.nanoTime();
        Reading reading = new TableFormat().read(workbook, "t.xlsx", TestWords.WORDS);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertEquals(List.of(), reading.faults());
        assertEquals(1000, reading.rules().size());
        assertTrue(seconds < 20, seconds + " s for 1000 rules, which takes about 0.2 s on an idle machine");
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
