package dev.because.explain.answer.expert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.diagnosis.DiagnoseCase;
import dev.because.explain.check.Checker;
import dev.because.explain.check.Verdict;
import dev.because.explain.facts.Conclusion;
import dev.because.explain.facts.Quantity;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.ClaimGraph;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.json.ExplanationFile;
import dev.because.explain.render.json.ExplanationReader;
import dev.because.explain.render.json.ExplanationWriter;
import dev.because.explain.source.chess.Programs;
import dev.because.explain.source.rules.OpenedRules;
import dev.because.explain.source.rules.RuleOptions;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpertAnswerTest {
    private static final String TABLE =
            """
            Table,Advice
            Hit policy,first
            For each,h
            ,,,,,,
            Rule,When,,Then,,,Says
            ,Belief.hypothesis = $h,Belief.after = $p,conclusion,cause,probability,
            sure,flu=yes,≥ 90 %,stay-home,$h,$p,"Stay at home, because {cause|case} is {probability|percent} sure."
            likely,"flu=yes, strep=yes",> 0,think-of,$h,$p,
            """;
    private static final String SENTENCES =
            """
            Rule "nothing excluded": When there is a stay-home s and there is no excluded hypothesis,
            then conclude plain-case with cause (the cause of s), because "nothing speaks against {cause|case}".
            """;

    @TempDir
    private Path folder;

    private Answered ask(Map<String, Object> more) {
        Map<String, Object> options = new TreeMap<>(Map.of("model", "flu", "given", "x=yes,y=yes,z=yes", "rules", "."));
        options.putAll(more);
        return ExpertAnswer.answer(new DiagnoseCase(), Question.of("diagnose", options), folder);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static List<String> sentences(Answered answered) {
        return answered.text().stream().map(Sentence::text).toList();
    }

    private Verdict check(Explanation explanation, List<Sentence> text) {
        try (Checker checker = new Checker()) {
            return checker.check(new ExplanationFile(explanation, text), folder);
        }
    }

    private static Conclusion conclusion(Answered answered, String name) {
        return answered.explanation().claims().stream()
                .map(Claim::statement)
                .filter(Conclusion.class::isInstance)
                .map(Conclusion.class::cast)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void expertsRulesJoinAnAnswerAndAreChecked() throws IOException {
        write("advice.csv", TABLE);
        write("more.rules", SENTENCES);
        Answered answered = ask(Map.of());
        List<String> said = sentences(answered);
        assertTrue(said.contains("Stay at home, because flu is 99% sure."), said.toString());
        assertTrue(said.contains("Nothing speaks against flu."), said.toString());
        assertEquals(
                "probability",
                ((Quantity) conclusion(answered, "stay-home").values().get("probability")).unit());
        assertEquals(
                "strep=yes",
                conclusion(answered, "think-of").values().get("cause"),
                "the second row is for strep alone");
        Explanation explanation = answered.explanation();
        assertEquals(List.of(), ClaimGraph.faults(explanation));
        Justification reason = explanation.justifications().stream()
                .filter(one -> one.rule().equals("nothing excluded"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("no Excluded"), reason.absent());
        assertTrue(
                reason.premises().stream()
                        .map(explanation.claimsById()::get)
                        .anyMatch(claim -> claim.statement().toString().contains("family=Excluded")),
                "an absence rests on there being all facts of its kind");
        Path file = folder.resolve("e.json");
        Files.writeString(file, ExplanationWriter.write(explanation, answered.text()));
        ExplanationFile read = ExplanationReader.read(file);
        assertEquals(List.of(), check(read.explanation(), read.text()).refusals());
    }

    @Test
    void whatIsForgedIsRefused() throws IOException {
        write("advice.csv", TABLE);
        write("more.rules", SENTENCES);
        Answered answered = ask(Map.of());
        Explanation whole = answered.explanation();
        String added = whole.justifications().stream()
                .filter(reason -> reason.rule().equals("sure"))
                .findFirst()
                .orElseThrow()
                .conclusion();
        List<UnaryOperator<Explanation>> forgeries = List.of(
                e -> claims(
                        e,
                        claim -> claim.id().equals(added)
                                ? new Claim(
                                        added,
                                        ((Conclusion) claim.statement()).with("cause", "strep=yes"),
                                        claim.certificate())
                                : claim),
                e -> reasons(
                        e,
                        reason -> reason.conclusion().equals(added)
                                ? new Justification("likely", reason.premises(), reason.absent(), added)
                                : reason),
                e -> reasons(
                        e,
                        reason -> reason.conclusion().equals(added)
                                ? new Justification("sure", List.of("c1"), reason.absent(), added)
                                : reason),
                e -> reasons(
                        e,
                        reason -> new Justification(reason.rule(), reason.premises(), List.of(), reason.conclusion())),
                e -> new Explanation(
                        e.question(),
                        e.answer(),
                        e.sources().subList(0, e.sources().size() - 1),
                        e.claims(),
                        e.justifications()));
        for (int i = 0; i < forgeries.size(); i++) {
            assertFalse(check(forgeries.get(i).apply(whole), answered.text()).holds(), "forgery " + i);
        }
        write("advice.csv", TABLE.replace("≥ 90 %", "≥ 99.9 %"));
        assertFalse(check(whole, answered.text()).holds(), "the rules are others now");
    }

    private static Explanation claims(Explanation e, UnaryOperator<Claim> change) {
        return new Explanation(
                e.question(),
                e.answer(),
                e.sources(),
                e.claims().stream().map(change).toList(),
                e.justifications());
    }

    private static Explanation reasons(Explanation e, UnaryOperator<Justification> change) {
        return new Explanation(
                e.question(),
                e.answer(),
                e.sources(),
                e.claims(),
                e.justifications().stream().map(change).toList());
    }

    @Test
    void aShippedRuleIsReplacedOnlyWhereThatIsSaid() throws IOException {
        String rule =
                """
                rule: one cause explains best
                when:
                  - Belief: {hypothesis: $h, after: "> 0.5"}
                then: {my-own: {cause: $h}}
                says: My own answer is {cause|case}.
                part: answer
                """;
        write("own.yaml", rule);
        assertTrue(assertThrows(RuntimeException.class, () -> ask(Map.of()))
                .getMessage()
                .contains("found rule \"one cause explains best\", as a shipped one is called"));
        write("own.yaml", rule + "overrides: true\n");
        Answered answered = ask(Map.of());
        assertEquals("My own answer is flu.", sentences(answered).get(0));
        assertTrue(sentences(answered).stream().noneMatch(sentence -> sentence.contains("explains x, y and z best")));
        assertEquals(List.of(), check(answered.explanation(), answered.text()).refusals());
    }

    @Test
    void anAbsenceMustBeOneOfFactsThatAreAllThere() throws IOException {
        write(
                "more.rules",
                "When there is no path, then conclude lonely, because \"nothing leads anywhere\".\nWhen there is no computation, then conclude guess, because \"it is a guess\".");
        assertTrue(assertThrows(RuntimeException.class, () -> ask(Map.of("given", "z=no", "ask", "strep")))
                .getMessage()
                .contains("of which not all need be there"));
    }

    @Test
    void rulesHoldOnTheirDaysAndTheDayIsKept() throws IOException {
        write(
                "more.rules",
                "When there is a model, then conclude old, because \"it was so once\". Valid until 31 December 2020.\n"
                        + "When there is a model, then conclude new, because \"it is so now\". Valid from 1 January 2021.");
        Answered then = ask(Map.of("on", "2020-06-01"));
        assertTrue(
                sentences(then).contains("It was so once.") && !sentences(then).contains("It is so now."));
        assertEquals("2020-06-01", then.explanation().question().options().get("on"));
        Answered now = ask(Map.of());
        assertTrue(sentences(now).contains("It is so now."), "today");
        assertTrue(now.explanation().question().options().containsKey("on"));
        assertEquals(List.of(), check(now.explanation(), now.text()).refusals());
        Map<String, Object> undated = new TreeMap<>(now.explanation().question().options());
        undated.remove("on");
        Explanation e = now.explanation();
        Explanation forged = new Explanation(
                Question.of("diagnose", undated), e.answer(), e.sources(), e.claims(), e.justifications());
        assertFalse(check(forged, now.text()).holds(), "without its day it could not be checked tomorrow");
    }

    @Test
    void aProgramIsRefusedUnlessItsAuthorIsTrusted() throws IOException {
        write(
                "own.drl",
                """
                package mine;
                import dev.because.explain.facts.BeliefFact.Belief;
                import dev.because.explain.facts.Conclusion;
                rule "my program"
                    @says("My program speaks of {cause|case}.")
                when
                    Belief(after > 0.5, $h : hypothesis)
                then
                    insert(Conclusion.of("spoken-of").with("cause", $h));
                end
                """);
        write("mine.vocabulary.yaml", "spoken-of: {fields: {cause: {type: text}}}");
        write(
                "more.rules",
                "When there is a spoken-of s, then conclude heard with cause (the cause of s), because \"I heard of {cause|case}\".");
        assertTrue(assertThrows(BadInputException.class, () -> ask(Map.of()))
                .getMessage()
                .contains("expected --trust"));
        Answered shipped = new DiagnoseCase()
                .answer(Question.of("diagnose", Map.of("model", "flu", "given", "x=yes,y=yes,z=yes")), folder);
        RuleOptions options = new RuleOptions(".", Optional.empty());
        Answered answered = ExpertAnswer.join(shipped, OpenedRules.open(options, folder, Programs.ALLOWED));
        assertTrue(sentences(answered).containsAll(List.of("My program speaks of flu.", "I heard of flu.")));
        assertFalse(check(answered.explanation(), answered.text()).holds(), "a file runs no program");
        try (Checker trusting = new Checker(1, Programs.ALLOWED)) {
            Verdict verdict = trusting.check(new ExplanationFile(answered.explanation(), answered.text()), folder);
            assertEquals(List.of(), verdict.refusals());
        }
    }

    @Test
    void whatCannotBeReadIsNamedByItsPlace() throws IOException {
        write("advice.csv", TABLE.replace("Belief.after = $p", "Belief.aftr = $p"));
        String message =
                assertThrows(RuntimeException.class, () -> ask(Map.of())).getMessage();
        assertTrue(message.contains("advice.csv, row 6, column C") && message.contains("after"), message);
        List<String> none = new ArrayList<>();
        assertThrows(RuntimeException.class, () -> ask(Map.of("rules", "nowhere")), none.toString());
    }
}
