package dev.because.scenarios.refusals;

import dev.because.neural.data.array.Npy;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RefusedArraysTest {
    private static final int PIXELS = 28 * 28;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> the_input_cannot_be_used() throws IOException {
        return Stream.of(
                on("wrong shape", array("wide.npy", Shape.of(14, 56, 1), 0))
                        .says("wide.npy: found", "14×56×1", "28×28×1"),
                on("a batch of pictures in colour", array("colour.npy", Shape.of(2, 28, 28, 3), 0))
                        .says("colour.npy: found", "28×28×1"),
                on("not a number", array("nan.npy", Shape.of(28, 28, 1), Float.NaN))
                        .says("nan.npy", "found NaN"),
                on("infinite", array("inf.npy", Shape.of(28, 28, 1), Float.POSITIVE_INFINITY))
                        .says("inf.npy", "found"),
                on("cut short", half(array("half.npy", Shape.of(28, 28, 1), 0))).says("half.npy", "found"),
                on("text", Files.writeString(folder.resolve("text.npy"), "1 2 3"))
                        .says("text.npy: found"),
                on("no such file", folder.resolve("nowhere.npy")).says("nowhere.npy: found no such file"));
    }

    @TestFactory
    Stream<DynamicTest> the_target_or_the_method_is_unknown() throws IOException {
        return Stream.of(
                attribute("layer", "gradient", "logits[3]").says("layer logits: found no such layer"),
                attribute("class", "gradient", "class:10").says("class:10"),
                attribute("label", "gradient", "class:\"unicorn\"").says("unicorn"),
                attribute("place", "gradient", "conv2/Relu[99,0,0]").says("conv2/Relu[99,0,0]"),
                attribute("grammar", "gradient", "conv2/Relu").says("target", "conv2/Relu"),
                attribute("method", "astrology", "class:7").says("astrology"));
    }

    private Refusals.Case on(String what, Path input) throws IOException {
        return attribute(what, input.toString(), "gradient", "class:7");
    }

    private Refusals.Case attribute(String what, String method, String target) throws IOException {
        return attribute(what, "digits/0042", method, target);
    }

    private Refusals.Case attribute(String what, String input, String method, String target) throws IOException {
        Refusals refusals = new Refusals(folder);
        return refusals.command(
                what,
                "attribute",
                input,
                "--model",
                "lenet5",
                "--method",
                method,
                "--target",
                target,
                "--out",
                refusals.output("x.npy"));
    }

    private Path array(String name, Shape shape, float last) throws IOException {
        float[] values = new float[shape.size()];
        values[values.length - 1] = last;
        Path file = folder.resolve(name);
        Npy.write(file, Tensor.of(shape, values));
        return file;
    }

    private static Path half(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(bytes, PIXELS));
    }
}
