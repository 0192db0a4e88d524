package dev.because.explain.cli.verbs;

import static dev.because.neural.attribution.surrogate.Likeness.Distance.L2;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.attribution.catalogue.CatalogueEntry;
import dev.because.neural.attribution.catalogue.Options;
import dev.because.neural.attribution.catalogue.Options.Draw;
import dev.because.neural.attribution.catalogue.Setting;
import dev.because.neural.attribution.coalition.Hiding;
import dev.because.neural.attribution.gradient.DeepLift;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.Noise;
import dev.because.neural.attribution.gradient.NoiseTunnel;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.layer.GradCam;
import dev.because.neural.attribution.layer.LayerAttribution;
import dev.because.neural.attribution.perturbation.FeatureAblation;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.perturbation.Occlusion;
import dev.because.neural.attribution.segmentation.Grid;
import dev.because.neural.attribution.segmentation.Singles;
import dev.because.neural.attribution.surrogate.Lime;
import dev.because.neural.attribution.surrogate.Penalty.Lasso;
import dev.because.neural.data.array.Npy;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.picture.Pictures;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.TargetGrammar;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The command writes, bit by bit, what the library computes. */
class AttributeVerbTest {
    @TempDir
    Path folder;

    private ModelFolder files = new ModelFolder(Path.of(""));

    @BeforeEach
    void a_model_and_an_array_lie_in_a_folder() throws IOException {
        files = ModelFolder.in(folder);
        files.array("one.npy", ModelFolder.INPUT);
        files.array("three.npy", ModelFolder.INPUT.batch(3));
    }

