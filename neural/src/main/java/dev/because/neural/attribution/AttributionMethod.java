package dev.because.neural.attribution;

import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.Collections;
import java.util.List;

/** A way to say how much each input value contributed to a target. Methods are immutable and safe for many threads. */
public interface AttributionMethod {
    /** The name by which the command and {@link AttributionMethods} know it, such as {@code integrated-gradients}. */
    String name();

    /**
     * Attributes another target of one layer for each item of a batch, such as each picture's own predicted class.
     *
     * @param network the network that is asked about
     * @param batch n inputs, n × height × width × channels, in network units
     * @param targets n targets, all of one layer
     * @return signed and not normalised, of the shape of {@code batch}
     * @throws dev.because.neural.network.BadInputException if the batch does not fit the network, there is not one
     *     target an item, or the targets are of several layers
     */
    Tensor attribute(Network network, Tensor batch, List<? extends Target> targets);

    /**
     * Attributes one target for all items of a batch.
     *
     * @param network the network that is asked about
     * @param batch n inputs, n × height × width × channels, in network units
     * @param target the number to explain
     * @return signed and not normalised, of the shape of {@code batch}
     * @throws dev.because.neural.network.BadInputException if the batch does not fit the network
     */
    default Tensor attribute(Network network, Tensor batch, Target target) {
        return attribute(network, batch, Collections.nCopies(batch.shape().extent(0), target));
    }

    /**
     * Attributes, and says what the numbers add up to and how well they may be trusted, where this method can tell.
     *
     * @throws dev.because.neural.network.BadInputException as {@link #attribute(Network, Tensor, List)}
     */
    default Account account(Network network, Tensor batch, List<? extends Target> targets) {
        return Account.of(attribute(network, batch, targets));
    }

    /**
     * About how many rows the network has to compute for so many items, forward and backward: for whoever waits.
     *
     * @param network the network that is asked about
     * @param items how many items the batch has
     */
    default long rows(Network network, int items) {
        return items;
    }
}
