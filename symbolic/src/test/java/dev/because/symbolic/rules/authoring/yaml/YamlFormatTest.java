package dev.because.symbolic.rules.authoring.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.authoring.TestWords;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFormatTest {
    private static final String RULES =
            """
            # two documents, the second one a list
            rule: ask a doctor
            when:
              - not: {Contradiction: {hypothesis: $h}}
              - Belief: {hypothesis: $h, after: ">= 50 %"}
              - grave: {hypothesis: $h, degree: [high, "very high"]}
            then: {see-a-doctor: {hypothesis: $h, urgency: soon}}
            says: "See a doctor, {urgency}, for {hypothesis} is likely."
            part: against
            source: Guideline 12
            from: 2026-01-01
            overrides: true
            ---
            - rule: grave flu
              when: {Belief: {hypothesis: [flu, hay fever], before: $b and < 0.5}}
              then:
                grave: {hypothesis: flu, degree: high, prior: $b}
            - rule: quiet
              when: [not: Contradiction]
              then: quiet
            """;

    @Test
    void rulesAreReadWithTheirPlaces() {
        List<Rule> rules = read(RULES).orRefuse();
        assertEquals(
                List.of("ask a doctor", "grave flu", "quiet"),
                rules.stream().map(Rule::name).toList());
        Rule ask = rules.get(0);
        assertEquals("r.yaml, line 2, column 7", ask.place().toString());
        assertEquals(
                "r.yaml, line 5, column 37",
                ask.when().get(0).pattern().constraints().get(0).place().toString());
        assertTrue(ask.overrides() && !rules.get(1).overrides());
        assertEquals("against", ask.remarks().part());
        assertTrue(!ask.when().get(2).present(), "what must be absent is asked last");
    }

    @Test
    void bothEvaluationsConcludeTheSame() {
        RuleSet rules = new RuleSet("r", read(RULES).orRefuse());
        Fact belief =
                Fact.of("Belief").with("hypothesis", "flu").with("before", 0.1).with("after", 0.5);
        List<String> calm = kinds(rules, List.of(belief));
        assertEquals(List.of("grave", "quiet", "see-a-doctor"), calm);
        List<String> contradicted =
                kinds(rules, List.of(belief, Fact.of("Contradiction").with("hypothesis", "flu")));
        assertEquals(List.of("grave"), contradicted);
        assertEquals(List.of("quiet"), kinds(rules, List.of(belief.with("before", 0.5))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // the line that is wrong, within a rule | where and what
                "when: [{Beleif: {after: '> 0.5'}}] | line 2, column 9: found Beleif, expected Belief",
                "when: [{Belief: {afte: '> 0.5'}}] | line 2, column 18: found afte, expected after of Belief",
                "when: [{Belief: {after: '> 5'}}] | line 2, column 25: found 5, expected a number from 0 to 1",
                "when: [{Belief: {hypothesis: [flu, clod]}}] | line 2, column 30: found clod, expected cold",
                "when: [{Belief: {after: {more: 0.5}}}] | line 2, column 25: found the fields more, expected what is asked of the field",
                "when: [{Belief: {}, Contradiction: {}}] | line 2, column 8: found the fields Belief, Contradiction, expected a condition",
                "when: [not: [not: Belief]] | line 2, column 13: found a list, expected a condition",
                "when: [not: {not: Belief}] | line 2, column 14: found not, twice",
                "wen: [Belief] | line 2, column 1: found the field wen, expected when",
                "when: *all | line 2, column 7: found the alias *all",
                "when: &all [Belief] | line 2, column 7: found the anchor &all",
                "when: !!java.net.URL [Belief] | line 2, column 7: found the tag tag:yaml.org,2002:java.net.URL, expected only the value",
                "when: [{Belief: {after: >= 0.5}}] | line 2, column",
                "rule: again | line 2, column 1: found the field rule a second time, expected each field once",
                "when: | line 2, column 6: found nothing, expected a condition",
                "when: [Belief]\\npart: fro | line 3, column 7: found fro, expected one of answer, for, against, change, trust",
                "when: [Belief]\\nfrom: 30.4.2026 | line 3, column 7: found 30.4.2026, expected a day such as 2026-04-30",
                "when: [Belief]\\noverrides: perhaps | line 3, column 12: found perhaps, expected true or false",
                "when: [Belief]\\nsays: It is {h}. | line 3, column 7: found {h}, expected words, for nothing is concluded",
            })
    void everyFaultIsLocated(String lines, String message) {
        String text = "rule: one\n" + lines.replace("\\n", "\n") + "\nthen: done\n";
        Reading reading = read(text);
        List<String> faults = reading.faults().stream().map(Fault::toString).toList();
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("r.yaml, " + message)), faults.toString());
        assertEquals(List.of(), reading.rules());
    }

    @Test
    void oneWrongRuleDoesNotHideTheOthers() {
        Reading reading = read(RULES.replace("rule: quiet", "rule: grave flu").replace("then: quiet", "then: Quiet"));
        assertEquals(
                List.of(
                        "r.yaml, line 18, column 9: found the rule \"grave flu\" a second time, expected another name, for the first is at r.yaml, line 14, column 9",
                        "r.yaml, line 20, column 9: found Quiet, expected a conclusion in lower case with hyphens, such as see-a-doctor"),
                reading.faults().stream().map(Fault::toString).toList());
        assertEquals(2, reading.rules().size());
    }

    @Test
    void whatWouldNeverEndIsRefused() {
        assertOneFault("[".repeat(10_000), "deep");
        assertOneFault("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]", "anchor");
        assertOneFault("rule: " + "x".repeat(5_000_000), "bytes of YAML");
        assertOneFault("rule: \u0000", "no YAML");
    }

    private static void assertOneFault(String text, String message) {
        Reading reading = read(text);
        assertEquals(1, reading.faults().size());
        String fault = reading.faults().get(0).toString();
        assertTrue(fault.contains(message) || message.equals("deep") && fault.contains("epth"), fault);
    }

    private static List<String> kinds(RuleSet rules, List<Fact> facts) {
        Trace trace = new ReteEvaluation(rules).evaluate(facts, Evaluation.BUDGET);
        assertEquals(new NaiveEvaluation(rules).evaluate(facts, Evaluation.BUDGET), trace);
        return trace.concluded().stream().map(Fact::kind).sorted().toList();
    }

    private static Reading read(String text) {
        return new YamlFormat().read(text.getBytes(StandardCharsets.UTF_8), "r.yaml", TestWords.WORDS);
    }
}
