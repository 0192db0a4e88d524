package dev.because.symbolic.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.rules.silent.Difference;
import dev.because.symbolic.rules.silent.Joining;
import dev.because.symbolic.rules.silent.SilentEvaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Known faults of the engine that a rule base must keep clear of. Issue 7115 of incubator-kie (Drools 10.2.0): where two
 * packages begin with the same pattern inside an {@code exists}, a rule of the first silently never fires.
 */
class EngineFaultsTest {
    private static final String IMPORT = "import dev.because.symbolic.rules.Fruit;\n";
    private static final String SEED = "rule seed when String() then insert(new Fruit(\"fig\", 1)); end\n";
    private static final String SUBJECT =
            "rule subject @absent(\"a\") when exists (Fruit() and not Integer()) then insert(1L); end\n";
    private static final String SIBLING = "rule sibling @absent(\"a\") when exists (Fruit() and Double()) then end\n";

    @Test
    void inOnePackageARuleThatSharesItsExistsWithAnotherFires() {
        for (String drl : List.of(SEED + SUBJECT + SIBLING, SIBLING + SUBJECT + SEED, SUBJECT + SIBLING + SEED)) {
            Inference inference =
                    RuleBase.compile("package one;\n" + IMPORT + drl, "one.drl").infer(List.of("go"));
            assertEquals(List.of(1L), inference.concluded(Long.class), drl);
        }
    }

    @Test
    void inThreePackagesOfOneBaseItDoesNotAndPlainEvaluationNoticesIt() {
        List<RuleBase> packages = List.of(
                RuleBase.compile("package a;\n" + IMPORT + SEED, "a.drl"),
                RuleBase.compile("package b;\n" + IMPORT + SUBJECT, "b.drl"),
                RuleBase.compile("package c;\n" + IMPORT + SIBLING, "c.drl"));
        packages.forEach(one -> assertEquals(List.of(), differences(one), one.name()));
        RuleBase together = RuleBase.of(
                "a, b and c",
                () -> packages.stream().flatMap(one -> one.models().stream()).toList());
        assertEquals(
                List.of(),
                together.infer(List.of("go")).concluded(Long.class),
                "issue 7115 is mended: several packages may share a rule base now");
        assertEquals(
                List.of("rule \"subject\" on []: plain evaluation fires it and concludes [1], and the engine does not"),
                differences(together));
    }

    private static List<String> differences(RuleBase rules) {
        return SilentEvaluation.of(rules).differences(List.of("go"), Joining.PLAIN).stream()
                .map(Difference::toString)
                .toList();
    }
}
