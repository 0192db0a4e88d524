package dev.because.explain.cli.verbs.attribution;

import dev.because.explain.answer.attribution.AttributeInput;
import dev.because.explain.answer.attribution.AttributedInput;
import dev.because.explain.answer.attribution.AttributionOptions;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.cli.options.TimingsOption;
import dev.because.explain.cli.verbs.ModelOptions;
import dev.because.explain.source.ModelReference;
import dev.because.neural.data.array.Npy;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.NativeRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because attribute INPUT --method METHOD --out FILE}. */
@Command(
        name = "attribute",
        description = "How much did each value of an input contribute to a class, a neuron or a channel?")
public final class AttributeVerb implements Verb {
    @Parameters(
            paramLabel = "INPUT",
            description =
                    "A PNG or JPEG, digits/0000 to digits/0199, or an .npy file that is the network's input: height"
                            + " x width x channels, or a batch of such.")
    private String input = "";

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            required = true,
            completionCandidates = MethodNames.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String method = "";

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "class:7, class:\"zebra\", layer[unit], layer[row,column,channel] or layer[:,:,channel]"
                    + " (default: the predicted class). A class means its score before the softmax.")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The signed float32 array (.npy), or the heat map over the input (.png); may be repeated.")
    private List<Path> out = List.of();

    @Mixin
    private TuningOptions tuning = new TuningOptions();

    @Mixin
    private BeliefOptions belief = new BeliefOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private TimingsOption timings = new TimingsOption();

    @Override
    public void warmUp() {
        NativeRuntime.warmUp();
    }

    @Override
    public int answer(Console console) throws IOException {
        AttributionOptions options =
                new AttributionOptions(input, ModelReference.take(model.given()), method, target, tuning.tuning());
        out.forEach(AttributeVerb::refuseUnknownFormat);
        belief.require(out);
        if (belief.report()) {
            belief.answer(options, threads.threads(), console);
            return ANSWERED;
        }
        try (OutputFiles files = new OutputFiles()) {
            out.forEach(files::reserve);
            timings.timings().lap("start");
            AttributedInput attributed = attributed(console, options);
            timings.timings().lap("answer");
            for (Path file : out) {
                files.write(file, isPicture(file) ? attributed.png() : Npy.bytes(attributed.values()));
            }
            files.commit();
            console.out().println(attributed.sentence());
        }
        timings.timings().lap("words and files");
        timings.print(console);
        return ANSWERED;
    }

    private AttributedInput attributed(Console console, AttributionOptions options) {
        try (RowsProgress progress = new RowsProgress(console, method)) {
            return new AttributeInput().attribute(options, Path.of(""), threads.threads(), progress);
        }
    }

    private static void refuseUnknownFormat(Path file) {
        if (!isPicture(file) && !lowerCase(file).endsWith(".npy")) {
            throw new BadInputException("--out", "\"" + file + "\"", "a file that ends in .npy or .png");
        }
    }

    private static boolean isPicture(Path file) {
        return lowerCase(file).endsWith(".png");
    }

    private static String lowerCase(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }
}
