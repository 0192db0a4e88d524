package dev.because.symbolic.rules.authoring;

import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.List;

/** The words that these tests speak. */
public final class TestWords {
    public static final Field HYPOTHESIS =
            Field.option("hypothesis", "hypothesis", "flu", "cold", "healthy", "hay fever");
    public static final Field AFTER = Field.number("after", "probability after the findings", "probability", 0, 1);
    public static final Field RANK = new Field("rank", "rank", FieldType.WHOLE, "", List.of(), 1, 9);
    public static final Field NOTE = Field.text("note", "remark");
    public static final Field HELD = Field.of("held", "is held", FieldType.TRUTH, "");
    public static final Field APPEALS = Field.of("appeals", "appeals", FieldType.TEXTS, "");
    public static final Field SCORE = Field.of("score", "evaluation", FieldType.NUMBER, "centipawns");

    public static final Vocabulary WORDS = new Vocabulary(List.of(
            new Kind(
                    "Belief",
                    "belief",
                    List.of(HYPOTHESIS, Field.number("before", "probability before", "probability", 0, 1), AFTER)),
            new Kind("Contradiction", "contradiction", List.of(HYPOTHESIS)),
            new Kind("MoveOption", "move that could be played", List.of(RANK, NOTE, HELD, APPEALS, SCORE))));

    private TestWords() {}
}
