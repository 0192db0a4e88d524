package dev.because.explain.answer.picture;

import dev.because.explain.evidence.PictureEvidence.SteadyMap;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.attribution.trust.MapSimilarity;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Lead;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * Puts the two methods whose maps an explanation shows on trial: asks them about the rival in place of the winner, and
 * asks them again after the last layer with weights has forgotten what it learnt. That is the first step of a cascading
 * randomisation (Adebayo et al. 2018), and the one that tells most: the last layer alone knows the classes apart, and what
 * the layers below it see is left as it was.
 */
final class SteadinessTrial {
    private final Network network;
    private final Tensor batch;
    private final Lead lead;

    SteadinessTrial(Network network, Tensor input, Lead lead) {
        this.network = network;
        this.batch = input.asBatch();
        this.lead = lead;
    }

    /** One verdict for each method, in the order of their names; none if the network has no weights. */
    List<SteadyMap> measure() {
        List<Layer> layers = network.weightLayers();
        if (layers.isEmpty()) {
            return List.of();
        }
        Layer last = layers.get(layers.size() - 1);
        try (Network forgetful = network.randomised(List.of(last), SteadyMap.SEED)) {
            return List.of(
                    map("guided backpropagation", new GuidedBackpropagation(), lead.winner(), last, forgetful),
                    map(
                            "integrated gradients",
                            new IntegratedGradients(SteadyMap.STEPS, Quadrature.GAUSS_LEGENDRE, Optional.empty()),
                            lead,
                            last,
                            forgetful));
        }
    }

    /** @param shown what the map that the explanation shows is of */
    private SteadyMap map(String name, AttributionMethod method, Target shown, Layer last, Network forgetful) {
        Tensor both = method.attribute(network, batch.item(0).repeat(2), List.of(lead.winner(), lead.rival()));
        Tensor now = shown.equals(lead.winner()) ? both.item(0) : difference(both.item(0), both.item(1));
        Tensor then = method.attribute(forgetful, batch, shown).item(0);
        return new SteadyMap(
                name, last, MapSimilarity.cosine(both.item(0), both.item(1)), MapSimilarity.signedRank(now, then));
    }

    /** Of a method that is linear in its target, the map of the lead. */
    private static Tensor difference(Tensor winner, Tensor rival) {
        float[] values = winner.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] -= rival.values()[i];
        }
        return Tensor.of(winner.shape(), values);
    }
}
