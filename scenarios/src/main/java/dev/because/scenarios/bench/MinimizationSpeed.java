package dev.because.scenarios.bench;

import dev.because.scenarios.bench.MinimizationRow.Known;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** How short a minimiser makes functions, what it proves, and how long that takes; beside published figures. */
public final class MinimizationSpeed {
    /** What other programs make of {@link #random}, and how long; quoted, not measured here. */
    public static final String PEERS =
            "espresso-exact (quoted): random6 15/72, random8 47/301, random9 86/616, random10 152/1227"
                    + " terms/literals; SymPy (quoted): 82 s for random10";

    private static final double NANOSECONDS = 1e9;

    private final Minimizer minimizer;
    private final Duration budget;

    /**
     * @param minimizer what is measured
     * @param budget for each function
     */
    public MinimizationSpeed(Minimizer minimizer, Duration budget) {
        this.minimizer = minimizer;
        this.budget = budget;
    }

    /** The function of that many inputs whose rows, in order, are on where a seeded coin says so. */
    public static Specification random(int inputs) {
        Random coin = new Random(inputs);
        boolean[] on = new boolean[1 << inputs];
        for (int row = 0; row < on.length; row++) {
            on[row] = coin.nextDouble() < 0.5;
        }
        return Specification.ofRows(inputs, row -> on[(int) row]);
    }

    /**
     * Minimises one function.
     *
     * @param rounds how many times
     */
    public MinimizationRow run(String name, Specification function, Known known, int rounds) {
        double[] seconds = new double[rounds];
        Minimization result = Minimization.unproved(function.on());
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            result = minimizer.minimize(function, Budget.of(budget));
            seconds[round] = (System.nanoTime() - start) / NANOSECONDS;
        }
        return new MinimizationRow(
                name, function.inputs(), function.outputs(), result, AttributionSpeed.median(seconds), known);
    }

    /** The rows, and below them how many meet what is known. */
    public static String table(List<MinimizationRow> rows) {
        int width = Math.max(
                8, rows.stream().mapToInt(row -> row.function().length()).max().orElse(0));
        String format = "%-" + width + "s %6s %7s %6s %8s %9s %9s %8s  %s%n";
        String head = String.format(
                Locale.ROOT,
                format,
                "function",
                "inputs",
                "outputs",
                "terms",
                "literals",
                "espresso",
                "minimum",
                "seconds",
                "proved");
        String body = rows.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        format,
                        row.function(),
                        row.inputs(),
                        row.outputs(),
                        row.result().cover().termCount(),
                        row.result().cover().literalCount(),
                        row.known().espresso().map(String::valueOf).orElse("?"),
                        row.known().minimum().map(String::valueOf).orElse("?"),
                        String.format(Locale.ROOT, "%.3f", row.seconds()),
                        row.guarantee()))
                .collect(Collectors.joining());
        return head + body + summary(rows);
    }

    private static String summary(List<MinimizationRow> rows) {
        long known =
                rows.stream().filter(row -> row.known().minimum().isPresent()).count();
        return String.format(
                Locale.ROOT,
                "%d of %d known minima met; %d proved minimum in terms, %d in terms and literals, of %d; %d worse than espresso%n",
                rows.stream().filter(MinimizationRow::meetsMinimum).count(),
                known,
                rows.stream().filter(row -> row.result().termsProved()).count(),
                rows.stream().filter(row -> row.result().literalsProved()).count(),
                rows.size(),
                rows.stream().filter(MinimizationRow::isWorseThanEspresso).count());
    }
}
