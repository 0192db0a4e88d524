package dev.because.neural.attribution.trust;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes a network forget what it learnt, layer by layer from the scores down, and looks whether its maps change (Adebayo
 * et al. 2018, arXiv:1810.03292). A map that stays the same cannot show what the network learnt: it shows the picture.
 *
 * <p>Each step replaces the weights of one more layer by those of a network that has learnt nothing
 * ({@link Network#randomised}) and compares the map of the same target with that of the trained network.
 */
public final class CascadingRandomisation {
    private CascadingRandomisation() {}

    /**
     * What became of one method's maps.
     *
     * @param method the method's name
     * @param steps the layers from the last to the first, each with all behind it forgotten
     */
    public record Cascade(String method, List<Step> steps) {
        public Cascade {
            steps = List.copyOf(steps);
        }

        /** The maps of the network that has forgotten everything. */
        public MapSimilarity last() {
            return steps.get(steps.size() - 1).similarity();
        }
    }

    /**
     * One step.
     *
     * @param layer the layer that was forgotten last
     * @param similarity to the maps of the trained network, the mean over all inputs
     */
    public record Step(Layer layer, MapSimilarity similarity) {}

    /**
     * Steps for several methods, which share the randomised networks.
     *
     * @param methods at least one
     * @param batch n inputs, n × height × width × channels, in network units
     * @param targets one for each input, all of one layer
     * @param most at most so many steps, at equal distances, the first and the last layer among them
     * @param seed of the random weights
     * @param progress runs after each step
     * @return one cascade for each method; without steps if the network has no weights
     */
    public static List<Cascade> of(
            Network network,
            List<AttributionMethod> methods,
            Tensor batch,
            List<? extends Target> targets,
            int most,
            long seed,
            Runnable progress) {
        List<Tensor> trained = methods.stream()
                .map(method -> method.attribute(network, batch, targets))
                .toList();
        List<List<Step>> steps =
                methods.stream().<List<Step>>map(method -> new ArrayList<>()).toList();
        List<Layer> layers = network.weightLayers();
        for (int from : firstForgotten(layers.size(), most)) {
            Layer layer = layers.get(from);
            try (Network forgetful = network.randomised(layers.subList(from, layers.size()), seed)) {
                for (int i = 0; i < methods.size(); i++) {
                    Tensor map = methods.get(i).attribute(forgetful, batch, targets);
                    steps.get(i).add(new Step(layer, similarity(trained.get(i), map)));
                }
            }
            progress.run();
        }
        return IntStream.range(0, methods.size())
                .mapToObj(i -> new Cascade(methods.get(i).name(), steps.get(i)))
                .toList();
    }

    /** How many steps a cascade of a network has. */
    public static int steps(Network network, int most) {
        return firstForgotten(network.weightLayers().size(), most).length;
    }

    /** For each step the first layer that is forgotten, with all behind it: from the last one down to the first. */
    private static int[] firstForgotten(int layers, int most) {
        int steps = Math.min(layers, Math.max(most, 1));
        return IntStream.range(0, steps)
                .map(step ->
                        steps == 1 ? layers - 1 : (int) Math.round((layers - 1) * (steps - 1.0 - step) / (steps - 1)))
                .toArray();
    }

    /** The mean similarity of two batches of maps, item by item. */
    static MapSimilarity similarity(Tensor first, Tensor second) {
        return MapSimilarity.mean(IntStream.range(0, first.shape().extent(0))
                .mapToObj(item -> MapSimilarity.of(first.item(item), second.item(item)))
                .toList());
    }
}
