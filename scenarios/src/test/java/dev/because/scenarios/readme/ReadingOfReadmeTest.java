package dev.because.scenarios.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingOfReadmeTest {
    @Test
    void blocksAreFoundWithLanguageLineAndHeading() {
        List<Fence> fences = Fence.in(List.of("# A", "text", "```java", "int i;", "```", "", "```text", "1", "```"));
        Fence java = new Fence("java", 3, "A", List.of("int i;"), Optional.empty());
        Fence text = new Fence("text", 7, "A", List.of("1"), Optional.of(java));
        assertEquals(List.of(java, text), fences);
    }

    @Test
    void aBlockThatIsNotClosedIsNamed() {
        List<String> markdown = List.of("a", "```", "b");
        IllegalArgumentException found = assertThrows(IllegalArgumentException.class, () -> Fence.in(markdown));
        assertEquals("the block that line 2 opens is not closed", found.getMessage());
    }

    @Test
    void everyDigitOfTheOutputCounts() {
        ExpectedOutput expected = new ExpectedOutput(List.of("score 99.7%"));
        assertTrue(expected.matches("score 99.7%\n"));
        assertFalse(expected.matches("score 99.8%\n"));
        assertFalse(expected.matches("score 99.7%\nmore\n"));
        assertFalse(new ExpectedOutput(List.of()).matches("more\n"));
    }

    @Test
    void anEllipsisStandsForLinesOrForTextInALine() {
        assertTrue(new ExpectedOutput(List.of("a", "…", "z")).matches("a\nz\n"));
        assertTrue(new ExpectedOutput(List.of("a", "…", "z")).matches("a\nb\nc\nz\n"));
        assertTrue(new ExpectedOutput(List.of("took … s.")).matches("took 1.5 s.\n"));
        assertFalse(new ExpectedOutput(List.of("took … s.")).matches("took 1.5\n s.\n"));
    }

    @Test
    void aSessionHasItsCommandsWithTheirOutput() {
        Session session = Session.of(List.of("$ one \\", "    two", "1", "2", "$ echo $?", "0"));
        assertEquals("one \\\n    two", session.steps().get(0).command());
        assertEquals(List.of("1", "2"), session.steps().get(0).expected().lines());
        assertTrue(session.mayFail(0));
        assertFalse(session.mayFail(1));
        assertEquals(
                List.of(new Session.Outcome("a\n", 1), new Session.Outcome("1\n", 0)),
                session.outcomes("a\n\u001e1\u001e1\n\u001e0\u001e"));
    }
}
