package dev.because.symbolic.rules.coverage;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Consequence;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of three rows that sends patients on, and a rule that rests on the absence of what it says. */
public final class Triage {
    private static final String FILE = "triage.csv";

    /** Its words. */
    public static final Vocabulary WORDS = new Vocabulary(List.of(
            new Kind(
                    "Patient",
                    "patient",
                    List.of(
                            Field.text("name", "name"),
                            Field.option("pain", "pain", "none", "some", "strong"),
                            Field.number("fever", "body temperature", "°C", 30, 45))),
            new Kind(
                    "ward",
                    "ward",
                    List.of(Field.text("name", "name"), Field.option("to", "ward", "surgery", "medicine", "home")))));

    private Triage() {}

    /** Strong pain first, then fever, then everybody. */
    public static RuleSet rules() {
        Constraint strong = new Constraint.Compare(
                "pain", Comparison.EQUAL, new Operand.Literal("strong"), Place.cell(FILE, "", 2, 1));
        Constraint hurts = new Constraint.OneOf("pain", true, List.of("some", "strong"), Place.cell(FILE, "", 3, 1));
        Constraint fever = new Constraint.Compare(
                "fever", Comparison.AT_LEAST, new Operand.Literal(39.0), Place.cell(FILE, "", 3, 2));
        Condition sent = new Condition(
                false, new FactPattern("ward", List.of(), Map.of("who", "name")), Place.line("rest.yaml", 3, 1));
        Rule rest = new Rule(
                "rest",
                List.of(patient(List.of(), 3), sent),
                new Consequence("stays", Map.of("name", new Operand.Reference("who"))),
                Remarks.says("{name} stays."),
                Optional.empty(),
                false,
                Place.line("rest.yaml", 1, 1));
        return new RuleSet(
                "triage", List.of(row(1, "surgery", strong), row(2, "medicine", hurts, fever), row(3, "home"), rest));
    }

    /** A patient. */
    public static Fact patient(String name, String pain, double fever) {
        return Fact.of("Patient").with("name", name).with("pain", pain).with("fever", fever);
    }

    private static Condition patient(List<Constraint> constraints, int row) {
        return new Condition(
                true, new FactPattern("Patient", constraints, Map.of("who", "name")), Place.cell(FILE, "", row, 1));
    }

    private static Rule row(int number, String ward, Constraint... constraints) {
        return new Rule(
                "row " + number,
                List.of(patient(List.of(constraints), number + 1)),
                new Consequence("ward", Map.of("name", new Operand.Reference("who"), "to", new Operand.Literal(ward))),
                Remarks.says("{name} goes to {to}."),
                Optional.of(new Row("triage", number, HitPolicy.FIRST, "who")),
                false,
                Place.cell(FILE, "", number + 1, 0));
    }
}
