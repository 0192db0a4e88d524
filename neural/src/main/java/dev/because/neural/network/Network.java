package dev.because.neural.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A feed-forward network that was read from a file and computes in batches. Every call splits its batch into pieces of a
 * fixed size that are computed on one thread each, so the numbers do not depend on how many threads there are. Safe for
 * use by many threads.
 */
public interface Network extends AutoCloseable {
    /** How its input is made and what its output means. */
    ModelCard card();

    /** The shape of one input, height × width × channels. */
    Shape input();

    /** Every operation that depends on the input and has a fixed shape, in an order in which they can be computed. */
    List<Layer> layers();

    /** The flat layer of class scores before the softmax. */
    Layer scores();

    /** The names of the classes, as many as {@link #scores()} has units. */
    Labels labels();

    /**
     * How many rows are best handed over at once where a method makes many: a fixed number for a network, so that numbers depend on nothing
     * else, and few enough that memory stays bounded.
     *
     * @param values how many numbers a row holds, of inputs or of what is read
     */
    default int rowsAtOnce(int values) {
        return RowsAtOnce.ON_CPU.of(values);
    }

    /**
     * The activations of several layers in one forward pass.
     *
     * @param batch inputs, n × height × width × channels
     * @return for each layer, n × the layer's shape
     */
    List<Tensor> activations(Tensor batch, List<Layer> layers);

    /**
     * The vector–Jacobian product of a layer with respect to the input, under a backward rule.
     *
     * @param batch inputs, n × height × width × channels
     * @param layer where the backward pass starts
     * @param seeds the signal at that layer, n × the layer's shape
     * @return n × height × width × channels
     */
    Tensor backward(Tensor batch, Layer layer, Tensor seeds, BackwardRule rule);

    /**
     * What each input value holds of the seeded sum over a layer, under a rule of {@link RelevanceRule}.
     *
     * @param batch inputs, n × height × width × channels
     * @param layer the layer whose units are shared out
     * @param seeds the weight of each unit of that layer, n × its shape
     * @return n × height × width × channels
     * @throws BadInputException naming an operation on the way that the rule does not know
     */
    Tensor relevance(Tensor batch, Layer layer, Tensor seeds, RelevanceRule rule);

    /**
     * Goes on from given activations of one layer to another: the forward pass of an ablation.
     *
     * @param from the layer whose activations are given
     * @param activations n × that layer's shape
     * @param to a layer that depends on the input through {@code from} alone
     * @return n × the shape of {@code to}
     */
    Tensor resume(Layer from, Tensor activations, Layer to);

    /** Whether {@code to} depends on {@code layer}, and on the input through it alone. */
    boolean isCut(Layer layer, Layer to);

    /**
     * What lies behind a layer, as a network of its own whose input is that layer's activation: so whatever explains a
     * network's input explains any of its layers. Layers keep their names. Where what follows also depends on the input
     * by another way, as behind one of several branches, that way's values are those of the given picture, whatever
     * activations come in. To be closed by the caller; the card remains that of the whole network.
     *
     * @param layer a layer from which the class scores are computed; see {@link #inputBehind} for the shape of the input
     * @param picture one input of this network, height × width × channels; does not matter behind a cut
     * @throws BadInputException if the class scores do not depend on the layer
     */
    Network behind(Layer layer, Tensor picture);

    /**
     * The shape in which a layer's activation is the input of what lies behind it: as it is if it is rows × columns ×
     * channels; a flat layer becomes one column, a unit a row; any other keeps its first axis and its last, with all
     * between as columns. The values have the same order.
     */
    static Shape inputBehind(Layer layer) {
        Shape shape = layer.shape();
        int last = shape.rank() - 1;
        if (last < 1) {
            return Shape.of(shape.size(), 1, 1);
        }
        int between = Math.max(1, shape.size()) / Math.max(1, shape.extent(0) * shape.extent(last));
        return Shape.of(shape.extent(0), between, shape.extent(last));
    }

