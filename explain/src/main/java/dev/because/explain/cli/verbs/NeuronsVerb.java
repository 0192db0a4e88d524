package dev.because.explain.cli.verbs;

import dev.because.explain.cli.Verb;
import dev.because.explain.cli.console.Console;
import dev.because.explain.source.ModelReference;
import dev.because.explain.source.NamedModel;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.tensorflow.NativeRuntime;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code because neurons MODEL}. */
@Command(name = "neurons", description = "What does each channel of a layer see?")
public final class NeuronsVerb implements Verb {
    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            defaultValue = ModelReference.EMBEDDED,
            description = "A frozen graph (.pb), a SavedModel folder, a Caffe network (.net), or lenet5 (default).")
    private String model = ModelReference.EMBEDDED;

    @Mixin
    private CardChoices card = new CardChoices();

    @Option(names = "--list", description = "Print every layer with its operation and shape.")
    private boolean list;

    @Override
    public void warmUp() {
        NativeRuntime.warmUp();
    }

    @Override
    public int answer(Console console) {
        if (!list) {
            throw new BadInputException("neurons", "no question about the model", "--list, which prints its layers");
        }
        SortedMap<String, Object> named = card.given();
        named.put("model", model);
        try (Network network = NamedModel.openForArrays(ModelReference.take(named), Path.of(""), 1)
                .network()) {
            print(network.layers(), console.out());
        }
        return ANSWERED;
    }

    private static void print(List<Layer> layers, PrintStream out) {
        String row = "%-" + width("layer", layers, Layer::name) + "s  %-" + width("operation", layers, Layer::operation)
                + "s  %s%n";
        out.printf(row, "layer", "operation", "shape");
        layers.forEach(layer -> out.printf(row, layer.name(), layer.operation(), layer.shape()));
    }

    private static int width(String heading, List<Layer> layers, Function<Layer, String> cell) {
        return layers.stream().map(cell).mapToInt(String::length).reduce(heading.length(), Math::max);
    }
}
