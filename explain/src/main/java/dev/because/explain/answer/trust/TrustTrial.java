package dev.because.explain.answer.trust;

import dev.because.explain.evidence.TrustEvidence.Line;
import dev.because.explain.evidence.TrustEvidence.MethodTrust;
import dev.because.explain.evidence.TrustEvidence.Step;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.attribution.trust.Background;
import dev.because.neural.attribution.trust.CascadingRandomisation;
import dev.because.neural.attribution.trust.Infidelity;
import dev.because.neural.attribution.trust.Infidelity.Perturbation;
import dev.because.neural.attribution.trust.MapSimilarity;
import dev.because.neural.attribution.trust.MaxSensitivity;
import dev.because.neural.attribution.trust.PixelCurves;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.List;

/** Takes all measures of trust of one method after the other, on one input. */
final class TrustTrial {
    /** How often a measurement of one method reports, beside the steps of its cascade. */
    static final int STEPS = 4;

    /** At most so many layers are forgotten one after the other. */
    static final int LAYERS = 8;

    private static final int CURVE_STEPS = 28;
    private static final int CHANGES = 200;
    private static final int PARTS_OF_A_SIDE = 7;
    private static final double BLUR = 1.0 / 8;

    private final Network network;
    private final Tensor item;
    private final ClassScore winner;
    private final ClassScore rival;
    private final long seed;

    TrustTrial(Network network, Tensor item, ClassScore winner, ClassScore rival, long seed) {
        this.network = network;
        this.item = item;
        this.winner = winner;
        this.rival = rival;
        this.seed = seed;
    }

    MethodTrust of(AttributionMethod method, Runnable progress) {
        Tensor map = method.attribute(network, item.asBatch(), winner).item(0);
        Tensor other = method.attribute(network, item.asBatch(), rival).item(0);
        progress.run();
        List<Step> cascade = CascadingRandomisation.of(
                        network, List.of(method), item.asBatch(), List.of(winner), LAYERS, seed, progress)
                .get(0)
                .steps()
                .stream()
                .map(step -> new Step(
                        step.layer().name(),
                        step.similarity().signedRank(),
                        step.similarity().magnitudeRank()))
                .toList();
        PixelCurves curves = curves(map);
        progress.run();
        int side = Math.max(1, item.shape().extent(0) / PARTS_OF_A_SIDE);
        Infidelity infidelity =
                Infidelity.of(network, item, winner, map, new Perturbation.Square(side, zero()), CHANGES, seed);
        progress.run();
        double sensitivity = MaxSensitivity.of(
                method, network, item, winner, MaxSensitivity.DEFAULT_RADIUS, MaxSensitivity.DEFAULT_SAMPLES, seed);
        progress.run();
        return new MethodTrust(
                method.name(),
                MapSimilarity.cosine(map, other),
                cascade,
                line(curves.deletion()),
                line(curves.insertion()),
                line(curves.randomDeletion()),
                line(curves.randomInsertion()),
                infidelity.value(),
                infidelity.unexplained() == 0 ? 0 : infidelity.scaled() / infidelity.unexplained(),
                sensitivity);
    }

    /** Taken away pixels become zero in network units; pixels are put into the picture out of focus. */
    private PixelCurves curves(Tensor map) {
        Background blurred = new Background.Blurred(BLUR * item.shape().extent(0));
        return PixelCurves.of(
                network, item, winner.index(), map, new PixelCurves.Settings(CURVE_STEPS, zero(), blurred, seed));
    }

    private static Background zero() {
        return new Background.Filled(new Fill.Value(0));
    }

    private static Line line(PixelCurves.Curve curve) {
        return new Line(curve.scores(), curve.area());
    }
}
