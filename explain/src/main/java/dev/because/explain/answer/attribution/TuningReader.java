package dev.because.explain.answer.attribution;

import dev.because.explain.source.FileName;
import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.catalogue.CatalogueEntry;
import dev.because.neural.attribution.catalogue.Options;
import dev.because.neural.attribution.catalogue.Setting;
import dev.because.neural.attribution.gradient.Noise;
import dev.because.neural.attribution.gradient.NoiseTunnel;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.segmentation.Drawn;
import dev.because.neural.attribution.segmentation.Grid;
import dev.because.neural.attribution.segmentation.Region;
import dev.because.neural.attribution.segmentation.Segmentation;
import dev.because.neural.attribution.segmentation.Singles;
import dev.because.neural.attribution.segmentation.Superpixels;
import dev.because.neural.attribution.surrogate.Likeness;
import dev.because.neural.attribution.surrogate.Penalty;
import dev.because.neural.data.array.Npy;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Spelling;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what a method is told, and opens the files that it names. */
final class TuningReader {
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_SAMPLES = 1_000_000;
    private static final int MOST_SEGMENTS = 100_000;
    private static final Pattern GRID = Pattern.compile("grid:(\\d{1,5})[x×](\\d{1,5})");
    private static final double CAPTUMS_LASSO = 0.01;
    private static final double PERCENT = 100;

    private final MethodTuning tuning;
    private final Path relativeTo;
    private final Shape input;

    /**
     * @param relativeTo the folder from which the paths of files count
     * @param input the shape of what is attributed: that of the files
     */
    TuningReader(MethodTuning tuning, Path relativeTo, Shape input) {
        this.tuning = tuning;
        this.relativeTo = relativeTo;
        this.input = input;
    }

    /** What was given, and the defaults. @throws BadInputException if what was given makes no sense */
    Options options(CatalogueEntry entry) {
        Options defaults = Options.defaults();
        Options options = defaults.with(path(defaults.path()))
                .with(windows(defaults.windows()))
                .with(draw(defaults.draw(), entry))
                .with(tunnel(defaults.tunnel()))
                .with(baselines());
        return text(Setting.MASK)
                .map(file -> options.within(Region.read(FileName.resolve(relativeTo, file, "a mask"), input)))
                .orElse(options);
    }

    private Options.Path path(Options.Path defaults) {
        Quadrature rule = text(Setting.RULE).map(Quadrature::named).orElse(defaults.rule());
        int least = rule == Quadrature.RIEMANN_TRAPEZOID ? 2 : 1;
        return new Options.Path(whole(Setting.STEPS, least, MOST_STEPS).orElse(defaults.steps()), rule);
    }

    private Options.Windows windows(Options.Windows defaults) {
        int longest = Math.max(input.extent(0), input.extent(1));
        int shortest = Math.min(input.extent(0), input.extent(1));
        int size = whole(Setting.WINDOW, 1, longest).orElse(Math.min(defaults.size(), shortest));
        return new Options.Windows(
                size,
                whole(Setting.STRIDE, 1, size).orElse(Math.max(1, size / 2)),
                text(Setting.FILL).map(TuningReader::filling).orElse(defaults.fill()));
    }

    private Options.Draw draw(Options.Draw defaults, CatalogueEntry entry) {
        int least = entry.settings().contains(Setting.SURROGATE) ? 2 : 1;
        return new Options.Draw(
                text(Setting.SEGMENTS).map(this::segmentation),
                whole(Setting.SAMPLES, least, MOST_SAMPLES),
                text(Setting.SEED).map(TuningReader::seed).orElse(defaults.seed()),
                text(Setting.DISTANCE).map(TuningReader::distance).orElse(defaults.distance()),
                text(Setting.SURROGATE).map(TuningReader::penalty).orElse(defaults.penalty()));
    }

    private Options.Tunnel tunnel(Options.Tunnel defaults) {
        return new Options.Tunnel(
                text(Setting.NOISE).map(TuningReader::average),
                whole(Setting.NOISE_SAMPLES, 1, MOST_SAMPLES).orElse(defaults.samples()),
                text(Setting.NOISE_DEVIATION).map(TuningReader::noise).orElse(defaults.noise()));
    }

    private static NoiseTunnel.Average average(String text) {
        return Spelling.choose("--noise", text, List.of(NoiseTunnel.Average.values()), NoiseTunnel.Average::title);
    }

