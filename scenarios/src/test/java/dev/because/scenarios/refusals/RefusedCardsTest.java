package dev.because.scenarios.refusals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RefusedCardsTest {
    private static final String INPUT = "input: {name: input, height: 28, width: 28, channels: grey, crop: none}\n";
    private static final String OUTPUT = "output: {name: scores/BiasAdd, softmax: softmax}\n";

    @TempDir
    Path folder;

    private Path model = Path.of("");

    @BeforeEach
    void write() throws IOException {
        model = Files.write(folder.resolve("net.pb"), Models.lenet5());
    }

    @TestFactory
    Stream<DynamicTest> a_card_that_contradicts_its_model() throws IOException {
        return Stream.of(
                card("size", INPUT.replace("28", "32") + OUTPUT).says("net.pb", "input", "32", "28"),
                card("channels", INPUT.replace("grey", "RGB") + OUTPUT).says("net.pb", "input", "28×28×3", "28×28×1"),
                card("name of the input", INPUT.replace("name: input", "name: picture") + OUTPUT)
                        .says("net.pb", "input.name", "picture", "placeholders [input]"),
                card("name of the output", INPUT + OUTPUT.replace("scores/BiasAdd", "logits"))
                        .says("net.pb", "output.name", "logits"),
                card("name of the softmax", INPUT + OUTPUT.replace("softmax: softmax", "softmax: probabilities"))
                        .says("net.pb", "output.softmax", "probabilities"),
                card("an output that is no list of scores", INPUT + OUTPUT.replace("scores/BiasAdd", "conv2/Relu"))
                        .says("net.pb", "output.name", "conv2/Relu"),
                card("too few labels", INPUT + "output: {name: scores/BiasAdd, labels: [zero, one, two]}\n")
                        .says("net.pb", "output.labels", "found 3 labels, expected 10"));
    }

    @TestFactory
    Stream<DynamicTest> a_card_that_is_none() throws IOException {
        return Stream.of(
                card("an unknown field", INPUT.replace("height", "hight") + OUTPUT)
                        .says("net.yaml line 1", "found the unknown field input.hight", "height"),
                card("no number", INPUT.replace("height: 28", "height: tall") + OUTPUT)
                        .says("net.yaml line 1, field input.height: found \"tall\""),
                card("no height", INPUT.replace("height: 28, ", "") + OUTPUT)
                        .says("net.yaml, field input.height: found nothing"),
                card("a billion rows", INPUT.replace("height: 28", "height: 1000000000") + OUTPUT)
                        .says("net.yaml line 1, field input.height: found"),
                card("a mean for three channels", INPUT.replace("crop: none", "mean: [1, 2, 3]") + OUTPUT)
                        .says("net.yaml line 1, field input.mean: found"),
                card("an unknown colour", INPUT.replace("grey", "CMYK") + OUTPUT)
                        .says("net.yaml line 1, field input.channels: found \"CMYK\"", "rgb"),
                card("labels that are not there", INPUT + "output: {labels: nowhere.txt}\n")
                        .says("nowhere.txt: found no such file"),
                card("no YAML", "input: {name: [}\n").says("net.yaml line 1"),
                card("a program", "!!javax.script.ScriptEngineManager [x]\n").says("net.yaml"),
                card("nothing in it", "").says("net.yaml"),
                with("no such file", folder.resolve("nowhere.yaml")).says("nowhere.yaml: found no such file"),
                with("a folder", folder).says(folder + ": found a folder"));
    }

    private Refusals.Case card(String what, String text) throws IOException {
        Path own = Files.createDirectories(folder.resolve(what.replace(' ', '-')));
        return with(what, Files.writeString(own.resolve("net.yaml"), text));
    }

    private Refusals.Case with(String what, Path card) throws IOException {
        return new Refusals(folder)
                .explain(what, "digits/0042", "--model", model.toString(), "--card", card.toString());
    }
}
