package dev.because.neural.attribution.trust;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;

/**
 * How alike a method's maps of two classes are, on the same inputs. A method whose maps of a seven and of a nine are the
 * same map does not say why it is the one and not the other (Nie, Zhang, Patel 2018, arXiv:1805.07039, on guided
 * backpropagation and the deconvnet).
 *
 * @param method the method's name
 * @param similarity of the two maps, the mean over all inputs
 */
public record ClassSimilarity(String method, MapSimilarity similarity) {
    /**
     * Attributes both and compares.
     *
     * @param batch n inputs, n × height × width × channels, in network units
     * @param first a target for each input, such as the score of its class
     * @param second another for each, such as the score of its rival
     */
    public static ClassSimilarity of(
            AttributionMethod method,
            Network network,
            Tensor batch,
            List<? extends Target> first,
            List<? extends Target> second) {
        Tensor one = method.attribute(network, batch, first);
        Tensor other = method.attribute(network, batch, second);
        return new ClassSimilarity(method.name(), CascadingRandomisation.similarity(one, other));
    }
}