    private static Noise noise(String text) {
        String plain = text.strip();
        boolean share = plain.endsWith("%");
        Optional<Double> value =
                number(share ? plain.substring(0, plain.length() - 1) : plain).filter(deviation -> deviation >= 0);
        return value.map(deviation -> new Noise(
                        share ? deviation / PERCENT : deviation, share ? Noise.Unit.RANGE : Noise.Unit.NETWORK))
                .orElseThrow(() -> new BadInputException(
                        "--noise-deviation",
                        "\"" + text + "\"",
                        "a number from 0 in network units, or a share of the input's range, such as 15%"));
    }

    private Optional<String> text(Setting setting) {
        return tuning.text(setting);
    }

    private OptionalInt whole(Setting setting, int least, int most) {
        return whole(tuning, setting, least, most);
    }

    /** A whole number that is given, or nothing. @throws BadInputException if it is none, or too small or too great */
    static OptionalInt whole(MethodTuning tuning, Setting setting, int least, int most) {
        Optional<String> text = tuning.text(setting);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int value = Integer.parseInt(text.get().strip());
            if (value >= least && value <= most) {
                return OptionalInt.of(value);
            }
        } catch (NumberFormatException e) {
            // reported below, with what is a number but too small or too great
        }
        throw new BadInputException("--" + setting.word(), text.get(), "a whole number from " + least + " to " + most);
    }

    static long seed(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new BadInputException("--seed", "\"" + text + "\"", "a whole number");
        }
    }

    private List<Baseline> baselines() {
        List<String> texts = tuning.given().getOrDefault(Setting.BASELINE, List.of());
        List<Baseline> baselines = texts.stream().flatMap(this::baseline).toList();
        return baselines.isEmpty() ? Baseline.ZERO : baselines;
    }

    private Stream<Baseline> baseline(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals("mean")) {
            return Stream.of(new Baseline.Mean());
        }
        if (plain.equals("blur")) {
            return Stream.of(new Baseline.Blurred());
        }
        if (plain.endsWith(".npy")) {
            Tensor arrays = Npy.readInput(FileName.resolve(relativeTo, text, "an array"), input);
            return IntStream.range(0, arrays.shape().extent(0)).mapToObj(i -> new Baseline.Given(arrays.item(i)));
        }
        return Stream.of(new Baseline.Value(number(text)
                .map(Double::floatValue)
                .orElseThrow(() -> new BadInputException(
                        "--baseline", "\"" + text + "\"", "a number, mean, blur, or an array as a file (.npy)"))));
    }

    private Segmentation segmentation(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher grid = GRID.matcher(plain);
        if (grid.matches()) {
            int rows = Integer.parseInt(grid.group(1));
            int columns = Integer.parseInt(grid.group(2));
            if (rows < 1 || rows > input.extent(0) || columns < 1 || columns > input.extent(1)) {
                throw new BadInputException(
                        "--segments", text, "a grid from 1x1 to " + input.extent(0) + "x" + input.extent(1));
            }
            return new Grid(rows, columns);
        }
        if (plain.matches("[-+]?\\d+")) {
            return new Superpixels(whole(Setting.SEGMENTS, 1, MOST_SEGMENTS).getAsInt());
        }
        if (plain.equals("pixels")) {
            return Singles.PLACES;
        }
        if (plain.equals("values")) {
            return Singles.VALUES;
        }
        if (plain.endsWith(".npy") || plain.endsWith(".png")) {
            return Drawn.read(FileName.resolve(relativeTo, text, "segments"), input);
        }
        throw new BadInputException(
                "--segments", "\"" + text + "\"", "a number, grid:RxC, pixels, values, or a file (.npy or .png)");
    }

    private static Likeness.Distance distance(String text) {
        return Spelling.choose("--distance", text, List.of(Likeness.Distance.values()), known -> known.name()
                .toLowerCase(Locale.ROOT));
    }

    private static Penalty penalty(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split(":", 2);
        Optional<Double> strength = parts.length < 2 ? Optional.empty() : number(parts[1]);
        boolean understood =
                parts.length < 2 || strength.filter(value -> value >= 0).isPresent();
        if (understood && parts[0].equals("ridge")) {
            return new Penalty.Ridge(strength.orElse(1.0));
        }
        if (understood && parts[0].equals("lasso")) {
            return new Penalty.Lasso(strength.orElse(CAPTUMS_LASSO));
        }
        throw new BadInputException("--surrogate", "\"" + text + "\"", "ridge, lasso, or with a strength: ridge:0.5");
    }

    private static Fill filling(String text) {
        if (text.equalsIgnoreCase("mean")) {
            return new Fill.Mean();
        }
        return new Fill.Value(number(text)
                .map(Double::floatValue)
                .orElseThrow(() -> new BadInputException("--fill", "\"" + text + "\"", "a number, or mean")));
    }

    /** A finite float, as exactly as it was written, or nothing. */
    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text.strip())).filter(value -> Float.isFinite(value.floatValue()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
