package dev.because.symbolic.rules.authoring.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.authoring.TestWords;
import dev.because.symbolic.rules.authoring.cell.Cell;
import dev.because.symbolic.rules.authoring.cell.CellReader;
import dev.because.symbolic.rules.authoring.cell.CellWriter;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridWriter;
import dev.because.symbolic.rules.authoring.yaml.YamlFormat;
import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableWriterTest {
    private static final String RULES =
            """
            rule: outweighs
            when:
              - Belief: {hypothesis: $h, after: $p and > 0.25}
              - Belief: {hypothesis: '$g and not (flu, cold)', after: < $p}
              - not: {Contradiction: {hypothesis: $h}}
              - not: {Contradiction: {}}
            then: {outweighs: {more: $h, less: $g, note: 'is "better", or not', weight: '"12"'}}
            says: "=1+1: {more} rather than {less}."
            part: against
            from: 2026-01-31
            ---
            rule: lists
            when:
              - MoveOption: {appeals: has fork and has not $n, note: $n, rank: "1, 2", held: not true, score: ">= -30 and < 12.5"}
              - outweighs: {more: not healthy, note: "\\"do or die\\", - x"}
            then: {odd: {rank: 3, held: true}}
            overrides: true
            ---
            rule: alone
            when: [not: MoveOption, Contradiction]
            then: done
            """;

    @Test
    void rulesComeBackFromTheTablesThatTheyWereWrittenTo() {
        List<Rule> rules = new YamlFormat()
                .read(RULES.getBytes(StandardCharsets.UTF_8), "r.yaml", TestWords.WORDS)
                .orRefuse();
        Grid grid = TableWriter.grid(rules);
        Reading csv = new TableFormat().read(GridWriter.csv(grid), "r.csv", TestWords.WORDS);
        assertEquals(List.of(), csv.faults());
        assertEquals(withoutRows(rules), withoutRows(csv.rules()));
        byte[] workbook = GridWriter.xlsx(List.of(grid));
        Reading xlsx = new TableFormat().read(workbook, "r.xlsx", TestWords.WORDS);
        assertEquals(List.of(), xlsx.faults());
        assertEquals(withoutRows(rules), withoutRows(xlsx.rules()));
        assertArrayEquals(workbook, GridWriter.xlsx(List.of(grid)), "the same bytes again");
    }

    @Test
    void tablesComeBackWithTheirNamesAndPolicies() {
        List<Rule> rules = TableFormatTest.read(
                        """
                        Table,Doctors: who/when
                        Hit policy,first
                        For each,h
                        Rule,When,,Then
                        ,Belief.hypothesis = $h,Belief.after,conclusion
                        a,,> 0.5,see-a-doctor
                        b,flu,,wait
                        """)
                .orRefuse();
        List<Grid> grids = TableWriter.grids(new RuleSet("both", rules));
        assertEquals(1, grids.size());
        Reading again = new TableFormat().read(GridWriter.xlsx(grids), "x.xlsx", TestWords.WORDS);
        assertEquals(PlainRules.plain(rules), PlainRules.plain(again.orRefuse()));
    }

    @Test
    void randomCellsAreReadAsTheyWereWritten() {
        Random random = new Random(3);
        Place place = new Place("", "");
        List<String> texts = List.of(
                "flu",
                "do or die",
                "x, y",
                "not bad",
                "> 5",
                "$h",
                "-",
                "12",
                "true",
                "say \"no\"",
                "a (b)",
                "has it",
                "flu=yes",
                "5 %",
                "yes",
                "“q”",
                "a and > b",
                "");
        for (int i = 0; i < 2000; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            String other = texts.get(random.nextInt(texts.size()));
            Comparison comparison = random.nextBoolean() ? Comparison.EQUAL : Comparison.UNEQUAL;
            List<Constraint> constraints = new ArrayList<>();
            if (random.nextBoolean() && !text.equals(other)) {
                constraints.add(new Constraint.OneOf("note", random.nextBoolean(), List.of(text, other), place));
            }
            constraints.add(new Constraint.Compare("note", comparison, new Operand.Literal(text), place));
            Cell cell = new Cell(constraints, random.nextBoolean() ? List.of("n") : List.of());
            String written = CellWriter.write(cell);
            assertEquals(cell, CellReader.read(written, TestWords.NOTE, Map.of("n", TestWords.NOTE), place), written);
            double number = random.nextBoolean()
                    ? random.nextInt(20) - 10
                    : random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
            Cell score = new Cell(
                    List.of(new Constraint.Compare(
                            "score", Comparison.values()[random.nextInt(6)], new Operand.Literal(number + 0.0), place)),
                    List.of());
            assertEquals(score, CellReader.read(CellWriter.write(score), TestWords.SCORE, Map.of(), place));
        }
        assertTrue(CellWriter.value("plain words").equals("plain words"), "no needless quotation marks");
    }

    private static List<Rule> withoutRows(List<Rule> rules) {
        return PlainRules.plain(rules).stream()
                .map(rule -> new Rule(
                        rule.name(),
                        rule.when(),
                        rule.then(),
                        rule.remarks(),
                        java.util.Optional.empty(),
                        rule.overrides(),
                        rule.place()))
                .toList();
    }
}
