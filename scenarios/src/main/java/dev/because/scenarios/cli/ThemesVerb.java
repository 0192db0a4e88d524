package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.console.Progress;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.bench.themes.Disagreements;
import dev.because.scenarios.bench.themes.Puzzle;
import dev.because.scenarios.bench.themes.Solution;
import dev.because.scenarios.bench.themes.ThemePrecision;
import dev.because.scenarios.bench.themes.ThemeRecall;
import dev.because.scenarios.bench.themes.ThemeTag;
import dev.because.symbolic.game.motif.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because bench themes FILE…}. */
@Command(name = "themes", description = "Which tactical motifs of tagged chess puzzles are found, and are they there?")
public final class ThemesVerb implements Verb {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Puzzles of Lichess with their themes, .csv.")
    private List<Path> files = List.of();

    @Option(names = "--list", paramLabel = "FILE", description = "Writes disagreements there, for people to look at.")
    private Optional<Path> list = Optional.empty();

    @Option(names = "--most", paramLabel = "N", description = "Disagreements to list for each tag (default: 30).")
    private int most = 30;

    @Override
    public int answer(Console console) throws IOException {
        if (most < 1) {
            throw new BadInputException("--most", String.valueOf(most), "1 or more");
        }
        try (OutputFiles output = new OutputFiles()) {
            list.ifPresent(output::reserve);
            List<Solution> solutions = solve(console);
            List<ThemeRecall> recalls = ThemeTag.ALL.stream()
                    .map(tag -> ThemeRecall.of(tag, solutions))
                    .toList();
            List<ThemePrecision> precisions = Stream.of(Theme.values())
                    .map(theme -> ThemePrecision.of(theme, solutions))
                    .toList();
            print(console, recalls, precisions);
            if (list.isPresent()) {
                String text = Disagreements.text(recalls, precisions, most);
                output.write(list.orElseThrow(), text.getBytes(StandardCharsets.UTF_8));
                output.commit();
            }
        }
        return ANSWERED;
    }

    private List<Solution> solve(Console console) {
        List<Puzzle> puzzles = files.stream()
                .flatMap(file -> Puzzle.read(file).stream())
                .distinct()
                .toList();
        List<Solution> solutions = new ArrayList<>();
        try (Progress progress = new Progress(console, "puzzles", puzzles.size())) {
            for (Puzzle puzzle : puzzles) {
                solutions.add(Solution.of(puzzle));
                progress.step();
            }
        }
        return solutions;
    }

    private static void print(Console console, List<ThemeRecall> recalls, List<ThemePrecision> precisions) {
        console.out().printf("%-18s %7s %7s %7s %9s%n", "tag", "tagged", "found", "recall", "untagged");
        for (ThemeRecall recall : recalls) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%-18s %7d %7d %7.3f %9d%n",
                            recall.tag().name(),
                            recall.tagged(),
                            recall.tagged() - recall.missed().size(),
                            recall.recall(),
                            recall.untagged().size());
        }
        console.out().printf("%n%-18s %7s %7s %9s%n", "theme", "found", "true", "precision");
        for (ThemePrecision precision : precisions) {
            String share = precision.found() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", precision.precision());
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%-18s %7d %7d %9s%n",
                            precision.theme().title(),
                            precision.found(),
                            precision.found() - precision.refuted().size(),
                            share);
        }
    }
}
