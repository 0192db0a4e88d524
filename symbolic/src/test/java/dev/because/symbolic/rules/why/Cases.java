package dev.because.symbolic.rules.why;

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
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Worked examples: a small triage of findings, and a few words on chess moves. */
public final class Cases {
    private static final Place PLACE = new Place("cases", "");

    public static final Vocabulary WORDS = new Vocabulary(List.of(
            new Kind(
                    "Belief",
                    "belief",
                    List.of(
                            Field.text("hypothesis", "hypothesis"),
                            Field.number("before", "probability before the findings", "probability", 0, 1),
                            Field.number("after", "probability after the findings", "probability", 0, 1))),
            new Kind("GivenFinding", "given finding", List.of(Field.text("finding", "finding"))),
            new Kind("Links", "link", List.of(Field.text("cause", "cause"), Field.text("effect", "effect"))),
            new Kind("Contradiction", "contradiction", List.of()),
            new Kind(
                    "MoveOption",
                    "move",
                    List.of(
                            Field.of("place", "place", FieldType.WHOLE, ""),
                            Field.text("move", "move"),
                            Field.of("appeals", "appeals", FieldType.TEXTS, ""),
                            Field.of("evaluation", "evaluation", FieldType.WHOLE, "centipawns"))),
            new Kind(
                    "MotifSeen",
                    "motif",
                    List.of(
                            Field.of("ply", "ply", FieldType.WHOLE, ""),
                            Field.of("fulfilled", "fulfilled", FieldType.TRUTH, ""),
                            Field.option("by", "side", "white", "black"),
                            Field.text("move", "move"),
                            Field.option("theme", "theme", "fork", "pin", "skewer")))));

    private Cases() {}

    /** A cause that stands out, that which it explains, and what to do about it. */
    public static RuleSet triage() {
        return new RuleSet(
                "triage",
                List.of(
                        rule(
                                "explains",
                                "explains",
                                "{cause} explains {finding}",
                                Map.of("cause", ref("c"), "finding", ref("f")),
                                present("GivenFinding", Map.of("f", "finding")),
                                present("Links", Map.of("c", "cause", "f", "effect"))),
                        rule(
                                "main suspect",
                                "main-suspect",
                                "{cause} is the main suspect.",
                                Map.of("cause", ref("h")),
                                present("Belief", Map.of("h", "hypothesis"), is("after", Comparison.AT_LEAST, 0.5)),
                                present("explains", Map.of("h", "cause")),
                                absent(
                                        "Belief",
                                        new Constraint.Compare("hypothesis", Comparison.UNEQUAL, ref("h"), PLACE),
                                        is("after", Comparison.AT_LEAST, 0.2))),
                        rule(
                                "treat at once",
                                "treat",
                                "Treat {cause} at once.",
                                Map.of("cause", ref("h")),
                                present("main-suspect", Map.of("h", "cause")),
                                present("explains", Map.of("h", "cause"), is("finding", Comparison.EQUAL, "fever=yes")),
                                absent("Contradiction"))));
    }

    /** Flu is likely and explains what was found. */
    public static List<Fact> flu() {
        return List.of(
                belief("flu=yes", 0.05, 0.82),
                belief("cold=yes", 0.2, 0.1),
                finding("fever=yes"),
                finding("cough=yes"),
                link("flu=yes", "fever=yes"),
                link("cold=yes", "cough=yes"));
    }

    /** What is said of a move, the first that applies. */
    public static RuleSet commentary() {
        return new RuleSet(
                "commentary",
                List.of(
                        row(
                                2,
                                "winning",
                                present("MoveOption", Map.of("m", "move"), is("evaluation", Comparison.MORE, 200.0))),
                        row(
                                3,
                                "tactical",
                                present("MoveOption", Map.of("m", "move"), is("evaluation", Comparison.AT_LEAST, 0.0)),
                                present(
                                        "MotifSeen",
                                        Map.of("m", "move"),
                                        is("fulfilled", Comparison.EQUAL, true),
                                        new Constraint.OneOf("theme", true, List.of("fork", "pin"), PLACE))),
                        row(
                                4,
                                "natural",
                                present(
                                        "MoveOption",
                                        Map.of("m", "move"),
                                        new Constraint.Contains("appeals", true, literal("centre"), PLACE)))));
    }

    public static Fact belief(String hypothesis, double before, double after) {
        return Fact.of("Belief")
                .with("hypothesis", hypothesis)
                .with("before", before)
                .with("after", after);
    }

    public static Fact finding(String finding) {
        return Fact.of("GivenFinding").with("finding", finding);
    }

    public static Fact link(String cause, String effect) {
        return Fact.of("Links").with("cause", cause).with("effect", effect);
    }

    public static Fact move(int place, String move, int evaluation, String... appeals) {
        return Fact.of("MoveOption")
                .with("place", place)
                .with("move", move)
                .with("appeals", List.of(appeals))
                .with("evaluation", evaluation);
    }

    public static Fact motif(String move, String theme, boolean fulfilled) {
        return Fact.of("MotifSeen")
                .with("ply", 1)
                .with("by", "white")
                .with("move", move)
                .with("theme", theme)
                .with("fulfilled", fulfilled);
    }

    public static Rule rule(
            String name, String conclusion, String says, Map<String, Operand> values, Condition... when) {
        return new Rule(
                name,
                List.of(when),
                new Consequence(conclusion, values),
                Remarks.says(says),
                Optional.empty(),
                false,
                PLACE);
    }

    public static Rule row(int number, String conclusion, Condition... when) {
        return new Rule(
                "remarks row " + number,
                List.of(when),
                new Consequence(conclusion, Map.of("move", ref("m"))),
                Remarks.says("{move} is a " + conclusion + " move."),
                Optional.of(new Row("remarks", number, HitPolicy.FIRST, "m")),
                false,
                PLACE);
    }

    public static Condition present(String kind, Map<String, String> bound, Constraint... constraints) {
        return Condition.present(new FactPattern(kind, List.of(constraints), bound), PLACE);
    }

    public static Condition absent(String kind, Constraint... constraints) {
        return Condition.absent(new FactPattern(kind, List.of(constraints), Map.of()), PLACE);
    }

    public static Constraint is(String field, Comparison comparison, Object value) {
        return new Constraint.Compare(field, comparison, literal(value), PLACE);
    }

    public static Operand ref(String name) {
        return new Operand.Reference(name);
    }

    public static Operand literal(Object value) {
        return new Operand.Literal(value);
    }
}
