package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.MinimizationRow;
import dev.because.scenarios.bench.MinimizationRow.Known;
import dev.because.scenarios.bench.MinimizationSpeed;
import dev.because.scenarios.bench.PublishedMinima;
import dev.because.scenarios.bench.RuleSpeed;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.format.FunctionReader;
import dev.because.symbolic.minimization.exact.ExactMinimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because bench simplify [FILE…]}. */
@Command(name = "simplify", description = "How short do functions become, how much of it is proved, and how fast?")
public final class MinimizationVerb implements Verb {
    private static final int MOST_RANDOM_INPUTS = 16;
    private static final int WARM_ROUNDS = 5;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files of functions, or folders of PLA files (default: random functions of 6 to 10 inputs).")
    private List<Path> files = List.of();

    @Option(names = "--random", paramLabel = "N,…", split = ",", description = "Random functions of so many inputs.")
    private List<Integer> random = List.of();

    @Option(names = "--seconds", paramLabel = "N", description = "For each function at most (default: 30).")
    private int seconds = 30;

    @Option(names = "--rounds", paramLabel = "N", description = "How often each is measured (default: 1).")
    private int rounds = 1;

    /** A function that is to be measured. */
    private record Candidate(String name, Specification function, Known known) {}

    @Override
    public int answer(Console console) throws IOException {
        if (rounds < 1 || seconds < 1) {
            throw new BadInputException(rounds < 1 ? "--rounds" : "--seconds", "less than 1", "1 or more");
        }
        MinimizationSpeed speed = new MinimizationSpeed(new ExactMinimizer(), Duration.ofSeconds(seconds));
        List<Candidate> candidates = candidates();
        List<MinimizationRow> rows = new ArrayList<>();
        try (Progress progress = new Progress(console, "functions", candidates.size())) {
            for (Candidate candidate : candidates) {
                rows.add(speed.run(candidate.name(), candidate.function(), candidate.known(), rounds));
                progress.step(1);
            }
        }
        console.out().print(MinimizationSpeed.table(rows));
        if (files.isEmpty() && random.isEmpty()) {
            console.out().println(MinimizationSpeed.PEERS);
            console.out().print(RuleSpeed.measure(Math.max(rounds, WARM_ROUNDS)));
        }
        return ANSWERED;
    }

    private List<Candidate> candidates() throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        List<Integer> sizes = files.isEmpty() && random.isEmpty() ? List.of(6, 7, 8, 9, 10) : random;
        for (int inputs : sizes) {
            if (inputs < 1 || inputs > MOST_RANDOM_INPUTS) {
                throw new BadInputException(
                        "--random", String.valueOf(inputs), "a whole number from 1 to " + MOST_RANDOM_INPUTS);
            }
            candidates.add(new Candidate("random" + inputs, MinimizationSpeed.random(inputs), Known.NOTHING));
        }
        for (Path given : files) {
            PublishedMinima minima = PublishedMinima.in(Files.isDirectory(given) ? given : given.resolveSibling("."));
            for (Path file : Files.isDirectory(given) ? functions(given) : List.of(given)) {
                String name = String.valueOf(file.getFileName());
                candidates.add(
                        new Candidate(name, new FunctionReader().readFile(file).specification(), minima.of(name)));
            }
        }
        return candidates;
    }

    private static List<Path> functions(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(".pla"))
                    .sorted()
                    .toList();
        }
    }
}
