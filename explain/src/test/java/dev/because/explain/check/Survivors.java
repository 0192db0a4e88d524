package dev.because.explain.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.check.Falsifier.Falsehood;
import dev.because.explain.justification.MalformedExplanationException;
import dev.because.explain.render.json.ExplanationReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Lies to a checker. */
final class Survivors {
    private Survivors() {}

    /** The falsehoods, of so many, that the checker took for true. */
    static List<String> of(int count, Callable<Falsehood> lie, Path relativeTo) throws Exception {
        List<String> survivors = new ArrayList<>();
        try (Checker checker = new Checker()) {
            for (int i = 0; i < count; i++) {
                Falsehood falsehood = lie.call();
                if (!refused(checker, falsehood, relativeTo)) {
                    survivors.add(falsehood.place());
                }
            }
        }
        return survivors;
    }

    private static boolean refused(Checker checker, Falsehood falsehood, Path relativeTo) {
        try {
            Verdict verdict = checker.check(ExplanationReader.read("lie", falsehood.json()), relativeTo);
            verdict.refusals().forEach(refusal -> assertFalse(refusal.where().isBlank()));
            return !verdict.holds();
        } catch (MalformedExplanationException named) {
            assertTrue(named.getMessage().startsWith("lie: "), named.getMessage());
            return true;
        }
    }
}
