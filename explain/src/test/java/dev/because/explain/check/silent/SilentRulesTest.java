package dev.because.explain.check.silent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.facts.Fact;
import dev.because.symbolic.rules.Inference;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleDescription;
import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.silent.Joining;
import dev.because.symbolic.rules.silent.SilentEvaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No shipped rule is silent: the engine fires what plain loops fire, on the same facts, and concludes the same. */
class SilentRulesTest {
    private static final Path RULES = Path.of("src/main/resources/dev/because/explain/facts");

    @TempDir
    private static Path here = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"networks", "neurons", "functions", "circuits", "diagnoses", "moves"})
    void theEngineAndPlainEvaluationAgreeOnFiftyRandomSetsOfFacts(String base) throws IOException {
        Survey survey = survey(base, 50);
        assertTrue(survey.firings() > 500, survey.toString());
        assertTrue(survey.refused + survey.failed < 15, survey.toString());
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(strings = {"networks", "neurons", "functions", "circuits", "diagnoses", "moves"})
    void theEngineAndPlainEvaluationAgreeOnTwoThousandRandomSetsOfFacts(String base) throws IOException {
        Survey survey = survey(base, 2000);
        Files.writeString(Path.of("target", "silent-" + base + ".txt"), survey.toString());
        assertTrue(survey.firings() > 20_000, survey.toString());
        assertTrue(survey.refused + survey.failed < 600, survey.toString());
    }

    private static Survey survey(String base, int sets) throws IOException {
        RuleBase rules = RuleBase.prebuilt("dev.because.explain.facts." + base);
        List<List<Fact>> real = RealFacts.of(base, here);
        Survey survey = new Survey(base, rules);
        real.forEach(survey::ask);
        RandomFacts random = new RandomFacts(real, drl(base));
        for (int seed = 0; seed < sets; seed++) {
            survey.ask(random.next(new Random(seed)));
        }
        return survey;
    }

    private static String drl(String base) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(RULES.resolve(base))) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** What was seen. */
    private static final class Survey {
        private final String base;
        private final RuleBase rules;
        private final SilentEvaluation silent;
        private final Map<String, Integer> firings = new TreeMap<>();
        private int sets;
        private int facts;
        private int refused;
        private int failed;

        Survey(String base, RuleBase rules) {
            this.base = base;
            this.rules = rules;
            silent = SilentEvaluation.of(rules);
            rules.rules().stream().map(RuleDescription::name).forEach(rule -> firings.put(rule, 0));
        }

        void ask(List<Fact> given) {
            sets++;
            facts += given.size();
            String which = "set " + sets + ": " + given;
            Inference inference;
            try {
                inference = rules.infer(given);
            } catch (RuleFaultException e) {
                refused++;
                assertThrows(RuleFaultException.class, () -> silent.infer(given, Joining.QUICK), which);
                return;
            } catch (RuntimeException e) { // a condition fails on such facts, for whoever happens to try them
                failed++;
                return;
            }
            assertEquals(List.of(), silent.differences(given, inference, Joining.PLAIN), which);
            assertEquals(List.of(), silent.differences(given, inference, Joining.QUICK), which);
            inference.firings().forEach(firing -> firings.merge(firing.rule(), 1, Integer::sum));
        }

        int firings() {
            return firings.values().stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public String toString() {
            List<String> never = firings.entrySet().stream()
                    .filter(entry -> entry.getValue() == 0)
                    .map(Map.Entry::getKey)
                    .toList();
            return base + ": " + sets + " sets with " + facts + " facts, " + refused + " refused by both, " + failed
                    + " on which a condition fails, " + firings.size() + " rules, " + firings() + " firings, never: "
                    + never + "\n" + firings + "\n";
        }
    }
}
