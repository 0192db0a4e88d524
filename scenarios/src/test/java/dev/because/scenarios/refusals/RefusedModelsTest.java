package dev.because.scenarios.refusals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RefusedModelsTest {
    private static final List<String> AS_A_DIGIT = List.of("--size", "28", "--channels", "grey", "--crop", "none");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> refused() throws IOException {
        byte[] lenet5 = Models.lenet5();
        byte[] foreign = "not a graph at all".getBytes(StandardCharsets.UTF_8);
        Path bare = Files.createDirectories(folder.resolve("bare"));
        Path looping = Models.savedModel(folder.resolve("looping"), "While");
        Path unsaved = Models.savedModel(folder.resolve("unsaved"), "ReadVariableOp");
        return Stream.of(
                on("no such file", folder.resolve("nowhere.pb")).says("nowhere.pb: found no such file", "a model"),
                on("nothing in it", file("empty.pb")).says("empty.pb: found an empty file"),
                on("text", file("text.pb", foreign)).says("text.pb: found text, expected a frozen GraphDef"),
                on("a truncated graph", file("half.pb", Arrays.copyOf(lenet5, lenet5.length / 2)))
                        .says("half.pb: found a truncated or foreign file, expected a frozen GraphDef"),
                on("a graph that lacks its last byte", file("almost.pb", Arrays.copyOf(lenet5, lenet5.length - 1)))
                        .says("almost.pb: found"),
                on("a graph that reads files", file("reads.pb", Models.through("ReadFile")))
                        .says("reads.pb: node between: found the operation ReadFile", "operations that only compute"),
                on("a graph that writes files", file("writes.pb", Models.through("WriteFile")))
                        .says("writes.pb: node between: found the operation WriteFile"),
                on("a graph that calls Python", file("calls.pb", Models.through("PyFunc")))
                        .says("calls.pb: node between: found the operation PyFunc"),
                on("a folder without a model", bare).says("bare", "bare: found no saved_model.pb"),
                on("a SavedModel that loops", looping).says("looping", "node between: found the operation While"),
                on("a SavedModel without variables", unsaved).says("unsaved", "found no folder variables"),
                on("weights that are no numbers", file("nan.pb", Models.lenet5("scores", Float.NaN)))
                        .says("nan.pb", "found", "finite"),
                new Refusals(folder)
                        .explain(
                                "a graph that fails when it runs",
                                "digits/0042",
                                "--model",
                                file("unshaped.pb", Models.unshapedLenet5()).toString(),
                                "--size",
                                "32",
                                "--channels",
                                "grey")
                        .says("unshaped.pb: found a graph that fails on inputs of 32×32×1", "at node flatten/Reshape"),
                on("no weights", file("zero.pb", Models.lenet5("scores", 0))).says("zero.pb", "found the same score"),
                new Refusals(folder)
                        .explain(
                                "no size",
                                "digits/0042",
                                "--model",
                                file("lenet5.pb", lenet5).toString(),
                                "--noun",
                                "x")
                        .says("lenet5.pb: found no model card beside it", "--card", "--size"));
    }

    private Refusals.Case on(String what, Path model) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of("digits/0042", "--model", model.toString()));
        all.addAll(AS_A_DIGIT);
        return new Refusals(folder).explain(what, all.toArray(String[]::new));
    }

    private Path file(String name, byte... content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
