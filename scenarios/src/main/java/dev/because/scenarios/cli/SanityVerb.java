package dev.because.scenarios.cli;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.cli.console.Progress;
import dev.because.explain.cli.options.SeedOption;
import dev.because.explain.cli.options.ThreadsOption;
import dev.because.explain.source.ModelReference;
import dev.because.explain.source.NamedInput;
import dev.because.explain.source.NamedModel;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.attribution.catalogue.Options;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import dev.because.scenarios.bench.Photographs;
import dev.because.scenarios.bench.RandomNetworks;
import dev.because.scenarios.bench.Sanity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because bench sanity [MODEL…]}. */
@Command(name = "sanity", description = "Do attributions depend on what a network learnt, and on the class?")
public final class SanityVerb implements Verb {
    private static final String ALL = "all";
    private static final int STEPS = 10;
    private static final int WINDOWS_ACROSS = 7;

    @Parameters(arity = "0..*", paramLabel = "MODEL", description = "Networks (default: lenet5).")
    private List<String> models = List.of(ModelReference.EMBEDDED);

    @Option(
            names = "--photos",
            paramLabel = "FOLDER",
            description = "Photographs for networks of colours; those of grey see the embedded digits.")
    private Optional<Path> photos = Optional.empty();

    @Option(names = "--pictures", paramLabel = "N", description = "Pictures for each network (default: 5).")
    private int pictures = 5;

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "METHOD",
            description = "Methods, or all (default: gradient, gradient-x-input, integrated-gradients, guided,"
                    + " deconvnet and occlusion).")
    private List<String> methods =
            List.of("gradient", "gradient-x-input", "integrated-gradients", "guided", "deconvnet", "occlusion");

    @Option(names = "--seeds", paramLabel = "N", description = "Random networks of each kind (default: 5).")
    private int seeds = 5;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public int answer(Console console) {
        requirePositive("--pictures", pictures);
        requirePositive("--seeds", seeds);
        try (Progress progress = new Progress(console, "random networks", (long) RandomNetworks.kinds() * seeds)) {
            console.out().print(RandomNetworks.table(RandomNetworks.measure(seeds, threads.threads(), progress::step)));
        }
        models.forEach(model -> console.out()
                .print(System.lineSeparator() + measure(console, model).table()));
        return ANSWERED;
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new BadInputException(option, String.valueOf(value), "1 or more");
        }
    }

    private Sanity measure(Console console, String model) {
        String name = String.valueOf(Path.of(model).getFileName());
        try (Network network = NamedModel.open(ModelReference.of(model), Path.of(""), threads.threads())
                .network()) {
            List<AttributionMethod> chosen = methods(network);
            try (Progress progress = new Progress(console, name, Sanity.steps(network, chosen))) {
                return Sanity.of(name, network, chosen, batch(network), seed.seed(), progress::step);
            }
        }
    }

    /** Occlusion by windows of which seven lie across a picture, so that it takes as long whatever the picture's size. */
    private List<AttributionMethod> methods(Network network) {
        int window = Math.max(2, network.input().extent(0) / WINDOWS_ACROSS);
        Options options = Options.defaults()
                .with(new Options.Path(STEPS, Quadrature.GAUSS_LEGENDRE))
                .with(new Options.Windows(window, window / 2, new Fill.Value(0)));
        return methods.equals(List.of(ALL))
                ? AttributionMethods.all(options)
                : methods.stream()
                        .map(method -> AttributionMethods.named(method, options))
                        .toList();
    }

    private Tensor batch(Network network) {
        return Tensor.stack(names(network).stream()
                .map(name -> NamedInput.open(name, Path.of(""), network).batch().item(0))
                .toList());
    }

    private List<String> names(Network network) {
        if (network.input().extent(2) == 1) {
            return IntStream.range(0, pictures)
                    .mapToObj(index -> String.format("digits/%04d", index))
                    .toList();
        }
        Path folder = photos.orElseThrow(
                () -> new BadInputException("--photos", "none", "a folder, for a network of colours"));
        List<Path> files = Photographs.in(folder).files();
        int count = Math.min(pictures, files.size());
        return IntStream.range(0, count)
                .mapToObj(index -> files.get(index * files.size() / count).toString())
                .toList();
    }
}
