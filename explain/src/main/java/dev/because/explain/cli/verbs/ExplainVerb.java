package dev.because.explain.cli.verbs;

import dev.because.explain.answer.picture.ExplainPicture;
import dev.because.explain.answer.picture.PictureAnswer;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.options.ExplanationOptions;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.cli.options.TimingsOption;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.PlainText;
import dev.because.explain.source.PictureOptions;
import dev.because.neural.tensorflow.NativeRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because explain [IMAGE]}. */
@Command(name = "explain", description = "Why does this network call this picture so?")
public final class ExplainVerb implements Verb {
    @Parameters(
            arity = "0..1",
            paramLabel = "IMAGE",
            description = "A PNG or JPEG, or digits/0000 to digits/0199 (default: digits/0042).")
    private Optional<String> image = Optional.empty();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(names = "--against", paramLabel = "CLASS", description = "Hold the answer against this class.")
    private Optional<String> against = Optional.empty();

    @Option(
            names = "--cover",
            paramLabel = "VALUE",
            description = "The network's input value under a cover (default: 0).")
    private Optional<Double> cover = Optional.empty();

    @Option(names = "--steps", paramLabel = "N", description = "Steps of the integrated gradients (default: 50).")
    private Optional<Integer> steps = Optional.empty();

    @Mixin
    private ExplanationOptions outputs = new ExplanationOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private TimingsOption timings = new TimingsOption();

    @Override
    public void warmUp() {
        NativeRuntime.warmUp();
    }

    @Override
    public int answer(Console console) throws Exception {
        PictureOptions options = PictureOptions.of(question());
        try (OutputFiles files = outputs.open()) {
            timings.timings().lap("start");
            PictureAnswer answer = new ExplainPicture().explain(options, Path.of(""), threads.threads());
            timings.timings().lap("answer");
            List<Paragraph> paragraphs = outputs.write(files, answer);
            files.commit();
            console.out().print(PlainText.of(paragraphs));
        }
        timings.timings().lap("words and files");
        timings.print(console);
        return ANSWERED;
    }

    private Question question() {
        Map<String, Object> given = model.given();
        image.ifPresent(value -> given.put("image", value));
        against.ifPresent(value -> given.put("against", value));
        cover.ifPresent(value -> given.put("cover", value));
        steps.ifPresent(value -> given.put("steps", value));
        return Question.of(PictureOptions.VERB, given);
    }
}
