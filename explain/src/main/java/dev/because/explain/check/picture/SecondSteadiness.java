package dev.because.explain.check.picture;

import dev.because.explain.evidence.PictureEvidence.SteadyMap;
import dev.because.explain.facts.NetworkFact.Steadiness;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * Compares maps again: each is attributed alone, by the networks' second ways, and ranks are correlated by a library.
 */
final class SecondSteadiness {
    /** Values below this part of the greatest are what cancelling sums leave; see the class that measures. */
    private static final double NEGLIGIBLE = 1e-5;

    private final Network network;
    private final Tensor input;
    private final Rescoring scores;
    private final Map<String, Steadiness> found = new HashMap<>();

    SecondSteadiness(Network network, Tensor input, Rescoring scores) {
        this.network = network;
        this.input = input;
        this.scores = scores;
    }

    /** @throws IllegalArgumentException if no layer has weights */
    Layer layer() {
        List<Layer> layers = network.weightLayers();
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("the network has no weights that could be forgotten");
        }
        return layers.get(layers.size() - 1);
    }

    Steadiness of(String method) {
        return found.computeIfAbsent(method, this::measure);
    }

    private Steadiness measure(String method) {
        Rescoring swapped = new Rescoring(scores.scores(), scores.rival(), scores.winner());
        float[] winner = alone(network, scores, method);
        float[] rival = alone(network, swapped, method);
        try (Network forgetful = network.randomised(List.of(layer()), SteadyMap.SEED)) {
            return new Steadiness(
                    method, cosine(winner, rival), correlation(shown(network, method), shown(forgetful, method)));
        }
    }

    /** The map of one class alone. */
    private float[] alone(Network asked, Rescoring about, String method) {
        return attribution(asked, about).ofWinner(method);
    }

    /** The map that the explanation shows. */
    private float[] shown(Network asked, String method) {
        return attribution(asked, scores).values(method);
    }

    private SecondAttribution attribution(Network asked, Rescoring about) {
        return new SecondAttribution(asked, input, about, SteadyMap.STEPS);
    }

    private static double cosine(float[] x, float[] y) {
        double squares = product(x, x) * product(y, y);
        return squares == 0 ? 0 : product(x, y) / Math.sqrt(squares);
    }

    private static double product(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (double) x[i] * y[i];
        }
        return sum;
    }

    private static double correlation(float[] x, float[] y) {
        double correlation = new SpearmansCorrelation().correlation(cleaned(x), cleaned(y));
        return Double.isNaN(correlation) ? 0 : correlation;
    }

    private static double[] cleaned(float[] values) {
        double greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        double[] kept = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            kept[i] = Math.abs(values[i]) <= NEGLIGIBLE * greatest ? 0 : values[i];
        }
        return kept;
    }
}
