package dev.because.symbolic.rules.authoring.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.expert.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongSentencesTest {
    @Test
    void thirtyWrongSentencesAreFoundAtTheirWordAndTheRightOneBehindThemIsRead() {
        List<String> text = new ArrayList<>();
        List<Fault> expected = new ArrayList<>();
        for (String line : Resource.text("wrong.rules").lines().toList()) {
            int caret = line.indexOf('^');
            if (caret < 0) {
                text.add(line);
                continue;
            }
            String[] said = line.substring(caret + 1).strip().split(" \\| ");
            expected.add(new Fault(Place.line("wrong.rules", text.size(), caret + 1), said[0], said[1]));
            text.add("");
        }
        assertEquals(30, expected.size());
        Reading reading = new SentenceFormat()
                .read(String.join("\n", text).getBytes(StandardCharsets.UTF_8), "wrong.rules", ExpertWords.ALL);
        assertEquals(lines(expected), lines(reading.faults()));
        assertEquals(
                List.of("all-right"),
                reading.rules().stream().map(rule -> rule.then().conclusion()).toList());
    }

    private static String lines(List<Fault> faults) {
        return String.join("\n", faults.stream().map(Fault::toString).toList());
    }
}
