package dev.because.symbolic.rules.authoring.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Thirty sentences that were written before there was a parser. */
class UnseenSentencesTest {
    private final Reading reading = Resource.read(Resource.text("unseen.rules"));
    private final RuleSet rules = new RuleSet("unseen.rules", reading.rules());

    @Test
    void allAreReadAsTheyWereMeant() {
        assertEquals(List.of(), reading.faults());
        assertEquals(
                Resource.text("unseen.meant").lines().toList(),
                reading.rules().stream().map(Notation::of).toList());
    }

    @Test
    void thoseWithoutANameAreCalledByTheirPlace() {
        List<String> names = reading.rules().stream().map(Rule::name).toList();
        assertEquals("sentence 1 of test.rules", names.get(0));
        assertEquals("refute the grab", names.get(1));
        assertEquals("sentence 30 of test.rules", names.get(29));
    }

    @Test
    void whatTheWriterSaysOfThemMeansTheSame() {
        SentenceWriter writer = new SentenceWriter(ExpertWords.ALL);
        StringBuilder text = new StringBuilder();
        reading.rules().forEach(rule -> text.append(writer.write(rule)));
        Reading again = Resource.read(text.toString());
        assertEquals(List.of(), again.faults());
        assertEquals(
                reading.rules().stream().map(RandomSentences::nowhere).toList(),
                again.rules().stream().map(RandomSentences::nowhere).toList());
    }

    @Test
    void aChessGameIsCommentedAsThePlayerWouldSay() {
        List<Fact> facts = List.of(
                option(0, "Nf3", 40).with("appeals", List.of("chosen")),
                option(1, "Qxb2", -450).with("appeals", List.of("capture")),
                option(2, "g4", 90).with("appeals", List.of("asked")),
                Fact.of("MotifSeen")
                        .with("place", 1)
                        .with("theme", "discovered attack")
                        .with("by", "Black"));
        assertEquals(
                Set.of(
                        Fact.of("refuted-grab").with("move", "Qxb2"),
                        Fact.of("grab-into-discovery"),
                        Fact.of("poisoned-pawn"),
                        Fact.of("better-move").with("move", "g4"),
                        Fact.of("quiet-move"),
                        Fact.of("undecided"),
                        Fact.of("tangled")),
                concluded(with(
                        facts,
                        Fact.of("MotifSeen").with("actor", "bishop on b5").with("targets", List.of("bishop on b5")))));
    }

    @Test
    void aPatientIsSeenInTime() {
        Fact patient =
                Fact.of("Patient").with("age", 65).with("temperature", 39).with("conscious", false);
        Fact flu = Fact.of("Belief").with("hypothesis", "flu=yes").with("after", 0.9);
        Fact cold = Fact.of("Belief").with("hypothesis", "cold=yes").with("after", 0.05);
        assertEquals(
                Set.of(
                        Fact.of("emergency"),
                        Fact.of("elderly-emergency"),
                        Fact.of("probable-flu"),
                        Fact.of("one-clear-cause").with("cause", "flu=yes"),
                        Fact.of("all-but-excluded"),
                        Fact.of("quiet-position"),
                        Fact.of("flu-leads"),
                        Fact.of("outweighs").with("heavier", "flu=yes").with("lighter", "cold=yes")),
                concluded(List.of(patient, flu, cold)));
    }

    @Test
    void bothEvaluationsAgreeOnRandomFacts() {
        Random random = new Random(7);
        Evaluation fast = new ReteEvaluation(rules);
        Evaluation slow = new NaiveEvaluation(rules);
        Set<Rule> matched = new HashSet<>();
        for (int round = 0; round < 150; round++) {
            List<Fact> facts = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                facts.add(random(random, ExpertWords.ALL.kinds().get(random.nextInt(9))));
            }
            Trace trace = fast.evaluate(facts, Evaluation.BUDGET);
            assertEquals(slow.evaluate(facts, Evaluation.BUDGET), trace);
            trace.matches().forEach(match -> matched.add(match.rule()));
        }
        assertTrue(matched.size() >= 25, () -> "only " + matched.size() + " rules matched");
    }

    private static Fact option(int place, String move, double evaluation) {
        return Fact.of("MoveOption").with("place", place).with("move", move).with("evaluation", evaluation);
    }

    private static List<Fact> with(List<Fact> facts, Fact more) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(more);
        return all;
    }

    private Set<Fact> concluded(List<Fact> facts) {
        Trace trace = new ReteEvaluation(rules).evaluate(facts, Evaluation.BUDGET);
        assertEquals(new NaiveEvaluation(rules).evaluate(facts, Evaluation.BUDGET), trace);
        return Set.copyOf(trace.concluded());
    }

    private static Fact random(Random random, Kind kind) {
        Fact fact = Fact.of(kind.name());
        for (Field field : kind.fields()) {
            if (random.nextInt(6) > 0) {
                fact = fact.with(field.name(), value(random, field));
            }
        }
        return fact;
    }

    private static Object value(Random random, Field field) {
        List<String> texts = field.options().isEmpty() ? List.of("flu=yes", "Qxb2", "Qh5", "Nc6") : field.options();
        return switch (field.type()) {
            case TEXT -> texts.get(random.nextInt(texts.size()));
            case TEXTS -> texts.stream().filter(text -> random.nextBoolean()).toList();
            case TRUTH -> random.nextBoolean();
            case WHOLE -> (double) random.nextInt(4) + (field.least() < 0 ? -2 : field.least());
            case NUMBER -> number(random, field);
        };
    }

    /** Near to where rules ask. */
    private static double number(Random random, Field field) {
        return switch (field.name()) {
            case "evaluation" -> 100.0 * (random.nextInt(13) - 6);
            case "age" -> 10 + 10 * random.nextInt(8);
            case "temperature" -> 33 + random.nextInt(8);
            case "breathing" -> 10 * random.nextInt(6);
            default -> random.nextInt(21) / 20.0;
        };
    }
}
