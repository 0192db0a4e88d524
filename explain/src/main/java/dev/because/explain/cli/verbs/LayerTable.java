package dev.because.explain.cli.verbs;

import dev.because.neural.network.Layer;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** The layers of a network, a row each. */
final class LayerTable {
    private LayerTable() {}

    static void print(List<Layer> layers, PrintStream out) {
        String row = "%-" + width("layer", layers, Layer::name) + "s  %-" + width("operation", layers, Layer::operation)
                + "s  %s%n";
        out.printf(row, "layer", "operation", "shape");
        layers.forEach(layer -> out.printf(row, layer.name(), layer.operation(), layer.shape()));
    }

    private static int width(String heading, List<Layer> layers, Function<Layer, String> cell) {
        return layers.stream().map(cell).mapToInt(String::length).reduce(heading.length(), Math::max);
    }
}
