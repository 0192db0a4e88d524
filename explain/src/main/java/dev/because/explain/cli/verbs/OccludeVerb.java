package dev.because.explain.cli.verbs;

import dev.because.explain.answer.attribution.MethodTuning;
import dev.because.explain.answer.cover.CoverOptions;
import dev.because.explain.answer.cover.CoverPicture;
import dev.because.explain.answer.cover.CoveredPicture;
import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.OutputFiles;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.cli.options.TimingsOption;
import dev.because.explain.source.ModelReference;
import dev.because.neural.attribution.catalogue.Setting;
import dev.because.neural.data.array.Npy;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.NativeRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because occlude IMAGE --layer LAYER}. */
@Command(name = "occlude", description = "What does a network make of a picture with a part of it covered?")
public final class OccludeVerb implements Verb {
    @Parameters(paramLabel = "IMAGE", description = "A PNG or JPEG, or digits/0000 to digits/0199.")
    private String image = "";

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            required = true,
            description = "The layer whose strongest channel is watched; its units must have places.")
    private String layer = "";

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "The class whose score is watched: class:7, class:\"zebra\" (default: the predicted class).")
    private Optional<String> target = Optional.empty();

    @Option(names = "--window", paramLabel = "N", description = "Rows and columns of the cover (default: 8).")
    private Optional<String> window = Optional.empty();

    @Option(
            names = "--stride",
            paramLabel = "N",
            description = "From one place of the cover to the next (default: half a window).")
    private Optional<String> stride = Optional.empty();

    @Option(
            names = "--fill",
            paramLabel = "VALUE|mean",
            description = "What covers a pixel, in network units (default: 0).")
    private Optional<String> fill = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE.npy",
            description =
                    "Write an array, for each place of the cover: the channel's total activation, the score of the"
                            + " class, and the number of the class that wins.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with the three maps.")
    private Optional<Path> html = Optional.empty();

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
        out.ifPresent(OccludeVerb::refuseUnknownFormat);
        CoverOptions options = new CoverOptions(image, ModelReference.take(model.given()), layer, target, tuning());
        try (OutputFiles files = new OutputFiles()) {
            out.ifPresent(files::reserve);
            html.ifPresent(files::reserve);
            timings.timings().lap("start");
            CoveredPicture covered = new CoverPicture().cover(options, Path.of(""), threads.threads());
            timings.timings().lap("answer");
            if (out.isPresent()) {
                files.write(out.get(), Npy.bytes(covered.values()));
            }
            if (html.isPresent()) {
                files.write(html.get(), covered.html().getBytes(StandardCharsets.UTF_8));
            }
            files.commit();
            covered.sentences().forEach(console.out()::println);
        }
        timings.timings().lap("words and files");
        timings.print(console);
        return ANSWERED;
    }

    private MethodTuning tuning() {
        Map<Setting, List<String>> given = new EnumMap<>(Setting.class);
        window.ifPresent(text -> given.put(Setting.WINDOW, List.of(text)));
        stride.ifPresent(text -> given.put(Setting.STRIDE, List.of(text)));
        fill.ifPresent(text -> given.put(Setting.FILL, List.of(text)));
        return new MethodTuning(given);
    }

    private static void refuseUnknownFormat(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
            throw new BadInputException("--out", "\"" + file + "\"", "a file that ends in .npy");
        }
    }
}
