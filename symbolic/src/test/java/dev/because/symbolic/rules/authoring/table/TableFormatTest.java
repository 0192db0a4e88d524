package dev.because.symbolic.rules.authoring.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.authoring.TestWords;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridWriter;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFormatTest {
    private static final String TRIAGE =
            """
            Table;Triage
            Hit policy;first
            For each;h
            Source;Guideline 12

            Rule;When;;When not;Then;;Says;From
            ;Belief.hypothesis = $h;probability after the findings of belief;contradiction.hypothesis;conclusion;urgency;;
            sure;flu, cold;≥ 80 %;;see-a-doctor;today;{urgency}: see a doctor.;2026-04-30
            # a remark for people
            likely;not healthy;0.5..0.8;$h;see-a-doctor;soon;"See a doctor; and ""soon"".";

            ;;-;;wait;;Wait.;
            """;

    private static final List<Fact> FACTS = List.of(
            belief("flu", 0.9),
            belief("cold", 0.7),
            belief("hay fever", 0.6),
            belief("healthy", 0.1),
            Fact.of("Contradiction").with("hypothesis", "hay fever"));

    @Test
    void aTableIsReadWithItsRowsNamesAndPlaces() {
        Reading reading = read(TRIAGE);
        assertEquals(List.of(), reading.faults());
        assertEquals(
                List.of("sure", "likely", "Triage row 12"),
                reading.rules().stream().map(Rule::name).toList());
        Rule sure = reading.rules().get(0);
        assertEquals("triage.csv, row 8, column A", sure.place().toString());
        assertEquals(
                "triage.csv, row 8, column C",
                sure.when().get(0).pattern().constraints().get(1).place().toString());
        assertEquals(LocalDate.of(2026, 4, 30), sure.remarks().from().orElseThrow());
        assertEquals("Guideline 12", sure.remarks().source().orElseThrow());
        assertEquals(
                "See a doctor; and \"soon\".",
                reading.rules().get(1).remarks().says().orElseThrow());
    }

    @Test
    void theFirstRowThatAppliesToASubjectCounts() {
        Trace trace = evaluated(read(TRIAGE).orRefuse());
        assertEquals(
                List.of("sure flu", "likely cold", "Triage row 12 hay fever", "Triage row 12 healthy"),
                trace.matches().stream()
                        .map(match -> match.rule().name() + " " + match.bound().get("h"))
                        .sorted((one, other) -> Integer.compare(order(one), order(other)))
                        .toList());
    }

    @Test
    void aWorkbookIsReadAsTheSameTableInCommasOrInSheets() {
        List<List<String>> cells = cells(TRIAGE);
        Reading xlsx = new TableFormat()
                .read(GridWriter.xlsx(List.of(Grid.of("Sheet 1", cells))), "triage.xlsx", TestWords.WORDS);
        assertEquals(List.of(), xlsx.faults());
        Reading csv = new TableFormat().read(GridWriter.csv(Grid.of("", cells)), "triage.csv", TestWords.WORDS);
        assertEquals(PlainRules.plain(csv.rules()), PlainRules.plain(xlsx.rules()));
        assertEquals(PlainRules.plain(read(TRIAGE).rules()), PlainRules.plain(xlsx.rules()));
        assertEquals(
                "triage.xlsx, sheet Sheet 1, row 8, column A",
                xlsx.rules().get(0).place().toString());
    }

    @Test
    void conclusionsOfTheSameFileAreWords() {
        String first = "When;Then;\nBelief.after;conclusion;degree\n> 0.5;warm;$p\n".replace("> 0.5", "> 0.5 and $p");
        String second = "When;Then\nwarm.degree;conclusion\n≥ 90 %;hot\n";
        Reading reading = new TableFormat()
                .read(
                        GridWriter.xlsx(List.of(
                                Grid.of("Notes", List.of(List.of("anything"))),
                                Grid.of("Two", cells(second)),
                                Grid.of("#old", cells("When;Then\nnonsense;x")),
                                Grid.of("One", cells(first)))),
                        "heat.xlsx",
                        TestWords.WORDS);
        assertEquals(List.of(), reading.faults());
        assertEquals(
                List.of("heat, Two row 3", "heat, One row 3"),
                reading.rules().stream().map(Rule::name).toList());
        List<String> concluded = evaluated(reading.orRefuse()).concluded().stream()
                .map(Fact::kind)
                .toList();
        assertEquals(3, concluded.stream().filter("warm"::equals).count());
        assertEquals(1, concluded.stream().filter("hot"::equals).count());
    }

    @Test
    void itCanBeAskedWhetherThereIsAFactAtAll() {
        String table =
                "Hit policy;collect\nConcludes;calm\n\nRule;When;When not\n;Contradiction;Belief.hypothesis\nnever;no;flu\nclear;no;\nodd;yes;\nalways;;\n";
        Reading reading = read(table);
        assertEquals(List.of(), reading.faults());
        assertEquals(
                List.of("odd", "always"),
                evaluated(reading.rules()).matches().stream()
                        .map(match -> match.rule().name())
                        .toList());
        assertEquals(
                List.of("never", "clear", "always"),
                new ReteEvaluation(new RuleSet("t", reading.rules()))
                        .evaluate(List.of(), Evaluation.BUDGET).matches().stream()
                                .map(match -> match.rule().name())
                                .toList());
    }

    @Test
    void twoFactsOfOneKindAreTwoPatterns() {
        String table =
                "Hit policy;collect\n\nWhen;;;;Then;;\nBelief.hypothesis;Belief.after;belief other.hypothesis;Belief other.after;conclusion;more;less\n$h;$p;$g;< $p;outweighs;$h;$g\n";
        Reading reading = read(table);
        assertEquals(List.of(), reading.faults());
        assertEquals(6, evaluated(reading.rules()).matches().size(), "4 beliefs, each against those below it");
    }

    private static int order(String match) {
        return List.of("sure flu", "likely cold", "Triage row 12 hay fever", "Triage row 12 healthy")
                .indexOf(match);
    }

    static Trace evaluated(List<Rule> rules) {
        RuleSet set = new RuleSet("test", rules);
        Trace trace = new ReteEvaluation(set).evaluate(FACTS, Evaluation.BUDGET);
        assertEquals(new NaiveEvaluation(set).evaluate(FACTS, Evaluation.BUDGET), trace);
        assertTrue(!trace.matches().isEmpty());
        return trace;
    }

    static Reading read(String csv) {
        return new TableFormat().read(csv.getBytes(StandardCharsets.UTF_8), "triage.csv", TestWords.WORDS);
    }

    /** The cells of a table in which semicolons stand only between cells, or in the one quoted cell. */
    static List<List<String>> cells(String csv) {
        return Arrays.stream(csv.split("\n"))
                .map(line -> Arrays.stream(
                                line.replace("doctor; and", "doctor\0 and").split(";", -1))
                        .map(cell -> cell.replace('\0', ';'))
                        .map(cell -> cell.startsWith("\"")
                                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                                : cell)
                        .toList())
                .toList();
    }

    private static Fact belief(String hypothesis, double after) {
        return Fact.of("Belief").with("hypothesis", hypothesis).with("after", after);
    }
}
