package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.List;

/** Kinds of fact in the words of chess players, physicians and readers of digits. */
final class ExpertWords {
    private static final String[] SIDES = {"White", "Black"};
    private static final List<String> APPEALS =
            List.of("asked", "played", "second best", "capture", "check", "development", "chosen");
    private static final List<String> COMPLAINTS =
            List.of("chest pain", "shortness of breath", "headache", "abdominal pain", "rash");
    private static final String[] REGIONS = {"upper left", "upper right", "middle", "lower left", "lower right"};
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    static final Kind MOVE_OPTION = new Kind(
            "MoveOption",
            "move option",
            List.of(
                    whole("place", "place", "", 0),
                    Field.text("move", "move"),
                    new Field("appeals", "appeals", FieldType.TEXTS, "", APPEALS, -INFINITE, INFINITE),
                    Field.text("answer", "answer"),
                    Field.of("line", "line", FieldType.TEXTS, ""),
                    Field.number("evaluation", "evaluation", "centipawns", -10_000, 10_000),
                    whole("mate", "mate", "", -INFINITE)));
    static final Kind MOTIF = new Kind(
            "MotifSeen",
            "motif",
            List.of(
                    whole("place", "place", "", 0),
                    whole("ply", "ply", "", 1),
                    Field.option("by", "side", SIDES),
                    Field.text("move", "move"),
                    Field.option("theme", "theme", "fork", "pin", "skewer", "discovered attack", "double check"),
                    Field.text("actor", "actor"),
                    Field.of("targets", "targets", FieldType.TEXTS, "")));
    static final Kind LINE_END = new Kind(
            "LineEnd",
            "line end",
            List.of(
                    whole("place", "place", "", 0),
                    whole("ply", "ply", "", 1),
                    Field.option(
                            "end", "end", "checkmate", "stalemate", "repetition", "fifty moves", "dead position")));
    static final Kind MATERIAL = new Kind(
            "MaterialCount",
            "material count",
            List.of(
                    whole("place", "place", "", 0),
                    Field.of("won", "pieces won", FieldType.TEXTS, ""),
                    Field.of("promotions", "promotions", FieldType.TEXTS, ""),
                    whole("balance", "balance", "pawns", -INFINITE)));
    static final Kind BELIEF = new Kind(
            "Belief",
            "belief",
            List.of(
                    Field.text("hypothesis", "hypothesis"),
                    Field.number("before", "probability before the findings", "probability", 0, 1),
                    Field.number("after", "probability after the findings", "probability", 0, 1)));
    static final Kind FINDING = new Kind(
            "GivenFinding", "given finding", List.of(whole("place", "place", "", 0), Field.text("finding", "name")));
    static final Kind PATIENT = new Kind(
            "Patient",
            "patient",
            List.of(
                    Field.number("age", "age", "years", 0, 130),
                    Field.number("temperature", "temperature", "degrees", 20, 45),
                    Field.number("breathing", "breathing rate", "a minute", 0, 120),
                    Field.of("conscious", "conscious", FieldType.TRUTH, ""),
                    new Field("complaints", "complaints", FieldType.TEXTS, "", COMPLAINTS, -INFINITE, INFINITE)));
    static final Kind REGION_DROP = new Kind(
            "RegionDrop",
            "drop of a region",
            List.of(
                    Field.option("region", "region", REGIONS),
                    Field.of("drop", "drop", FieldType.NUMBER, "share of lead"),
                    Field.text("answer", "answer")));
    static final Kind LOOP = new Kind(
            "Loop",
            "loop",
            List.of(Field.option("region", "region", REGIONS), Field.option("state", "state", "closed", "open")));

    static final Vocabulary ALL = new Vocabulary(
            List.of(MOVE_OPTION, MOTIF, LINE_END, MATERIAL, BELIEF, FINDING, PATIENT, REGION_DROP, LOOP));

    private ExpertWords() {}

    private static Field whole(String name, String phrase, String unit, double least) {
        return new Field(name, phrase, FieldType.WHOLE, unit, List.of(), least, INFINITE);
    }
}
