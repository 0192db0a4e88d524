package dev.because.symbolic.rules.authoring.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.expert.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceWriterTest {
    private final SentenceWriter writer = new SentenceWriter(ExpertWords.ALL);

    @Test
    void whatIsWrittenOfRandomRulesIsReadAsTheSameRules() {
        for (int seed = 0; seed < 2000; seed++) {
            Rule rule = new RandomSentences(seed).rule("rule " + seed);
            String written = writer.write(rule);
            Reading reading = Resource.read(written);
            assertEquals(List.of(), reading.faults(), () -> written);
            assertEquals(
                    List.of(rule),
                    reading.rules().stream().map(RandomSentences::nowhere).toList(),
                    () -> written);
        }
    }

    @Test
    void theyCanStandInOneFile() {
        List<Rule> rules = new ArrayList<>();
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            rules.add(new RandomSentences(10_000 + i).rule("rule " + i));
            file.append(writer.write(rules.get(i)));
        }
        Reading reading = Resource.read(file.toString());
        assertEquals(List.of(), reading.faults());
        assertEquals(
                rules, reading.rules().stream().map(RandomSentences::nowhere).toList());
    }
}
