package dev.because.symbolic.rules.authoring.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Format;
import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.authoring.TestWords;
import dev.because.symbolic.rules.authoring.grid.Grid;
import dev.because.symbolic.rules.authoring.grid.GridWriter;
import dev.because.symbolic.rules.authoring.table.TableFormat;
import dev.because.symbolic.rules.authoring.yaml.YamlFormat;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.FieldType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFolderTest {
    private static final Map<String, Format> FORMATS =
            Map.of(".xlsx", new TableFormat(), ".csv", new TableFormat(), ".yaml", new YamlFormat());

    @TempDir
    Path folder;

    @Test
    void filesAskForWhatOthersConclude() throws IOException {
        write("a.yaml", "rule: last\nwhen: [{hot: {degree: '> 90 %'}}]\nthen: boiling\n");
        write("b.csv", "When;Then;\nwarm.degree;conclusion;degree\n$d and ≥ 80 %;hot;$d\n");
        write("c/first.yaml", "rule: first\nwhen: [{Belief: {after: $d and >= 0.5}}]\nthen: {warm: {degree: $d}}\n");
        Files.write(
                folder.resolve("d.xlsx"),
                GridWriter.xlsx(List.of(Grid.of(
                        "D",
                        List.of(List.of("When", "Then"), List.of("boiling", "conclusion"), List.of("yes", "run"))))));
        RuleFiles files = read();
        assertEquals(List.of(), files.faults());
        assertEquals(
                List.of("last", "b row 3", "first", "d row 3"),
                files.orRefuse().rules().stream().map(Rule::name).toList());
        assertEquals(
                FieldType.NUMBER,
                files.words()
                        .kind("hot")
                        .orElseThrow()
                        .field("degree")
                        .orElseThrow()
                        .type());
        assertEquals(
                "probability",
                files.words()
                        .kind("hot")
                        .orElseThrow()
                        .field("degree")
                        .orElseThrow()
                        .unit());
        List<Fact> facts =
                List.of(Fact.of("Belief").with("after", 0.95), Fact.of("Belief").with("after", 0.6));
        Trace trace = new ReteEvaluation(files.rules()).evaluate(facts, Evaluation.BUDGET);
        assertEquals(new NaiveEvaluation(files.rules()).evaluate(facts, Evaluation.BUDGET), trace);
        assertEquals(
                List.of("boiling", "hot", "run", "warm", "warm"),
                trace.concluded().stream().map(Fact::kind).sorted().toList());
    }

    @Test
    void aFaultInOneFileIsNoneInAnother() throws IOException {
        write("a.yaml", "rule: asks\nwhen: [{warm: {degree: high}}]\nthen: done\n");
        write("b.yaml", "rule: concludes\nwhen: [{Beleif: {}}]\nthen: {warm: {degree: high}}\n");
        assertEquals(
                List.of(folder.resolve("b.yaml") + ", line 2, column 9: found Beleif, expected Belief"),
                read().faults().stream().map(Fault::toString).toList());
    }

    @Test
    void oneNameInTwoFilesIsToldWithBothPlaces() throws IOException {
        write("a.yaml", "rule: same\nwhen: [Belief]\nthen: one\n");
        write("b.yaml", "\nrule: same\nwhen: [Belief]\nthen: two\n");
        String table = "Table;T;\nRule;When;Then\n;Belief.after;conclusion\n%s;> 0;x\nother %s;;x\n";
        write("c.csv", table.formatted("c", "c"));
        write("d.csv", table.formatted("d", "d"));
        RuleFiles files = read();
        assertEquals(
                List.of(
                        folder.resolve("b.yaml")
                                + ", line 2, column 7: found the rule \"same\" a second time, expected another name, for the first is at "
                                + folder.resolve("a.yaml") + ", line 1, column 7",
                        folder.resolve("d.csv")
                                + ", row 4, column A: found the table \"T\" a second time, expected another name, for the first is at "
                                + folder.resolve("c.csv") + ", row 4, column A"),
                files.faults().stream().map(Fault::toString).toList());
        assertEquals(5, files.rules().rules().size());
        assertThrows(BadInputException.class, files::orRefuse);
    }

    @Test
    void onlyRulesAreRead() throws IOException {
        write("rules.yaml", "rule: one\nwhen: [Belief]\nthen: one\n");
        for (String name : List.of(
                "x.scenarios.yaml",
                "x.scenarios.csv",
                "x.vocabulary.yaml",
                "scenarios/x.yaml",
                ".hidden.yaml",
                ".git/x.yaml",
                "~$rules.xlsx",
                "README.md")) {
            write(name, "nonsense: [");
        }
        write("raw.drl", "rule x then System.exit(1); end");
        write("old.xls", "x");
        RuleFiles files = read();
        assertEquals(
                List.of("one"), files.rules().rules().stream().map(Rule::name).toList());
        assertEquals(List.of(folder.resolve("raw.drl")), files.programs());
        assertEquals(
                List.of(folder.resolve("old.xls")
                        + ": found a spreadsheet of a kind that is not read, expected one saved as xlsx or csv"),
                files.faults().stream().map(Fault::toString).toList());
    }

    @Test
    void aSingleFileIsAFolderOfOne() throws IOException {
        write("scenarios/rules.yaml", "rule: one\nwhen: [Belief]\nthen: one\n");
        Path file = folder.resolve("scenarios/rules.yaml");
        assertEquals(
                1,
                new RulesFolder(FORMATS)
                        .read(file, TestWords.WORDS)
                        .orRefuse()
                        .rules()
                        .size());
        write("notes.txt", "");
        refused("notes.txt", "found a file that is no rules by its name, expected one ending in .csv, .xlsx, .yaml");
        refused("missing", "found no such file or folder, expected a folder of rules");
    }

    @Test
    void otherFormatsMayAskAndBeAsked() throws IOException {
        write("a.rules", "anything");
        write("b.yaml", "rule: b\nwhen: [{from-a: {x: '> 1'}}]\nthen: {from-b: {x: 2}}\n");
        Format other = (content, file, words) -> {
            boolean knows = words.kind("from-b").isPresent();
            Reading reading =
                    new YamlFormat().read("rule: a\nwhen: [Belief]\nthen: {from-a: {x: 5}}".getBytes(), file, words);
            return new Reading(
                    reading.rules(),
                    knows ? List.of() : List.of(new Fault(reading.rules().get(0).place(), "x", "y")));
        };
        RuleFiles files =
                new RulesFolder(Map.of(".rules", other, ".yaml", new YamlFormat())).read(folder, TestWords.WORDS);
        assertEquals(List.of(), files.faults());
        assertEquals(2, files.rules().rules().size());
    }

    private void refused(String name, String message) {
        BadInputException refusal = assertThrows(
                BadInputException.class, () -> new RulesFolder(FORMATS).read(folder.resolve(name), TestWords.WORDS));
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }

    private RuleFiles read() {
        return new RulesFolder(FORMATS).read(folder, TestWords.WORDS);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
