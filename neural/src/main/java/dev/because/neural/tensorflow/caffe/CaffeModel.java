package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.caffe.LayerWeights.Demand;
import dev.because.neural.tensorflow.file.BoundedFile;
import dev.because.neural.tensorflow.graph.AllowedOperations;
import dev.because.neural.tensorflow.graph.GraphStructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tensorflow.proto.GraphDef;

/**
 * A Caffe network as Deep Compression publishes it: {@code NAME.net} with the weights ({@link DeepCompression}), and a
 * deploy prototxt that says which layers they belong to.
 */
public final class CaffeModel {
    private static final String SUFFIX = ".net";
    private static final String DEFINITION = ".prototxt";
    private static final long LARGEST = 1L << 28;
    private static final int SHOWN = 5;

    private CaffeModel() {}

    /** Whether a path is of this kind, by its name. */
    public static boolean isOne(Path model) {
        return name(model).toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    /**
     * The prototxt of a model: {@code NAME.prototxt} beside it, else the only {@code .prototxt} in its folder.
     *
     * @throws BadInputException if there is none, or there are several to choose from
     */
    public static Path definition(Path model) {
        String name = name(model);
        String own = name.substring(0, name.length() - SUFFIX.length()) + DEFINITION;
        Path folder = model.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isRegularFile(model)) {
            throw new BadInputException(model.toString(), "no such file", "a model");
        }
        List<Path> there = beside(model, folder);
        List<String> names = there.stream().map(CaffeModel::name).toList();
        if (names.contains(own)) {
            return model.resolveSibling(own);
        }
        if (there.size() != 1) {
            String found = there.isEmpty()
                    ? "none"
                    : there.size() + " (" + names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + ")";
            throw new BadInputException(
                    model + ", its prototxt beside it", found, own + ", or only one " + DEFINITION + " in the folder");
        }
        return model.resolveSibling(names.get(0));
    }

    private static List<Path> beside(Path model, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(DEFINITION) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadInputException(model.toString(), "a folder that cannot be read", "one with its prototxt");
        }
    }

    /**
     * Reads a model with its prototxt.
     *
     * @return a frozen graph, channels last, with the names of Caffe's layers
     * @throws BadInputException if one of the two files cannot be used, or they contradict each other
     */
    public static GraphDef read(Path model) {
        return read(model, definition(model));
    }

    /** As {@link #read(Path)}, with a prototxt that is given. */
    public static GraphDef read(Path model, Path definition) {
        CaffeNet net = CaffeNet.read(definition);
        return graph(net, model.toString(), BoundedFile.read(model, LARGEST));
    }

    /** The graph of a network whose weights are in memory. */
    static GraphDef graph(CaffeNet net, String where, byte[] bytes) {
        List<Step> steps = Steps.of(net);
        List<LayerWeights> weights = DeepCompression.decode(where, bytes, demands(steps));
        GraphDef graph = CaffeGraph.write(net.input(), net.shape(), steps, weights);
        GraphStructure.inOrder(graph, net.file());
        AllowedOperations.require(graph, net.file());
        return graph;
    }

    /** What the layers with weights ask for, in order. */
    static List<Demand> demands(List<Step> steps) {
        List<Demand> demands = new ArrayList<>();
        for (Step step : steps) {
            Shape read = step.read().shape();
            if (step.layer() instanceof CaffeLayer.Convolution convolution) {
                Sides kernel = convolution.sliding().kernel();
                demands.add(demand(step, Byte.SIZE, convolution.outputs(), read.extent(2), kernel));
            } else if (step.layer() instanceof CaffeLayer.InnerProduct product) {
                Sides plane = read.rank() == 1 ? new Sides(1, 1) : new Sides(read.extent(0), read.extent(1));
                int channels = read.extent(read.rank() - 1);
                demands.add(demand(step, Byte.SIZE / 2, product.outputs(), channels, plane));
            }
        }
        return demands;
    }

    private static Demand demand(Step step, int bits, int outputs, int inputs, Sides kernel) {
        double size = (double) outputs * inputs * kernel.down() * kernel.along();
        if (size > DeepCompression.MOST_WEIGHTS) {
            throw new BadInputException(
                    "layer " + step.name(),
                    String.format(Locale.ROOT, "%.0f weights", size),
                    "at most " + DeepCompression.MOST_WEIGHTS);
        }
        return new Demand(step.name(), bits, Shape.of(outputs, inputs, kernel.down(), kernel.along()));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
