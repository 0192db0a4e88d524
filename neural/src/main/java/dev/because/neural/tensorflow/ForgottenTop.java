package dev.because.neural.tensorflow;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.NetworkView;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.weights.WeightedGraph;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A network whose last layer has forgotten what it learnt, without a graph of its own: what lies below that layer is the
 * trained network's, and what the layer did is one product with a kernel, forward and backward. Whatever else is asked, such
 * as the softmax, comes from the whole graph with other weights, which is made when it is first needed; so does all of its
 * second way.
 */
final class ForgottenTop implements NetworkView {
    private final Network trained;
    private final Layer reads;
    private final float[] kernel;
    private final Set<String> same;
    private final Set<String> behind;
    private final Supplier<Network> opening;
    private Optional<Network> whole = Optional.empty();

    private ForgottenTop(
            Network trained,
            Layer reads,
            float[] kernel,
            Set<String> same,
            Set<String> behind,
            Supplier<Network> opening) {
        this.trained = trained;
        this.reads = reads;
        this.kernel = kernel;
        this.same = same;
        this.behind = behind;
        this.opening = opening;
    }

    /**
     * The network, if every unit of its last layer is a sum over all that the layer reads.
     *
     * @param kernel what the layer reads × the scores
     * @param behind the names of the operations that depend on the layer
     * @param opening gives the whole graph with the same weights
     */
    static Optional<ForgottenTop> of(
            Network trained,
            WeightedGraph.Top top,
            float[] kernel,
            Collection<String> behind,
            Supplier<Network> opening) {
        long units = trained.scores().shape().size();
        return trained.layers().stream()
                .filter(layer -> layer.name().equals(top.reads()))
                .filter(layer -> layer.shape().size() * units == kernel.length)
                .map(reads -> new ForgottenTop(trained, reads, kernel, top.same(), new HashSet<>(behind), opening))
                .findFirst();
    }

    /** The trained network, which has all in common with this one but what it computes. */
    @Override
    public Network network() {
        return trained;
    }

    @Override
    public Tensor filters(Layer layer) {
        return whole().filters(layer);
    }

    @Override
    public List<Tensor> activations(Tensor batch, List<Layer> layers) {
        if (layers.stream().allMatch(this::isBelow)) {
            return trained.activations(batch, layers);
        }
        if (layers.size() == 1 && isSame(layers.get(0))) {
            return List.of(product(trained.activations(batch, reads), layers.get(0)));
        }
        return whole().activations(batch, layers);
    }

    @Override
    public Tensor backward(Tensor batch, Layer layer, Tensor seeds, BackwardRule rule) {
        if (isBelow(layer)) {
            return trained.backward(batch, layer, seeds, rule);
        }
        return isSame(layer)
                ? trained.backward(batch, reads, transposedProduct(seeds), rule)
                : whole().backward(batch, layer, seeds, rule);
    }

    @Override
    public Tensor resume(Layer from, Tensor activations, Layer to) {
        if (isBelow(to)) {
            return trained.resume(from, activations, to);
        }
        if (!isBelow(from) || !isSame(to)) {
            return whole().resume(from, activations, to);
        }
        return product(from.equals(reads) ? activations : trained.resume(from, activations, reads), to);
    }

    private boolean isBelow(Layer layer) {
        return !behind.contains(layer.name());
    }

    private boolean isSame(Layer layer) {
        return same.contains(layer.name());
    }

    private Tensor product(Tensor units, Layer layer) {
        int rows = units.shape().extent(0);
        int inputs = reads.shape().size();
        int outputs = layer.shape().size();
        float[] sums = new float[rows * outputs];
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < outputs; k++) {
                double sum = 0;
                for (int i = 0; i < inputs; i++) {
                    sum += (double) units.values()[row * inputs + i] * kernel[i * outputs + k];
                }
                sums[row * outputs + k] = (float) sum;
            }
        }
        return Tensor.of(layer.shape().batch(rows), sums);
    }

    private Tensor transposedProduct(Tensor seeds) {
        int rows = seeds.shape().extent(0);
        int inputs = reads.shape().size();
        int outputs = kernel.length / inputs;
        float[] signals = new float[rows * inputs];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < inputs; i++) {
                double sum = 0;
                for (int k = 0; k < outputs; k++) {
                    sum += (double) seeds.values()[row * outputs + k] * kernel[i * outputs + k];
                }
                signals[row * inputs + i] = (float) sum;
            }
        }
        return Tensor.of(reads.shape().batch(rows), signals);
    }

    private synchronized Network whole() {
        if (whole.isEmpty()) {
            whole = Optional.of(opening.get());
        }
        return whole.get();
    }

    @Override
    public Tensor relevance(Tensor batch, Layer layer, Tensor seeds, RelevanceRule rule) {
        return whole().relevance(batch, layer, seeds, rule);
    }

    @Override
    public Network behind(Layer layer, Tensor picture) {
        return whole().behind(layer, picture);
    }

    @Override
    public Network randomised(Collection<Layer> layers, long seed) {
        return whole().randomised(layers, seed);
    }

    @Override
    public Network secondWay() {
        return whole().secondWay();
    }

    @Override
    public synchronized void close() {
        whole.ifPresent(Network::close);
    }
}
