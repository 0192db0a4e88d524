package dev.because.neural.tensorflow;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * A random graph of convolutions, poolings, paddings and branches with random weights, in which nothing dies: leaky
 * rectifiers and mean pooling, so that every neuron depends on all that it can depend on.
 */
final class RandomGraph {
    private static final int HEIGHT = 33;
    private static final int WIDTH = 26;
    private static final int CHANNELS = 3;

    private final Random random;
    private final GraphDef.Builder graph = GraphDef.newBuilder();
    private String last = "input";
    private int number;

    private RandomGraph(long seed) {
        this.random = new Random(seed);
        graph.addNode(Nodes.placeholder("input", -1, HEIGHT, WIDTH, CHANNELS));
        graph.addNode(Nodes.integers("places", 1, 2));
    }

    static RandomGraph of(long seed) {
        RandomGraph made = new RandomGraph(seed);
        int stages = 2 + made.random.nextInt(3);
        for (int i = 0; i < stages; i++) {
            made.stage();
        }
        return made.scored();
    }

    /** A graph whose layer {@code last} is of an operation that no field is known of. */
    static RandomGraph ending(String operation) {
        RandomGraph made = new RandomGraph(0);
        made.last = made.convolution(made.last, 3, 1, 1, true);
        if (operation.equals("MirrorPad")) {
            made.graph.addNode(made.paddings("margins"));
            made.add(Nodes.real("last", operation, made.last, "margins")
                    .putAttr("Tpaddings", Nodes.integers("", 0).getAttrOrThrow("dtype"))
                    .putAttr("mode", Nodes.text("REFLECT")));
        } else {
            made.graph.addNode(made.mean("gate", made.last, true));
            made.add(Nodes.real("last", "Mul", made.last, "gate"));
        }
        return made.scored();
    }

    private RandomGraph scored() {
        graph.addNode(mean("scores", last, false));
        return this;
    }

    private NodeDef mean(String name, String of, boolean keep) {
        return Nodes.real(name, "Mean", of, "places")
                .putAttr("Tidx", Nodes.integers("", 0).getAttrOrThrow("dtype"))
                .putAttr("keep_dims", Nodes.truth(keep))
                .build();
    }

    String last() {
        return last;
    }

    Network open() {
        ModelCard card = new ModelCard(
                new ModelCard.Input(
                        Optional.of("input"),
                        HEIGHT,
                        WIDTH,
                        ModelCard.Channels.RGB,
                        0,
                        1,
                        List.of(),
                        ModelCard.Crop.NONE),
                new ModelCard.Output(Optional.of("scores"), Optional.empty(), "picture"));
        return TensorFlowNetwork.open(graph.build(), card, "random graph", 1);
    }

    private void stage() {
        switch (random.nextInt(5)) {
            case 0 -> {
                int stride = 1 + random.nextInt(2);
                last = convolution(last, 1 + random.nextInt(4), stride, stride == 1 ? 1 + random.nextInt(2) : 1, false);
                add(Nodes.window(Nodes.real(name("pool"), "AvgPool", last), 2, 1));
            }
            case 1 -> last = convolution(last, 1 + random.nextInt(5), 1 + random.nextInt(2), 1, true);
            case 2 -> add(Nodes.window(Nodes.real(name("pool"), "AvgPool", last), 2, 1 + random.nextInt(2)));
            case 3 -> {
                graph.addNode(paddings("margins" + number));
                add(Nodes.real(name("pad"), "Pad", last, "margins" + (number - 1))
                        .putAttr("Tpaddings", Nodes.integers("", 0).getAttrOrThrow("dtype")));
                last = convolution(last, 3, 1, 1, false); // so that no neuron sees padding alone
            }
            default -> branches();
        }
        add(Nodes.real(name("rectifier"), "LeakyRelu", last).putAttr("alpha", Nodes.real(0.5f)));
    }

    private void branches() {
        int stride = 1 + random.nextInt(2);
        String one = convolution(last, 1 + random.nextInt(3), stride, 1, true);
        String other = convolution(last, 2 + random.nextInt(4), stride, 1, true);
        if (random.nextBoolean()) {
            add(Nodes.real(name("sum"), "AddV2", one, other));
        } else {
            String axis = name("axis");
            graph.addNode(Constants.node(axis, -1));
            add(Nodes.real(name("joined"), "ConcatV2", one, other, axis)
                    .putAttr("N", Nodes.integer(2))
                    .putAttr("Tidx", Nodes.integers("", 0).getAttrOrThrow("dtype")));
            last = convolution(last, 1, 1, 1, true, 2 * CHANNELS);
        }
    }

    private String convolution(String of, int extent, int stride, int dilation, boolean same) {
        return convolution(of, extent, stride, dilation, same, CHANNELS);
    }

    private String convolution(String of, int extent, int stride, int dilation, boolean same, int channels) {
        int width = Math.max(1, extent - random.nextInt(2));
        float[] weights = new float[extent * width * channels * CHANNELS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextGaussian() / Math.sqrt(extent * width * channels));
        }
        String name = name("convolution");
        graph.addNode(Nodes.constant(name + "/weights", weights, extent, width, channels, CHANNELS));
        graph.addNode(Nodes.real(name, "Conv2D", of, name + "/weights")
                .putAttr("strides", Nodes.extents(1, stride, stride, 1))
                .putAttr("dilations", Nodes.extents(1, dilation, dilation, 1))
                .putAttr("padding", Nodes.text(same ? "SAME" : "VALID"))
                .build());
        return name;
    }

    private NodeDef paddings(String name) {
        int[] margins = {0, 0, 1 + random.nextInt(2), random.nextInt(3), random.nextInt(2), 1, 0, 0};
        NodeDef flat = Nodes.integers(name, margins);
        var value = flat.getAttrOrThrow("value").getTensor().toBuilder()
                .setTensorShape(Nodes.shape(4, 2).getShape());
        return flat.toBuilder()
                .putAttr(
                        "value",
                        flat.getAttrOrThrow("value").toBuilder()
                                .setTensor(value)
                                .build())
                .build();
    }

    private void add(NodeDef.Builder node) {
        graph.addNode(node);
        last = node.getName();
    }

    private String name(String kind) {
        return kind + number++;
    }
}
