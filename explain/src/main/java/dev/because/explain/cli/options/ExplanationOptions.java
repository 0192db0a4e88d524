package dev.because.explain.cli.options;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Told;
import dev.because.explain.answer.expert.ToldWithRules;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.html.Page;
import dev.because.explain.render.json.ExplanationWriter;
import dev.because.explain.source.chess.Programs;
import dev.because.explain.source.rules.OpenedRules;
import dev.because.explain.source.rules.RuleOptions;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How much of an explanation is told, and where else it goes. */
public final class ExplanationOptions {
    @Option(names = "--json", paramLabel = "FILE", description = "Write the whole explanation, for 'because check'.")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with pictures.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Let experts' rules join the answer: a folder of xlsx, csv, yaml and .rules files, or one of them.")
    private Optional<String> rules = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day on which those rules are asked (default: today).")
    private Optional<String> on = Optional.empty();

    @Option(
            names = "--trust",
            description = "Those rules may be in Drools' own language, too, which can run any program.")
    private boolean trust;

    @Option(names = "--detail", description = "Tell everything, not only what matters most.")
    private boolean detail;

    public Optional<Path> json() {
        return json;
    }

    public Optional<Path> html() {
        return html;
    }

    public boolean detail() {
        return detail;
    }

    /**
     * Reserves the files, before the work starts.
     *
     * @throws dev.because.neural.network.BadInputException if one cannot be written
     */
    public OutputFiles open() {
        OutputFiles files = new OutputFiles();
        try {
            Stream.of(json, html).flatMap(Optional::stream).forEach(files::reserve);
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
        return files;
    }

    /**
     * Writes the explanation and the page, as far as they are wanted, and gives the text.
     *
     * @param files that {@link #open} gave
     */
    public List<Paragraph> write(OutputFiles files, Told shipped) throws IOException {
        Told answer = joined(shipped);
        Answered answered = answer.answered();
        if (json.isPresent()) {
            String text = ExplanationWriter.write(answered.explanation(), answered.text());
            files.write(json.get(), text.getBytes(StandardCharsets.UTF_8));
        }
        if (html.isPresent()) {
            List<Paragraph> paragraphs = answer.paragraphs(detail || answer.pageTellsAll());
            Page page = new Page(answer.heading(), answered.explanation(), paragraphs, answer.figures());
            files.write(html.get(), page.html().getBytes(StandardCharsets.UTF_8));
        }
        return answer.paragraphs(detail);
    }

    /** The answer with what experts' rules add to it, if any are named. */
    private Told joined(Told shipped) {
        if (on.isPresent() && rules.isEmpty()) {
            throw new BadInputException("option --on", on.get() + " and no rules", "--rules DIR beside it");
        }
        return rules.<Told>map(path -> {
                    SortedMap<String, Object> named = new TreeMap<>(Map.of(RuleOptions.PATH, path));
                    on.ifPresent(day -> named.put(RuleOptions.DAY, day));
                    RuleOptions options =
                            RuleOptions.of(new Question("", named)).orElseThrow();
                    return ToldWithRules.of(
                            shipped,
                            OpenedRules.open(options, Path.of(""), trust ? Programs.ALLOWED : Programs.REFUSED));
                })
                .orElse(shipped);
    }
}
