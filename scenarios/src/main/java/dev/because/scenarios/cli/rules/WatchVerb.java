package dev.because.scenarios.cli.rules;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.authoring.FolderWatch;
import dev.because.scenarios.authoring.LiveRules;
import dev.because.symbolic.rules.authoring.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because rules watch DIR}. */
@Command(name = "watch", description = "What becomes of these rules while they are being written?")
public final class WatchVerb implements Verb {
    private static final Duration LONG = Duration.ofDays(1);

    @Parameters(paramLabel = "DIR", description = "A folder of rules, or one file.")
    private Path path = Path.of("");

    @Option(names = "--edits", paramLabel = "N", description = "End after so many edits (default: at Ctrl-C).")
    private Optional<Integer> edits = Optional.empty();

    @Override
    public int answer(Console console) throws IOException, InterruptedException {
        if (!Files.exists(path)) {
            throw new BadInputException(path.toString(), "no such file or folder", "a folder of rules");
        }
        LiveRules rules = new LiveRules(path);
        try (FolderWatch watch = new FolderWatch(path)) {
            tell(rules, console);
            for (int seen = 0; edits.isEmpty() || seen < edits.get(); ) {
                if (watch.await(LONG)) {
                    tell(rules, console);
                    seen++;
                }
            }
        }
        return ANSWERED;
    }

    private static void tell(LiveRules rules, Console console) {
        long start = System.nanoTime();
        List<Fault> faults = rules.refresh();
        double seconds = (System.nanoTime() - start) / 1e9;
        int count = rules.inForce()
                .map(force -> force.evaluation().rules().rules().size())
                .orElse(0);
        faults.forEach(fault -> console.out().println(fault));
        console.out()
                .println(
                        faults.isEmpty()
                                ? String.format(Locale.ROOT, "%d rules are in force (%.1f s).", count, seconds)
                                : count == 0
                                        ? "No rules are in force."
                                        : "The " + count + " rules from before stay in force.");
        console.out().flush();
    }
}
