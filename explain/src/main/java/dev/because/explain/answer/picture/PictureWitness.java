package dev.because.explain.answer.picture;

import dev.because.explain.evidence.HeatMap;
import dev.because.explain.evidence.PictureEvidence;
import dev.because.explain.evidence.PictureEvidence.AblationEvidence;
import dev.because.explain.evidence.PictureEvidence.Candidate;
import dev.because.explain.evidence.PictureEvidence.Covering;
import dev.because.explain.evidence.PictureEvidence.MethodEvidence;
import dev.because.explain.evidence.PictureEvidence.SteadyMap;
import dev.because.explain.evidence.PictureEvidence.Subject;
import dev.because.explain.evidence.Region;
import dev.because.explain.evidence.RegionGrid;
import dev.because.explain.source.PictureOptions;
import dev.because.neural.activation.Ablation;
import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.ChannelReduction;
import dev.because.neural.attribution.gradient.GuidedBackpropagation;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Lead;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Measures everything that an explanation of one decision about one picture speaks of. */
final class PictureWitness {
    private final Network network;
    private final Tensor input;
    private final PictureOptions options;
    private final int threads;

    /**
     * @param input one input, height × width × channels
     * @param threads how many pieces of work run side by side; changes no number
     */
    PictureWitness(Network network, Tensor input, PictureOptions options, int threads) {
        this.network = network;
        this.input = input;
        this.options = options;
        this.threads = threads;
    }

    /**
     * Measures the decision, held against a class or, where none is given, the one that came second.
     *
     * @throws BadInputException if the given class is the one that the network chose; if there is nothing to explain,
     *     since both classes have one score; or if a number that counts is not finite
     */
    PictureEvidence measure(OptionalInt against) {
        Decision decision = decision();
        int rival = against.orElse(decision.rival());
        if (rival == decision.winner()) {
            throw new BadInputException(
                    "option --against",
                    "\"" + network.labels().shortName(rival) + "\", which is what the network chose",
                    "another class");
        }
        if (decision.scores().get(decision.winner()).equals(decision.scores().get(rival))) {
            throw new BadInputException(
                    options.model().model(),
                    "the same score for \"" + network.labels().shortName(decision.winner()) + "\" and \""
                            + network.labels().shortName(rival) + "\" on " + options.image(),
                    "one class ahead of the other");
        }
        ClassScore winner = decision.score(network.scores());
        Lead lead = new Lead(winner, new ClassScore(network.scores(), rival));
        double whole =
                decision.scores().get(decision.winner()) - decision.scores().get(rival);
        Subject subject = new Subject(
                network.card().output().noun(),
                candidate(decision, decision.winner()),
                candidate(decision, rival),
                whole,
                options.cover(),
                options.steps());
        Coverings coverings = new Coverings(network, input, lead, whole, options.cover());
        SteadinessTrial trial = new SteadinessTrial(network, input, lead);
        try (Meanwhile<IntegratedGradients.Integral> path = new Meanwhile<>(threads, () -> integral(lead));
                Meanwhile<List<SteadyMap>> steadiness = new Meanwhile<>(threads, trial::measure)) {
            List<Covering> drops = coverings.oneByOne();
            Optional<Covering> smallestChange = coverings.smallestChange();
            Tensor guided = new GuidedBackpropagation().attribute(network, input.asBatch(), winner);
            AblationEvidence ablation = ablation(lead, whole);
            IntegratedGradients.Integral integral = path.result();
            return new PictureEvidence(
                    subject,
                    drops,
                    smallestChange,
                    List.of(
                            evidence("guided backpropagation", guided),
                            evidence("integrated gradients", integral.attribution())),
                    ablation,
                    error(integral),
                    steadiness.result());
        }
    }

    private IntegratedGradients.Integral integral(Lead lead) {
        return new IntegratedGradients(options.steps(), Quadrature.GAUSS_LEGENDRE, Optional.empty())
                .integral(network, input.asBatch(), List.of(lead));
    }

    private Decision decision() {
        Tensor scores = network.scores(input.asBatch());
        if (!scores.isFinite()) {
            throw new BadInputException(
                    options.model().model(), "scores on " + options.image() + " that are not finite", "finite scores");
        }
        return Decision.of(scores).get(0);
    }

    private Candidate candidate(Decision decision, int index) {
        return new Candidate(
                index, network.labels().shortName(index), decision.softmax().get(index));
    }

    private AblationEvidence ablation(Lead lead, double whole) {
        Layer last = network.lastFeatures()
                .orElseThrow(() -> new BadInputException(
                        options.model().model(),
                        "no rectified convolution among its layers",
                        "a convolutional network"));
        Ablation ablation = Ablation.ofChannels(network, input, last, lead);
        return new AblationEvidence(
                last,
                IntStream.range(0, last.channels())
                        .mapToObj(channel -> ablation.drop(channel) / whole)
                        .toList());
    }

    private static double error(IntegratedGradients.Integral integral) {
        double lead = integral.atInput().get(0) - integral.atBaseline().get(0);
        return lead == 0 ? 0 : Math.abs(integral.delta(0) / lead);
    }

    private MethodEvidence evidence(String method, Tensor attribution) {
        if (!attribution.isFinite()) {
            throw new BadInputException(options.model().model(), method + " that is not finite", "finite gradients");
        }
        float[] map = ChannelReduction.SUM.apply(attribution).values();
        float[] weights = ChannelReduction.ABSOLUTE.apply(attribution).values();
        int rows = network.input().extent(0);
        int columns = network.input().extent(1);
        double total = 0;
        for (float weight : weights) {
            total += weight;
        }
        double whole = total == 0 ? 1 : total;
        List<Double> shares = RegionGrid.of(rows, columns).stream()
                .map(region -> sum(weights, region, columns) / whole)
                .toList();
        return new MethodEvidence(method, new HeatMap(rows, columns, map), shares);
    }

    private static double sum(float[] weights, Region region, int columns) {
        double sum = 0;
        for (int row = region.top(); row < region.bottom(); row++) {
            for (int column = region.left(); column < region.right(); column++) {
                sum += weights[row * columns + column];
            }
        }
        return sum;
    }
}
