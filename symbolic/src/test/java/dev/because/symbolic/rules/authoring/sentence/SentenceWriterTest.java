package dev.because.symbolic.rules.authoring.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.expert.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceWriterTest {
    private final SentenceWriter writer = new SentenceWriter(ExpertWords.ALL);

    @Test
    void whatIsWrittenOfRandomRulesIsReadAsTheSameRules() {
        for (int file = 0; file < 15; file++) {
            List<Rule> rules = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                rules.add(new RandomSentences(20L * file + i).rule("rule " + i));
                text.append(writer.write(rules.get(i)));
            }
            Reading reading = Resource.read(text.toString());
            assertEquals(List.of(), reading.faults(), text::toString);
            List<Rule> read =
                    reading.rules().stream().map(RandomSentences::nowhere).toList();
            for (int i = 0; i < 20; i++) {
                Rule rule = rules.get(i);
                assertEquals(rule, read.get(i), () -> writer.write(rule));
            }
            assertEquals(20, read.size());
        }
    }

    @Test
    void aRuleIsSaidInOneSentenceWithItsUnitsAndPhrases() {
        Rule rule = Resource.read(
                        """
                        Rule "grab": When a MoveOption m has an evaluation of at most -300, and its appeals include check,
                        and no Belief has a probability after the findings of more than 0.25, and MotifSeen f exists,
                        then conclude refuted grab with move m's move and targets f's targets, because it loses.
                        Source: Reti. Part: against.""")
                .orRefuse()
                .get(0);
        assertEquals(
                "When there is a move option m whose evaluation is at most -300 centipawns and whose appeals include \"check\","
                        + " and there is no belief whose probability after the findings is more than 25 percent,"
                        + " and there is a motif f,"
                        + " then conclude refuted-grab with move (the move of m) and targets (the targets of f).",
                writer.sentence(rule));
        assertEquals(
                "there is no belief whose probability after the findings is more than 25 percent",
                writer.condition(rule, 1));
        assertTrue(writer.write(rule).endsWith("because \"It loses.\".\nPart: against. Source: \"Reti\".\n"));
    }
}
