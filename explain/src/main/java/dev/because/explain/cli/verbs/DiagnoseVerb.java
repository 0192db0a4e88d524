package dev.because.explain.cli.verbs;

import dev.because.explain.answer.diagnosis.DiagnoseCase;
import dev.because.explain.answer.diagnosis.DiagnosisAnswer;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.options.ExplanationOptions;
import dev.because.explain.cli.options.TimingsOption;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.PlainText;
import dev.because.explain.source.causal.CausalOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because diagnose MODEL}. */
@Command(name = "diagnose", description = "Which cause explains these findings, and why not another?")
public final class DiagnoseVerb implements Verb {
    @Parameters(
            paramLabel = "MODEL",
            description =
                    "A causal model: BIF, XMLBIF, a YAML of causes and effects, a disease-symptom table (xlsx, csv);"
                            + " or a shipped one: flu, flu-without-leaks, asia.")
    private String model = "";

    @Option(
            names = "--given",
            paramLabel = "FINDINGS",
            description =
                    "What is known, such as x=yes,y=no; xray~0.8:0.2 is a hint, with the likelihood of each state.")
    private Optional<String> given = Optional.empty();

    @Option(names = "--ask", paramLabel = "CAUSE", description = "The cause to tell of, such as flu or flu=no.")
    private Optional<String> ask = Optional.empty();

    @Option(names = "--against", paramLabel = "CAUSE", description = "Why not this one?")
    private Optional<String> against = Optional.empty();

    @Option(names = "--causes", paramLabel = "A,B,…", description = "The variables among which the cause is sought.")
    private Optional<String> causes = Optional.empty();

    @Option(names = "--do", paramLabel = "ACTION", description = "What if someone made this so, such as flu=no?")
    private Optional<String> action = Optional.empty();

    @Option(names = "--without", paramLabel = "FINDINGS", description = "What if these were not known?")
    private Optional<String> without = Optional.empty();

    @Option(names = "--next", description = "Say which finding would tell most next.")
    private boolean next;

    @Option(
            names = "--hidden",
            paramLabel = "A,B,…",
            description = "Variables that nobody can observe: can the effect of --do on --ask be known all the same?")
    private Optional<String> hidden = Optional.empty();

    @Option(names = "--samples", paramLabel = "N", description = "Cases to sample where the exact way is too large.")
    private Optional<String> samples = Optional.empty();

    @Option(names = "--largest", paramLabel = "N", description = "Numbers that the tables of the exact way may hold.")
    private Optional<String> largest = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "By which cases are sampled (default 0).")
    private Optional<String> seed = Optional.empty();

    @Mixin
    private ExplanationOptions outputs = new ExplanationOptions();

    @Mixin
    private TimingsOption timings = new TimingsOption();

    @Override
    public int answer(Console console) throws IOException {
        CausalOptions options = CausalOptions.of(question());
        try (OutputFiles files = outputs.open()) {
            timings.timings().lap("start");
            DiagnosisAnswer answer = new DiagnoseCase().diagnose(options, Path.of(""));
            timings.timings().lap("answer");
            List<Paragraph> paragraphs = outputs.write(files, answer);
            files.commit();
            console.out().print(PlainText.of(paragraphs));
            timings.timings().lap("words and files");
            timings.print(console);
            return ANSWERED;
        }
    }

    private Question question() {
        Map<String, Object> all = new TreeMap<>();
        all.put("model", model);
        given.ifPresent(value -> all.put("given", value));
        ask.ifPresent(value -> all.put("ask", value));
        against.ifPresent(value -> all.put("against", value));
        causes.ifPresent(value -> all.put("causes", value));
        action.ifPresent(value -> all.put("do", value));
        without.ifPresent(value -> all.put("without", value));
        if (next) {
            all.put("next", "yes");
        }
        hidden.ifPresent(value -> all.put("hidden", value));
        samples.ifPresent(value -> all.put("samples", value));
        largest.ifPresent(value -> all.put("largest", value));
        seed.ifPresent(value -> all.put("seed", value));
        return Question.of(CausalOptions.VERB, all);
    }
}