    /**
     * The activations of several layers for pictures that are hidden in part. Unless a network knows better, it is run
     * anew for each picture and window; one that computes only what a window can reach must agree with that but for
     * rounding.
     *
     * @param reader takes the activations, a picture and a window at a time
     */
    default void covered(Covering covering, List<Layer> layers, Covering.Reader reader) {
        covering.recompute(this, layers, reader);
    }

    /**
     * The same network, but that its backward passes and resumptions come about in an independent way: to check those of
     * this one. It is open as long as this one is.
     */
    Network secondWay();

    /**
     * Which part of the input the neurons of a layer can depend on: the whole of it, where nothing smaller is known. Those
     * of a layer without places depend on all of it.
     */
    default ReceptiveField receptiveField(Layer layer) {
        return ReceptiveField.whole(input());
    }

    /**
     * The layers with weights of their own, convolutions and dense ones, on which the scores depend, in an order in which
     * they can be computed.
     */
    List<Layer> weightLayers();

    /**
     * The same network as it is before some of its layers have learnt anything: their kernels are {@link FreshWeights}, and
     * what only shifts or scales behind them, such as a bias or a batch normalisation, does nothing. A layer's new weights
     * depend on the seed and on nothing else. To be closed by the caller, and before this network, which it may use.
     *
     * @param layers some of {@link #weightLayers()}
     * @throws IllegalArgumentException if one of them is not
     */
    Network randomised(Collection<Layer> layers, long seed);

    /** Frees the memory of the runtime; later calls fail. */
    @Override
    void close();

    /** The activations of one layer, n × its shape. */
    default Tensor activations(Tensor batch, Layer layer) {
        return activations(batch, List.of(layer)).get(0);
    }

    /** The class scores before the softmax, n × classes. */
    default Tensor scores(Tensor batch) {
        return activations(batch, scores());
    }

    /** The backward pass from one target for every input of a batch. */
    default Tensor backward(Tensor batch, Target target, BackwardRule rule) {
        return backward(
                batch, target.layer(), target.weights().repeat(batch.shape().extent(0)), rule);
    }

    /**
     * The weights by which a convolution weighs what it sees, as they are in the file.
     *
     * @param layer a convolution, or what only adds to, scales or rectifies its channels
     * @return rows × columns × channels in × channels out
     * @throws BadInputException if it is no such layer, or its weights depend on the input
     */
    default Tensor filters(Layer layer) {
        throw new BadInputException("layer " + layer.name(), "no filters to be had", "a convolution of a frozen graph");
    }

    /**
     * Whether a layer's {@link #filters} weigh the picture's own colours, so that they are pictures themselves: whether
     * nothing but the picture's scaling and padding lies between the input and the convolution.
     */
    default boolean hasFiltersOfInput(Layer layer) {
        return false;
    }

    /**
     * The last spatial layer of rectified channels, where several branches end the one that joins them. One with a
     * channel for each class is passed over if there are others: it would say of a class only that it is itself.
     */
    default Optional<Layer> lastFeatures() {
        List<Layer> features = layers().stream()
                .filter(layer -> layer.isSpatial() && (layer.isRectifier() || layer.isJoined()))
                .toList();
        return features.stream()
                .filter(layer -> layer.channels() != scores().channels())
                .reduce((first, second) -> second)
                .or(() -> features.stream().reduce((first, second) -> second));
    }

    /**
     * The layer of that name.
     *
     * @throws BadInputException if there is none, naming the nearest
     */
    default Layer layer(String name) {
        return layers().stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        "layer " + name,
                        "no such layer",
                        "one of those that `because neurons MODEL --list` prints" + nearest(name)));
    }

    private String nearest(String name) {
        return Spelling.nearest(name, layers().stream().map(Layer::name).toList())
                .map(near -> " (nearest: " + near + ")")
                .orElse("");
    }
}
