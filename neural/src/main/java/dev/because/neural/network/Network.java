package dev.because.neural.network;

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
     * Goes on from given activations of one layer to another: the forward pass of an ablation.
     *
     * @param from the layer whose activations are given
     * @param activations n × that layer's shape
     * @param to a layer that depends on the input through {@code from} alone
     * @return n × the shape of {@code to}
     */
    Tensor resume(Layer from, Tensor activations, Layer to);

    /**
     * The same network, but that its backward passes and resumptions come about in an independent way: to check those of
     * this one. It is open as long as this one is.
     */
    Network secondWay();

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
