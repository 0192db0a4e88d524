package dev.because.symbolic.rules.authoring.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceFormatTest {
    /** Ways to say the same: each line is a condition, and what it means. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "there is a patient whose age is at least 65 | Patient(age ≥ 65.0)",
                "there's at least one patient whose age is 65 years or more | Patient(age ≥ 65.0)",
                "the patient's age is not less than 65 years | Patient(age ≥ 65.0)",
                "the age of the patient isn't below sixty | -",
                "patients exist with an age of no more than five years | Patient(age ≤ 5.0)",
                "some patient with an age of no more than five years exists | Patient(age ≤ 5.0)",
                "a PATIENT whose AGE >= 65 | Patient(age ≥ 65.0)",
                "the patient's age is at least 18 and at most 65 | Patient(age ≥ 18.0, age ≤ 65.0)",
                "the patient is conscious and has a rash | -",
                "the patient is conscious, but the temperature is above 39 | Patient(conscious = true, temperature > 39.0)",
                "a belief whose probability after the findings is 50 % | Belief(after = 0.5)",
                "a belief whose after is 50 per cent | Belief(after = 0.5)",
                "a belief whose probability after the findings is between 5 and 12.5 % | Belief(after ≥ 0.05, after ≤ 0.125)",
                "RegionDrops whose region is upper left or middle exist | RegionDrop(region ∈ [upper left, middle])",
                "there are RegionDrops whose region is upper left or middle | RegionDrop(region ∈ [upper left, middle])",
                "there is a drop of the region whose answer isn't \"seven\" | RegionDrop(answer ≠ 'seven')",
                "there is a motif f whose actor is not that of a motif | MotifSeen(m1.actor := actor) & MotifSeen(actor ≠ m1.actor)",
                "there is a motif called trick, and trick has theme pin | MotifSeen(theme = 'pin')",
                "a motif b and a motif c, and the ply of b is at most c's ply | MotifSeen(b.ply := ply) & MotifSeen(ply ≥ b.ply)",
                "a motif whose ply is called p, and a line end whose ply is p | MotifSeen(p := ply) & LineEnd(ply = p)",
                "a motif whose ply is called p, and a line end whose ply is again p | MotifSeen(p := ply) & LineEnd(p := ply)",
                "there is a motif whose ply is more than its place | MotifSeen(m1.place := place, ply > m1.place)",
                "no motif or line end | ¬MotifSeen() & ¬LineEnd()",
                "a move option whose answer is not empty and whose line is empty | MoveOption(answer ≠ '', line = [])",
                "a move option whose appeals include neither check nor capture | MoveOption(appeals ∌ 'check', appeals ∌ 'capture')",
                "a move option whose appeals include check and second best | MoveOption(appeals ∋ 'check', appeals ∋ 'second best')",
                "a patient who is neither conscious nor old | -",
                "every patient is conscious | -",
            })
    void aConditionMeans(String condition, String meaning) {
        Reading reading = Resource.read("When " + condition + ", then conclude this.");
        if (meaning.equals("-")) {
            assertEquals(1, reading.faults().size(), () -> reading.rules().toString());
        } else {
            assertEquals(List.of(), reading.faults());
            assertEquals(meaning + " → this()", Notation.of(reading.rules().get(0)));
        }
    }

    @Test
    void conclusionsOfARuleThatCannotBeReadMayStillBeAskedFor() {
        Reading reading = Resource.read(
                """
                When there is a patience, then conclude first with age 3.
                When there is a first whose age is at least 2, then conclude second with years (the age of the first).
                When second is concluded with years more than 2, then conclude third.
                """);
        assertEquals(List.of("test.rules, line 1, column 17: found patience, expected patient"), faults(reading));
        assertEquals(
                List.of("first(f1.age := age, age ≥ 2.0) → second(years: f1.age)", "second(years > 2.0) → third()"),
                reading.rules().stream().map(Notation::of).toList());
    }

    @Test
    void whatAConclusionHoldsIsKnownFromTheRuleThatDrawsIt() {
        Reading reading = Resource.read(
                """
                When leader with cause c is concluded, then conclude never.
                When there is a leader whose chance is more than 30 centipawns, then conclude never.
                When there is a leader whose chance is more than 30 percent, then conclude sure.
                When there is a belief b, then conclude leader with chance (the probability after the findings of b).
                """);
        assertEquals(
                List.of(
                        "test.rules, line 1, column 18: found cause, expected chance",
                        "test.rules, line 2, column 53: found centipawns, expected probability or percent"),
                faults(reading));
        assertEquals(
                "leader(chance > 0.3) → sure()", Notation.of(reading.rules().get(0)));
    }

    @Test
    void conclusionsOfOtherFilesAreWordsToo() {
        Kind other = new Kind("open-top", "open top", List.of(Field.text("region", "place of the gap")));
        Reading reading = new SentenceFormat()
                .read(
                        "When there is an open top whose place of the gap is \"left\", then conclude open."
                                .getBytes(StandardCharsets.UTF_8),
                        "test.rules",
                        ExpertWords.ALL.with(List.of(other)));
        assertEquals(
                "open-top(region = 'left') → open()",
                Notation.of(reading.orRefuse().get(0)));
    }

    @Test
    void placesCountCharactersInEveryKindOfLine() {
        Reading reading = Resource.read(
                "\uFEFF# 𝔖\r\nWhen there is a motif,\r\n\tand there is a *belif*, then conclude x.\r\n\r\n"
                        + "When there is a motif, then conclude y, because “𝔖 {what} is\r\nso”.\r\n");
        assertEquals(
                List.of(
                        "test.rules, line 3, column 18: found belif, expected belief",
                        "test.rules, line 5, column 53: found {what}, expected no braces, for the conclusion has no values"),
                faults(reading));
    }

    @Test
    void twoRulesOfOneNameAndBytesThatAreNoTextAreRefused() {
        Reading reading = Resource.read(
                "Rule \"x\": When there is a motif, then conclude y.\nRule \"x\": When there is a motif, then conclude z.");
        assertEquals(
                List.of("test.rules, line 2, column 6: found another rule \"x\", expected a name of its own"),
                faults(reading));
        assertEquals(1, reading.rules().size());
        assertEquals(
                List.of("x.rules: found bytes that are no text, expected text in UTF-8"),
                faults(new SentenceFormat().read(new byte[] {(byte) 0xC3, 0x28}, "x.rules", ExpertWords.ALL)));
        assertEquals(new Reading(List.of(), List.of()), Resource.read("# nothing\n"));
    }

    @Test
    void textsThatAreShuffledAreReadOrRefusedButNeverBreakTheReader() {
        String[] words = (Resource.text("unseen.rules") + Resource.text("wrong.rules")).split("(?<=\\s)|(?=\\s)");
        Random random = new Random(5);
        int faults = 0;
        for (int round = 0; round < 250; round++) {
            StringBuilder text = new StringBuilder();
            int length = 20 + random.nextInt(100);
            int start = random.nextInt(words.length - length);
            for (int i = start; i < start + length; i++) {
                text.append(random.nextInt(12) == 0 ? words[random.nextInt(words.length)] + " " : "");
                text.append(random.nextInt(12) == 0 ? "" : words[i]);
            }
            text.setCharAt(random.nextInt(text.length()), "\"(),.:{}*#\n'-9é”".charAt(random.nextInt(16)));
            Reading reading = Resource.read(text.toString());
            faults += reading.faults().size();
            reading.faults().forEach(fault -> {
                assertTrue(fault.place().inside().startsWith("line "), fault::toString);
                assertFalse(fault.expected().isBlank(), fault::toString);
            });
        }
        assertTrue(faults > 300, faults + " faults");
    }

    @Test
    void theExampleOfTheHandbookIsRead() {
        List<Rule> rules = Resource.read(
                        """
                        Define "strongly" of the drop of a region as at least 0.3.
                        When the *upper left* matters *strongly* and no loop whose state is closed exists, then conclude open top,
                        because the top is open.
                        Always conclude a board with side "White".
                        """)
                .orRefuse();
        assertEquals(
                List.of(
                        "RegionDrop(region = 'upper left', drop ≥ 0.3) & ¬Loop(state = 'closed') → open-top() \"The top is open.\"",
                        " → board(side: 'White')"),
                rules.stream().map(Notation::of).toList());
    }

    private static List<String> faults(Reading reading) {
        return reading.faults().stream().map(Object::toString).toList();
    }
}
