package dev.because.neural.attribution.layer;

import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Any method, asked about the activations of a layer in place of the input. Zero, in baselines and fills, is then an
 * activation of zero; the units of a flat layer stand in one column, so that a window of 1 × 1 covers one.
 *
 * <p>Where a target depends on the input by other ways than through the layer, as behind one of several branches, those
 * ways keep the values that each picture gives them.
 *
 * @param method how to attribute
 * @param layer the layer whose units are attributed
 */
public record LayerAttribution(AttributionMethod method, Layer layer) {
    /**
     * Attributes a target for each item of a batch.
     *
     * @param network the network that is asked about
     * @param batch n inputs, n × height × width × channels, in network units
     * @param targets n targets, all of one layer that depends on this one
     * @return n × the layer's shape
     * @throws BadInputException if the batch does not fit the network, or targets do not depend on the layer
     */
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        return account(network, batch, targets).attribution();
    }

    /** The same, with what the method tells of its numbers. */
    public Account account(Network network, Tensor batch, List<? extends Target> targets) {
        Inquiry inquiry = Inquiry.of(network, batch, targets);
        Tensor units = network.activations(batch, layer);
        if (network.isCut(layer, inquiry.layer())) {
            return account(network, Tensor.zeros(network.input()), units, targets);
        }
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < inquiry.items(); i++) {
            accounts.add(account(network, batch.item(i), units.items(i, i + 1), targets.subList(i, i + 1)));
        }
        return Account.join(accounts);
    }

    private Account account(Network network, Tensor picture, Tensor units, List<? extends Target> targets) {
        Shape shape = Network.inputBehind(layer).batch(units.shape().extent(0));
        try (Network behind = network.behind(layer, picture)) {
            String asked = targets.get(0).layer().name();
            if (behind.layers().stream().noneMatch(other -> other.name().equals(asked))) {
                throw new BadInputException(
                        "layer " + layer.name(), "no way from it to " + asked, "a layer that the target depends on");
            }
            Account account = method.account(behind, units.reshape(shape), targets);
            return new Account(account.attribution().reshape(units.shape()), account.items());
        }
    }
}
