package dev.because.explain.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.function.SimplifyFunction;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.source.Rulebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules are asked twice, and where less is done than could be, it is said. */
class RuleReplayTest {
    private static final RuleReplay REPLAY = new RuleReplay(Rulebook.functions().rules());

    @Test
    void fewFactsAreTriedEachForEachConditionWhichNeedsNoNote() {
        RuleReplay.Replayed replayed = REPLAY.replay(explanation(4));
        assertEquals(List.of(), replayed.refusals());
        assertEquals(List.of(), replayed.notes());
    }

    @Test
    void manyFactsAreLookedUpWhichIsSaid() {
        RuleReplay.Replayed replayed = REPLAY.replay(explanation(7));
        assertEquals(List.of(), replayed.refusals());
        assertEquals(1, replayed.notes().size());
        assertTrue(
                replayed.notes().get(0).matches("\\d{3,4} facts and conclusions are too many to try each .*"),
                replayed.notes().get(0));
    }

    /** Every third row of a function, step by step. */
    private static Explanation explanation(int inputs) {
        String names = IntStream.range(0, inputs)
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .collect(Collectors.joining(","));
        String rows = IntStream.range(0, 1 << inputs)
                .filter(row -> row * 37 % 11 < 6)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return new SimplifyFunction()
                .answer(Question.of("simplify", Map.of("vars", names, "minterms", rows, "form", "sop")), Path.of(""))
                .explanation();
    }
}
