package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.SeedOption;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.recording.Recording;
import dev.because.scenarios.report.HtmlReport;
import dev.because.scenarios.report.JunitXml;
import dev.because.scenarios.report.StudyText;
import dev.because.scenarios.report.Summary;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.run.ScenarioRunner;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.ScenarioFiles;
import dev.because.scenarios.scenario.ShippedScenarios;
import dev.because.scenarios.study.RuleStudy;
import dev.because.symbolic.rules.coverage.Coverage;
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

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "Run only scenarios in whose name this regular expression finds something.")
    private Optional<String> only = Optional.empty();

    @Option(
            names = "--coverage",
            description = "Say which rules never fired and which conditions were never true or never false.")
    private boolean coverage;

    @Option(
            names = "--mutants",
            paramLabel = "N",
            description = "Say which of N mistakes in the rules, drawn by --seed, no scenario notices.")
    private Optional<Integer> mutants = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE.html", description = "Write the results as a page, too.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--record",
            description = "Accept what is said now: show what changed and write it into the scenario files.")
    private boolean record;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private SeedOption seed = new SeedOption();

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
        refuseUnfit();
        List<Scenario> scenarios = scenarios();
        try (OutputFiles files = new OutputFiles()) {
            junit.ifPresent(files::reserve);
            html.ifPresent(files::reserve);
            ScenarioRunner asked = runner.get();
            List<ScenarioResult> results = run(asked, scenarios, console);
            String recorded = "";
            if (record) {
                Recording recording = Recording.of(results);
                results = recording.again(results, asked::run);
                recorded = recording.text();
            }
            Studies studies = studies(results);
            if (junit.isPresent()) {
                files.write(junit.get(), JunitXml.of(results).getBytes(StandardCharsets.UTF_8));
            }
            if (html.isPresent()) {
                String page = new HtmlReport(results, studies.coverages(), studies.mutations()).html();
                files.write(html.get(), page.getBytes(StandardCharsets.UTF_8));
            }
            files.commit();
            Summary summary = new Summary(results);
            console.out().print(withoutCopy(recorded + summary.lines() + studies.text() + summary.line() + "\n"));
            return summary.anyFailed() ? REFUSED : ANSWERED;
        }
    }

    private void refuseUnfit() {
        if (record && paths.isEmpty()) {
            throw new BadInputException(
                    "--record", "no PATH", "the scenarios to be written anew: not the shipped ones");
        }
        if (mutants.filter(count -> count < 1).isPresent()) {
            throw new BadInputException("--mutants", String.valueOf(mutants.get()), "a number from 1");
        }
    }

    /** What is asked of the rules, if anything is. */
    private Studies studies(List<ScenarioResult> results) {
        List<RuleStudy> all = coverage || mutants.isPresent() ? RuleStudy.of(results) : List.of();
        return new Studies(
                coverage ? all.stream().map(RuleStudy::coverage).toList() : List.of(),
                mutants.map(count -> all.stream()
                                .map(study -> new HtmlReport.Mutation(
                                        study.book().rules().name(),
                                        study.mutants(count, seed.seed(), threads.threads())))
                                .toList())
                        .orElse(List.of()));
    }

    private record Studies(List<Coverage> coverages, List<HtmlReport.Mutation> mutations) {
        String text() {
            StringBuilder text = new StringBuilder();
            coverages.forEach(one -> text.append(StudyText.of(one)));
            mutations.forEach(one -> text.append(StudyText.of(one.rules(), one.report())));
            return text.toString();
        }
    }

    private List<Scenario> scenarios() {
        if (paths.isEmpty()) {
            shipped = Optional.of(ShippedScenarios.folder());
        }
        List<Scenario> all = ScenarioFiles.read(shipped.map(List::of).orElse(paths));
        List<Scenario> named =
                filter.map(text -> ScenarioFiles.named(text, all)).orElse(all);
        return only.map(expression -> ScenarioFiles.matching(expression, named)).orElse(named);
    }

    /** The shipped scenarios may be a copy whose folder has another name in each run: the report does not speak of it. */
    private String withoutCopy(String text) {
        return shipped.map(folder -> text.replace(folder + File.separator, "shipped" + File.separator))
                .orElse(text);
    }

    private List<ScenarioResult> run(ScenarioRunner asked, List<Scenario> scenarios, Console console) {
        try (Progress progress = new Progress(console, "scenarios", scenarios.size())) {
            return asked.run(scenarios, threads.threads(), result -> progress.step());
        }
    }
}
