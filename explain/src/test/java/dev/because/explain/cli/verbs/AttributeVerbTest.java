package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.perturbation.Occlusion;
import dev.because.neural.data.array.Npy;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.picture.Pictures;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.TargetGrammar;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        return AttributionMethods.all(AttributionMethods.Options.defaults()).stream()
                .map(AttributionMethod::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_writes_what_the_library_computes(String method) {
        String target = "class:7";
        Tensor one = library(AttributionMethods.named(method), "one.npy", target);
        Tensor three = library(AttributionMethods.named(method), "three.npy", target);
        assertEquals(ModelFolder.INPUT, one.item(0).shape());
        assertSameBits(one.item(0), command("one.npy", method, target));
        assertSameBits(three, command("three.npy", method, target));
        assertSameBits(three, command("three.npy", method, target, "--threads", "1"));
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
        assertSameBits(
                library(new Occlusion(6, 6, 3, 3, new Fill.Mean()), "three.npy", "class:1"),
                command("three.npy", "occlusion", "class:1", "--window=6", "--fill=mean"));
        assertSameBits(
                library(new Occlusion(5, 5, 4, 4, new Fill.Value(0.5f)), "three.npy", "class:1"),
                command("three.npy", "occlusion", "class:1", "--window=5", "--stride=4", "--fill=0.5"));
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
