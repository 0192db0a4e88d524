package dev.because.scenarios.bench;

import dev.because.explain.answer.function.SimplifyFunction;
import dev.because.explain.justification.Question;
import dev.because.explain.source.FunctionOptions;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.exact.ExactMinimizer;
import dev.because.symbolic.minimization.prime.TernaryTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What it costs that rules make every step from a truth table to its shortest cover, beside the kernels that do it at once. */
public final class RuleSpeed {
    private static final int STEPWISE = 8;
    private static final int LARGE = 13;
    private static final double QUOTED_SECONDS = 4.8;
    private static final double NANOSECONDS = 1e9;
    private static final Duration BUDGET = Duration.ofSeconds(30);

    private RuleSpeed() {}

    /**
     * Measures, and says what came out in two lines.
     *
     * @param rounds measurements that count; one more warms up
     */
    public static String measure(int rounds) {
        Specification small = MinimizationSpeed.random(STEPWISE);
        double kernel = seconds(rounds, () -> new ExactMinimizer()
                .minimize(small, Budget.of(BUDGET))
                .cover()
                .termCount());
        Question question = question(small);
        double rules = seconds(rounds, () -> new SimplifyFunction()
                .simplify(FunctionOptions.of(question), Path.of(""))
                .answered()
                .explanation()
                .claims()
                .size());
        Specification large = MinimizationSpeed.random(LARGE);
        double primes =
                seconds(rounds, () -> TernaryTable.of(large).primes().terms().size());
        return String.format(
                Locale.ROOT,
                "random%d: kernel %.0f ms; explained step by step by rules %.0f ms, %.0f times as long%n"
                        + "random%d: primes by the kernel %.0f ms, %.0f times as fast as pure rules (%.1f s, quoted)%n",
                STEPWISE,
                1e3 * kernel,
                1e3 * rules,
                rules / kernel,
                LARGE,
                1e3 * primes,
                QUOTED_SECONDS / primes,
                QUOTED_SECONDS);
    }

    private static Question question(Specification function) {
        String rows = function.on().terms().stream()
                .map(term -> String.valueOf(term.cube().firstRow()))
                .collect(Collectors.joining(","));
        String names = String.join(",", function.ports().inputs());
        return Question.of(FunctionOptions.VERB, Map.of("vars", names, "minterms", rows, "form", "sop"));
    }

    private static double seconds(int rounds, IntSupplier work) {
        return AttributionSpeed.median(IntStream.rangeClosed(0, rounds)
                .mapToDouble(round -> {
                    long start = System.nanoTime();
                    if (work.getAsInt() < 1) {
                        throw new IllegalStateException("nothing was found");
                    }
                    return (System.nanoTime() - start) / NANOSECONDS;
                })
                .skip(1)
                .toArray());
    }
}
