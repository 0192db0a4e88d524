package dev.because.scenarios.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.diagnosis.DiagnoseCase;
import dev.because.explain.answer.expert.ExpertAnswer;
import dev.because.explain.justification.Question;
import dev.because.explain.source.chess.Programs;
import dev.because.explain.source.rules.OpenedRules;
import dev.because.explain.source.rules.RuleOptions;
import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.why.Goal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InquiryTest {
    @TempDir
    private Path folder;

    private Inquiry inquiry;

    @BeforeEach
    void ask() throws IOException {
        Starter.of("diagnose").write(folder.resolve("mine"));
        Question question =
                Question.of("diagnose", Map.of("model", "flu", "given", "x=yes,y=yes,z=yes", "rules", "mine"));
        Answered answered = ExpertAnswer.answer(new DiagnoseCase(), question, folder);
        inquiry = new Inquiry(
                answered.explanation(),
                OpenedRules.open(RuleOptions.of(question).orElseThrow(), folder, Programs.REFUSED));
    }

    @Test
    void whyIsATreeDownToTheFacts() {
        assertEquals(
                """
                Treat flu, because it is as good as certain, by rule "as good as certain", because:
                  the probability after the findings of flu=yes is 0.991, at least 0.95
                """,
                inquiry.why(Goal.of("treatment")));
        assertTrue(
                inquiry.why(Goal.of("telling-finding").with("finding", "z=yes")).startsWith("Z alone makes it"));
    }

    @Test
    void whyOfAShippedConclusionIsToldFromTheAnswer() {
        String why = inquiry.why(Goal.of("one-cause-explains-best"));
        assertTrue(why.startsWith("Flu explains x, y and z best"), why);
        assertTrue(why.contains("\n      no more probable hypothesis that the findings raise\n"), why);
        assertTrue(why.contains("as said above"), why);
    }

    @Test
    void whyNotNamesTheConditionAndTheSmallestChange() {
        String why = inquiry.whyNot(Goal.of("caution").with("cause", "flu=yes"), 2_000);
        assertTrue(why.contains("must be less than 0.95"), why);
        assertTrue(
                why.contains(
                        "Smallest change: if the probability after the findings of flu=yes were 0.949 instead of 0.991"),
                why);
        assertTrue(why.contains("Tried: with it the rule fires"), why);
    }

    @Test
    void whatWasNeverConcludedHasNoWhy() {
        assertThrows(BadInputException.class, () -> inquiry.why(Goal.of("treatmnt")));
        assertThrows(BadInputException.class, () -> inquiry.whyNot(Goal.of("treatment"), 10));
    }
}
