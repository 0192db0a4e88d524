package dev.because.symbolic.rules.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyFileTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            List<Kind> kinds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                List<Field> fields = new ArrayList<>();
                for (int j = random.nextInt(4); j > 0; j--) {
                    FieldType type = FieldType.values()[random.nextInt(FieldType.values().length)];
                    double least = random.nextBoolean() ? Double.NEGATIVE_INFINITY : random.nextInt(5) / 8.0;
                    fields.add(new Field(
                            "f" + j,
                            random.nextBoolean() ? "yes" : "a: phrase, with #signs",
                            type,
                            random.nextBoolean() ? "" : "centipawns",
                            random.nextBoolean() ? List.of() : List.of("no", "1", "two words"),
                            type.isNumeric() ? least : Double.NEGATIVE_INFINITY,
                            type.isNumeric() && random.nextBoolean() ? 7 : Double.POSITIVE_INFINITY));
                }
                kinds.add(new Kind("Kind" + i, "kind " + i, fields));
            }
            assertEquals(kinds, VocabularyFile.read(VocabularyFile.write(kinds), "v.yaml"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2] | v.yaml: found [1, 2], expected names with what they stand for",
                "Belief: {frase: x} | v.yaml, Belief: found frase, expected phrase",
                "Belief: {fields: {after: {type: numbr}}} | v.yaml, Belief.after: found type numbr, expected number",
                "Belief: {fields: {after: {least: 2, most: 1}}} | v.yaml, Belief.after: found 2.0 to 1.0, expected a range",
                "Belief: {fields: {after: {least: low}}} | v.yaml, Belief.after: found least low, expected a number",
            })
    void whatIsNoVocabularyIsNamed(String text, String message) {
        assertEquals(
                message,
                assertThrows(BadInputException.class, () -> VocabularyFile.read(text, "v.yaml"))
                        .getMessage());
    }

    @Test
    void yesAndNoAreOptions() {
        Kind kind = VocabularyFile.read("Answer: {fields: {given: {options: [yes, no, 1]}}}", "v.yaml")
                .get(0);
        assertEquals(List.of("yes", "no", "1"), kind.fields().get(0).options());
    }

    @Test
    void aTagOfAClassIsNoVocabulary() {
        assertThrows(
                BadInputException.class,
                () -> VocabularyFile.read("Belief: !!javax.script.ScriptEngineManager []", "v.yaml"));
    }

    @Test
    void factsOutsideTheVocabularyAreNamed() {
        Vocabulary words = new Vocabulary(List.of(new Kind(
                "Belief",
                "belief",
                List.of(
                        Field.number("after", "after", "probability", 0, 1),
                        Field.option("order", "order", "given", "best")))));
        assertEquals(java.util.Optional.empty(), words.fault(Fact.of("Belief").with("after", 0.5)));
        assertEquals(
                "found the kind Beleif, expected Belief",
                words.fault(Fact.of("Beleif")).orElseThrow());
        assertEquals(
                "found the field aftr of Belief, expected after",
                words.fault(Fact.of("Belief").with("aftr", 0.5)).orElseThrow());
        assertEquals(
                "found 2.0 as after of Belief, expected a number from 0.0 to 1.0",
                words.fault(Fact.of("Belief").with("after", 2)).orElseThrow());
        assertEquals(
                "found bes as order of Belief, expected best",
                words.fault(Fact.of("Belief").with("order", "bes")).orElseThrow());
    }
}
