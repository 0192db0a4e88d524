package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.scenarios.report.JunitXml;
import dev.because.scenarios.report.Summary;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.ScenarioFiles;
import dev.because.scenarios.scenario.ShippedScenarios;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because test [PATH…]}. */
@Command(name = "test", description = "Does everything still explain as it did?")
public final class TestVerb implements Verb {
    private final Supplier<ScenarioRunner> runner;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files with scenarios, or folders of them (default: the shipped ones).")
    private List<Path> paths = List.of();

    @Option(names = "--junit", paramLabel = "FILE.xml", description = "Write the results as JUnit's XML, too.")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--filter", paramLabel = "TEXT", description = "Run only scenarios with this text in their name.")
    private Optional<String> filter = Optional.empty();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    private Optional<Path> shipped = Optional.empty();

    /** With all answerers on the class path. */
    public TestVerb() {
        this(ScenarioRunner::ofServices);
    }

    TestVerb(Supplier<ScenarioRunner> runner) {
        this.runner = runner;
    }

    @Override
    public int answer(Console console) throws IOException {
        List<Scenario> scenarios = scenarios();
        try (OutputFiles files = new OutputFiles()) {
            junit.ifPresent(files::reserve);
            List<ScenarioResult> results = run(scenarios, console);
            if (junit.isPresent()) {
                files.write(junit.get(), JunitXml.of(results).getBytes(StandardCharsets.UTF_8));
            }
            files.commit();
            Summary summary = new Summary(results);
            console.out().print(withoutCopy(summary.text()));
            return summary.anyFailed() ? REFUSED : ANSWERED;
        }
    }

    private List<Scenario> scenarios() {
        if (paths.isEmpty()) {
            shipped = Optional.of(ShippedScenarios.folder());
        }
        List<Scenario> all = ScenarioFiles.read(shipped.map(List::of).orElse(paths));
        return filter.map(text -> ScenarioFiles.named(text, all)).orElse(all);
    }

    /** The shipped scenarios may be a copy whose folder has another name in each run: the report does not speak of it. */
    private String withoutCopy(String text) {
        return shipped.map(folder -> text.replace(folder + File.separator, "shipped" + File.separator))
                .orElse(text);
    }

    private List<ScenarioResult> run(List<Scenario> scenarios, Console console) {
        try (Progress progress = new Progress(console, "scenarios", scenarios.size())) {
            return runner.get().run(scenarios, threads.threads(), result -> progress.step());
        }
    }
}
