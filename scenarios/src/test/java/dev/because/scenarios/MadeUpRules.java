package dev.because.scenarios;

import dev.because.neural.network.BadInputException;
import dev.because.scenarios.rules.RuleSource;
import dev.because.scenarios.rules.Rulebook;
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
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a made-up practice, of whichever file whose name begins with {@code triage}: who is certain to have flu is sent home, who
 * perhaps has it is tested, but since 2020 only whoever does not cough; and who is not spoken of waits.
 */
public final class MadeUpRules implements RuleSource {
    private static final String FILE = "triage.csv";

    @Override
    public Rulebook open(Path rules) {
        if (!rules.getFileName().toString().startsWith("triage")) {
            throw new BadInputException(rules.toString(), "no such file or folder", "rules");
        }
        return new Rulebook(
                new RuleSet(
                        "triage",
                        List.of(
                                row(1, "home", Optional.empty(), belief(2, compare(2, 0.8))),
                                row(
                                        2,
                                        "laboratory",
                                        Optional.of(LocalDate.of(2020, 1, 1)),
                                        belief(3, compare(3, 0.3)),
                                        cough()),
                                rest())),
                words());
    }

    private static Vocabulary words() {
        return new Vocabulary(List.of(
                new Kind(
                        "Belief",
                        "belief",
                        List.of(
                                Field.text("who", "patient"),
                                Field.option("in", "illness", "flu", "cold"),
                                Field.number("after", "probability", "probability", 0, 1))),
                new Kind(
                        "Sign",
                        "sign",
                        List.of(
                                Field.text("who", "patient"),
                                Field.of("coughs", "cough", FieldType.TRUTH, ""),
                                Field.of("days", "days", FieldType.WHOLE, "days"),
                                Field.of("places", "places", FieldType.TEXTS, "")))));
    }

    private static Rule row(int number, String to, Optional<LocalDate> from, Condition... conditions) {
        return new Rule(
                "row " + number,
                List.of(conditions),
                new Consequence("sent", Map.of("who", new Operand.Reference("who"), "to", new Operand.Literal(to))),
                new Remarks(
                        Optional.of("{who} is sent to {to|the}, because of the flu."),
                        "answer",
                        Optional.empty(),
                        Optional.empty(),
                        from,
                        Optional.empty()),
                Optional.of(new Row("triage", number, HitPolicy.FIRST, "who")),
                false,
                Place.cell(FILE, "", number + 1, 0));
    }

    private static Rule rest() {
        Condition sign =
                new Condition(true, new FactPattern("Sign", List.of(), Map.of("who", "who")), Place.line("r", 3, 1));
        Condition sent =
                new Condition(false, new FactPattern("sent", List.of(), Map.of("who", "who")), Place.line("r", 4, 1));
        return new Rule(
                "rest",
                List.of(sign, sent),
                new Consequence(
                        "waits", Map.of("who", new Operand.Reference("who"), "long", new Operand.Literal(true))),
                Remarks.says("{who} waits."),
                Optional.empty(),
                false,
                Place.line("r", 2, 1));
    }

    private static Condition belief(int row, Constraint after) {
        Constraint flu = new Constraint.Compare(
                "in", Comparison.EQUAL, new Operand.Literal("flu"), Place.cell(FILE, "", row, 1));
        return new Condition(
                true,
                new FactPattern("Belief", List.of(flu, after), Map.of("who", "who")),
                Place.cell(FILE, "", row, 1));
    }

    private static Constraint compare(int row, double least) {
        return new Constraint.Compare(
                "after", Comparison.AT_LEAST, new Operand.Literal(least), Place.cell(FILE, "", row, 2));
    }

    private static Condition cough() {
        Constraint coughs = new Constraint.Compare(
                "coughs", Comparison.EQUAL, new Operand.Literal(true), Place.cell(FILE, "", 3, 3));
        return new Condition(
                false, new FactPattern("Sign", List.of(coughs), Map.of("who", "who")), Place.cell(FILE, "", 3, 3));
    }
}