    static List<String> methods() {
        return AttributionMethods.names();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_writes_what_the_library_computes(String method) {
        String target = "class:7";
        CatalogueEntry entry = AttributionMethods.entry(method);
        Draw usual = Options.defaults().draw();
        boolean segments = entry.settings().contains(Setting.SEGMENTS);
        boolean samples = entry.settings().contains(Setting.SAMPLES);
        AttributionMethod tuned = entry.method(Options.defaults()
                .with(new Draw(
                        segments ? Optional.of(new Grid(3, 3)) : Optional.empty(),
                        samples ? OptionalInt.of(20) : OptionalInt.empty(),
                        0,
                        usual.distance(),
                        usual.penalty())));
        List<String> options = new ArrayList<>();
        if (segments) {
            options.add("--segments=grid:3x3");
        }
        if (samples) {
            options.add("--samples=20");
        }
        Tensor one = library(tuned, "one.npy", target);
        Tensor three = library(tuned, "three.npy", target);
        assertEquals(ModelFolder.INPUT, one.item(0).shape());
        assertSameBits(one.item(0), command("one.npy", method, target, options.toArray(String[]::new)));
        assertSameBits(three, command("three.npy", method, target, options.toArray(String[]::new)));
        options.add("--threads=1");
        assertSameBits(three, command("three.npy", method, target, options.toArray(String[]::new)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"conv2/Relu[3,3,11]", "conv2/Relu[:,:,11]", "hidden/Relu[5]", "class:\"3\""})
    void every_kind_of_target_is_understood(String target) {
        Tensor expected = library(AttributionMethods.named("deconvnet"), "three.npy", target);
        assertSameBits(expected, command("three.npy", "deconvnet", target));
    }

    @Test
    void what_a_method_is_told_reaches_it() {
        files.array("start.npy", ModelFolder.INPUT);
        Tensor start = Npy.read(files.file("start.npy"));
        assertSameBits(
                library(
                        new IntegratedGradients(7, Quadrature.RIEMANN_MIDDLE, Optional.of(start)),
                        "three.npy",
                        "class:1"),
                command(
                        "three.npy",
                        "integrated-gradients",
                        "class:1",
                        "--steps=7",
                        "--rule=riemann-middle",
                        "--baseline",
                        files.path("start.npy")));
        files.array("starts.npy", ModelFolder.INPUT.batch(2));
        Tensor starts = Npy.read(files.file("starts.npy"));
        List<Baseline> several = List.of(
                new Baseline.Value(0.25f),
                new Baseline.Mean(),
                new Baseline.Blurred(),
                new Baseline.Given(starts.item(0)),
                new Baseline.Given(starts.item(1)));
        assertSameBits(
                library(new Lime(new Hiding(new Grid(4, 5), several), 60, L2, new Lasso(0.1), 9), "one.npy", "class:1")
                        .item(0),
                command(
                        "one.npy",
                        "lime",
                        "class:1",
                        "--segments=grid:4x5",
                        "--samples=60",
                        "--seed=9",
                        "--distance=l2",
                        "--surrogate=lasso:0.1",
                        "--baseline=0.25",
                        "--baseline=mean",
                        "--baseline=blur",
                        "--baseline",
                        files.path("starts.npy")));
        assertSameBits(
                library(new Occlusion(6, 6, 3, 3, new Fill.Mean()), "three.npy", "class:1"),
                command("three.npy", "occlusion", "class:1", "--window=6", "--fill=mean"));
        assertSameBits(
                library(new Occlusion(5, 5, 4, 4, new Fill.Value(0.5f)), "three.npy", "class:1"),
                command("three.npy", "occlusion", "class:1", "--window=5", "--stride=4", "--fill=0.5"));
    }

    @Test
    void a_mask_and_drawn_segments_come_from_files_and_a_bound_on_rows_hardly_changes_anything() throws IOException {
        float[] upper = new float[28 * 28];
        Arrays.fill(upper, 0, 14 * 28, 1);
        Npy.write(files.file("upper.npy"), Tensor.of(Shape.of(28, 28), upper));
        float[] stripes = new float[28 * 28];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = i % 28 / 4;
        }
        Npy.write(files.file("stripes.npy"), Tensor.of(Shape.of(28, 28), stripes));
        String[] options = {"--mask", files.path("upper.npy"), "--segments", files.path("stripes.npy")};
        Tensor found = command("one.npy", "shapley", "class:3", options);
        for (int i = 0; i < found.size(); i++) {
            assertEquals(i < 14 * 28, found.values()[i] != 0, "value " + i);
            assertEquals(found.values()[i % 28 / 4 * 4 + i / 392 * 392], found.values()[i]);
        }
        Tensor whole = command("three.npy", "kernel-shap", "class:3", "--segments=20", "--samples=100");
        Tensor bounded =
                command("three.npy", "kernel-shap", "class:3", "--segments=20", "--samples=100", "--internal-batch=7");
        double largest = 0;
        for (float value : whole.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertArrayEquals(whole.values(), bounded.values(), (float) (1e-6 * largest));
    }

    @Test
    void layers_and_noise_go_with_any_method() {
        try (Network network = open()) {
            Tensor batch = Npy.readInput(files.file("three.npy"), network.input());
            Target seven = TargetGrammar.parse("class:7", network);
            List<Target> targets = List.of(seven, seven, seven);
            Tensor conv = new LayerAttribution(new DeepLift(), network.layer("conv2/Relu"))
                    .attribute(network, batch, targets);
            assertSameBits(conv, command("three.npy", "deeplift", "class:7", "--layer=conv2/Relu"));
            Tensor hidden = new LayerAttribution(
                            new FeatureAblation(new Hiding(Singles.VALUES, Baseline.ZERO)),
                            network.layer("hidden/Relu"))
                    .attribute(network, batch.items(0, 1), targets.subList(0, 1));
            assertSameBits(
                    hidden.item(0),
                    command("one-of-three.npy", batch, "feature-ablation", "--layer=hidden/Relu", "--segments=values"));
        }
        assertSameBits(
                library(
                        new NoiseTunnel(
                                new GuidedBackpropagation(),
                                NoiseTunnel.Average.SQUARE,
                                4,
                                new Noise(0.25, Noise.Unit.NETWORK),
                                6,
                                Integer.MAX_VALUE),
                        "three.npy",
                        "class:2"),
                command(
                        "three.npy",
                        "guided",
                        "class:2",
                        "--noise=smoothgrad-sq",
                        "--noise-samples=4",
                        "--noise-deviation=0.25",
                        "--seed=6"));
        assertSameBits(
                library(new GradCam(Optional.of("conv1/Relu"), false), "three.npy", "class:2"),
                command("three.npy", "grad-cam", "class:2", "--layer=conv1/Relu"));
        CommandLineRun run = attribute(
                "one.npy", "gradient-x-input", List.of("--layer=conv2/Relu", "--out", files.path("conv.png")), "x.npy");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("by gradient-x-input of conv2/Relu, "), run.out());
        assertEquals(224, Pictures.read(files.file("conv.png")).rows());
    }

    private Tensor command(String name, Tensor batch, String method, String... options) {
        Npy.write(files.file(name), batch.item(0));
        return command(name, method, "class:7", options);
    }

    @Test
    void the_sentence_says_what_the_numbers_mean() {
        CommandLineRun lime = attribute(
                "one.npy", "lime", List.of("--target", "class:7", "--segments=grid:2x2", "--samples=100"), "x.npy");
        assertTrue(lime.out().contains("28×28×1 numbers for 4 segments, adds up to"), lime.out());
        assertTrue(lime.out().contains("the linear model fits with a weighted R² of 0.8"), lime.out());
        assertTrue(
                lime.out().contains(" Each number is what showing its segment adds to the score, according"),
                lime.out());
        for (String method : methods()) {
            boolean samples = AttributionMethods.entry(method).settings().contains(Setting.SAMPLES);
            List<String> options = new ArrayList<>(List.of("--target", "conv2/Relu[3,3,11]"));
            options.addAll(samples ? List.of("--samples=200") : List.of());
            CommandLineRun run = attribute("one.npy", method, options, "x.npy");
            assertTrue(run.out().contains(". Each number is "), run.out() + run.err());
            assertTrue(run.out().contains("the target"), run.out());
            assertEquals(1, run.out().lines().count(), run.out());
        }
    }

    @Test
    void without_a_target_each_input_is_asked_about_its_own_class() {
        Tensor found = Npy.read(run("three.npy", "gradient", List.of(), "x.npy"));
        try (Network network = open()) {
            Tensor batch = Npy.readInput(files.file("three.npy"), network.input());
            Tensor scores = network.scores(batch);
            for (int i = 0; i < 3; i++) {
                int best = 0;
                for (int k = 1; k < 10; k++) {
                    best = scores.at(i, k) > scores.at(i, best) ? k : best;
                }
                Tensor expected = library(AttributionMethods.named("gradient"), "three.npy", "class:" + best);
                assertSameBits(expected.item(i), found.item(i));
            }
        }
    }

    @Test
    void a_model_without_a_card_takes_arrays_of_the_shape_that_its_placeholder_declares() throws IOException {
        Tensor expected = command("one.npy", "guided", "class:7");
        Files.delete(files.file("digits.card.yaml"));
        assertSameBits(expected, command("one.npy", "guided", "class:7"));
        CommandLineRun picture = CommandLineRun.of(
                "attribute",
                "digits/0042",
                "--model",
                files.path("digits.pb"),
                "--method=guided",
                "--out",
                files.path("p.npy"));
        assertEquals(2, picture.exitCode());
        assertTrue(picture.err().contains("found no model card"), picture.err());
    }

    @Test
    void a_picture_goes_through_the_card_and_its_heat_map_has_its_proportions() {
        CommandLineRun run = CommandLineRun.of(
                "attribute",
                "digits/0042",
                "--method",
                "integrated-gradients",
                "--out",
                files.path("x.npy"),
                "--out",
                files.path("x.png"));
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(ModelFolder.INPUT, Npy.read(files.file("x.npy")).shape());
        assertEquals(224, Pictures.read(files.file("x.png")).rows());
        assertEquals(224, Pictures.read(files.file("x.png")).columns());
        assertEquals(1, run.out().lines().count(), run.out());
        assertTrue(
                run.out().startsWith("For digits/0042, the score of 7 (class:7) is 8.93; its attribution by"),
                run.out());
        assertTrue(run.out().contains("(convergence delta -0.0198)"), run.out());
    }

    @Test
    void the_sum_in_the_sentence_is_the_sum_of_the_array() {
        CommandLineRun run = attribute("three.npy", "occlusion", List.of("--target", "class:7"), "x.npy");
        Tensor written = Npy.read(files.file("x.npy"));
        for (int item = 0; item < 3; item++) {
            double sum = 0;
            for (float value : written.item(item).values()) {
                sum += value;
            }
            String digits = String.format(Locale.ROOT, "%,.0f", sum);
            assertTrue(run.out().contains(digits), digits + " in: " + run.out());
        }
    }

    private Tensor command(String input, String method, String target, String... more) {
        List<String> options = new ArrayList<>(List.of("--target", target));
        options.addAll(List.of(more));
        return Npy.read(run(input, method, options, "x.npy"));
    }

    private Path run(String input, String method, List<String> options, String output) {
        CommandLineRun run = attribute(input, method, options, output);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(1, run.out().lines().count(), run.out());
        return files.file(output);
    }

    private CommandLineRun attribute(String input, String method, List<String> options, String output) {
        List<String> arguments =
                new ArrayList<>(List.of("attribute", files.path(input), "--model", files.path("digits.pb")));
        arguments.addAll(List.of("--method", method, "--out", files.path(output)));
        arguments.addAll(options);
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private Network open() {
        Path model = files.file("digits.pb");
        return ModelFile.open(model, ModelCards.require(model), 2);
    }

    private Tensor library(AttributionMethod method, String input, String target) {
        try (Network network = open()) {
            Tensor batch = Npy.readInput(files.file(input), network.input());
            return method.attribute(network, batch, TargetGrammar.parse(target, network));
        }
    }

    private static void assertSameBits(Tensor expected, Tensor found) {
        assertEquals(expected.shape(), found.shape());
        assertArrayEquals(bits(expected), bits(found));
        Shape shape = found.shape();
        assertFalse(Tensor.zeros(shape).equals(found), "all zero");
    }

    private static int[] bits(Tensor tensor) {
        int[] bits = new int[tensor.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(tensor.values()[i]);
        }
        return bits;
    }
}
