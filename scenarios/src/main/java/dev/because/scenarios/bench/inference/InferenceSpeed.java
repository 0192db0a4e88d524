package dev.because.scenarios.bench.inference;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.format.ModelReader;
import dev.because.symbolic.causal.inference.TooLargeException;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import dev.because.symbolic.causal.inference.junction.JunctionTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Posteriors of all variables for random findings, in three ways. */
public final class InferenceSpeed {
    private static final String FORMAT = "%-12s %9s %8s %9s %9s %12s %8s %11s %11s %9s %7s  %s";

    private final int sets;
    private final Duration limit;

    /**
     * @param sets how many sets of findings, of one to ten observations
     * @param limit for the library, for each network
     */
    public InferenceSpeed(int sets, Duration limit) {
        this.sets = sets;
        this.limit = limit;
    }

    /** Measures one network. */
    InferenceRow run(Path file) throws IOException {
        BayesianNetwork network = ModelReader.read(file);
        Course course = new Course(network, PeerProcess.sets(network, sets));
        return new InferenceRow(
                String.valueOf(file.getFileName()).replaceFirst("\\..*", ""),
                network.size(),
                clique(network),
                times(course, Contestant.of(JunctionTree::new)),
                times(course, Contestant.of(VariableElimination::new)),
                PeerProcess.run(file, sets, limit),
                sets + 1);
    }

    private static Times times(Course course, Contestant contestant) {
        Times times = new Times();
        try {
            course.run(contestant, times);
        } catch (TooLargeException large) {
            times.failed(String.valueOf(large.getMessage()));
        }
        return times;
    }

    /** Of the whole network: something is known of each variable that says nothing about it. */
    private static double clique(BayesianNetwork network) {
        List<Finding> nothing = IntStream.range(0, network.size())
                .<Finding>mapToObj(variable -> {
                    double[] ones = new double[network.variable(variable).size()];
                    Arrays.fill(ones, 1);
                    return new Likelihoods(variable, ones);
                })
                .toList();
        return new JunctionTree(network).size(new Findings(nothing)).largest();
    }

    /**
     * Measures the networks of those files, and says what came out: a table, and what it speaks of.
     *
     * @param measured is told of each that is done
     */
    public String table(List<Path> files, Runnable measured) throws IOException {
        StringBuilder table = new StringBuilder(line(
                "network",
                "variables",
                "clique",
                "tree cold",
                "tree warm",
                "elimination",
                "differ",
                "jbayes cold",
                "jbayes warm",
                "differ",
                "ratio",
                ""));
        double worst = 0;
        for (Path file : files) {
            InferenceRow row = run(file);
            worst = Math.max(worst, row.difference().orElse(0.0));
            table.append(line(row));
            measured.run();
        }
        return table
                + String.format(
                        Locale.ROOT,
                        "milliseconds for the posteriors of all variables, the mean of %d random sets of findings; cold: the"
                                + " network compiled anew%njunction tree and variable elimination differ by at most %.1g"
                                + " over these and the priors; %s in a process of its own, %d s for a network; it"
                                + " is wrong where two separators of its tree are alike%n",
                        sets,
                        worst,
                        JBayes.NAME,
                        limit.toSeconds());
    }

    private static String line(InferenceRow row) {
        return line(
                row.network(),
                row.variables(),
                String.format(Locale.ROOT, "%.0f", row.clique()),
                number("%.2f", row.tree().cold()),
                number("%.3f", row.tree().warm()),
                number("%.2f", row.elimination().warm()),
                number("%.0e", row.difference()),
                number("%.1f", row.peer().cold()),
                number("%.1f", row.peer().warm()),
                number("%.0e", row.peerDifference()),
                number("%.0f", row.ratio()),
                row.remark());
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, FORMAT, cells).stripTrailing() + System.lineSeparator();
    }

    private static String number(String format, Optional<Double> number) {
        return number.map(value -> String.format(Locale.ROOT, format, value)).orElse("-");
    }
}
