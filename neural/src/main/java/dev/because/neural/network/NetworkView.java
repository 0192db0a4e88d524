package dev.because.neural.network;

import java.util.Collection;
import java.util.List;

/**
 * A network seen through something that changes some of its answers, such as what it may be shown or how much at once.
 * All that is not overridden is the network's own; but what it computes for hidden windows always goes through
 * {@link #activations(Tensor, List)} of the view.
 */
public interface NetworkView extends Network {
    /** The network behind. */
    Network network();

    @Override
    default int rowsAtOnce(int values) {
        return network().rowsAtOnce(values);
    }

    @Override
    default ModelCard card() {
        return network().card();
    }

    @Override
    default Shape input() {
        return network().input();
    }

    @Override
    default List<Layer> layers() {
        return network().layers();
    }

    @Override
    default Layer scores() {
        return network().scores();
    }

    @Override
    default Labels labels() {
        return network().labels();
    }

    @Override
    default List<Tensor> activations(Tensor batch, List<Layer> layers) {
        return network().activations(batch, layers);
    }

    @Override
    default Tensor backward(Tensor batch, Layer layer, Tensor seeds, BackwardRule rule) {
        return network().backward(batch, layer, seeds, rule);
    }

    @Override
    default Tensor relevance(Tensor batch, Layer layer, Tensor seeds, RelevanceRule rule) {
        return network().relevance(batch, layer, seeds, rule);
    }

    @Override
    default Tensor resume(Layer from, Tensor activations, Layer to) {
        return network().resume(from, activations, to);
    }

    @Override
    default boolean isCut(Layer layer, Layer to) {
        return network().isCut(layer, to);
    }

    @Override
    default Network behind(Layer layer, Tensor picture) {
        return network().behind(layer, picture);
    }

    @Override
    default ReceptiveField receptiveField(Layer layer) {
        return network().receptiveField(layer);
    }

    @Override
    default Tensor filters(Layer layer) {
        return network().filters(layer);
    }

    @Override
    default boolean hasFiltersOfInput(Layer layer) {
        return network().hasFiltersOfInput(layer);
    }

    @Override
    default List<Layer> weightLayers() {
        return network().weightLayers();
    }

    @Override
    default Network randomised(Collection<Layer> layers, long seed) {
        return network().randomised(layers, seed);
    }

    @Override
    default Network secondWay() {
        return network().secondWay();
    }

    /** Closes the network itself. */
    @Override
    default void close() {
        network().close();
    }
}
