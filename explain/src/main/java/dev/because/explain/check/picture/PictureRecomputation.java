package dev.because.explain.check.picture;

import dev.because.explain.facts.Fact;
import dev.because.explain.facts.NetworkFact.ChannelEffect;
import dev.because.explain.facts.NetworkFact.Prediction;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.NetworkFact.Rival;
import dev.because.explain.facts.NetworkFact.Steadiness;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.OptionalInt;

/** Computes the numbers of one decision about one picture again. */
public final class PictureRecomputation {
    private final Network network;
    private final double cover;
    private final int steps;
    private final Rescoring scores;
    private final SecondCovering covering;
    private final SecondAttribution attribution;
    private final SecondAblation ablation;
    private final SecondSteadiness steadiness;

    /** @param against the rival that the question names; empty for the second best */
    PictureRecomputation(Network network, Tensor input, double cover, int steps, OptionalInt against) {
        this.network = network;
        this.cover = cover;
        this.steps = steps;
        this.scores = Rescoring.of(network, input, against);
        this.covering = new SecondCovering(network, input, scores, cover);
        this.attribution = new SecondAttribution(network, input, scores, steps);
        this.ablation = new SecondAblation(network, input, scores);
        this.steadiness = new SecondSteadiness(network, input, scores);
    }

    public int winner() {
        return scores.winner();
    }

    public int rival() {
        return scores.rival();
    }

    public double cover() {
        return cover;
    }

    public int steps() {
        return steps;
    }

    public int channels() {
        return ablation.channels();
    }

    public Prediction prediction() {
        return new Prediction(network.card().output().noun(), label(winner()), scores.softmax(winner()));
    }

    public Rival rivalFact() {
        return new Rival(label(rival()), scores.softmax(rival()), scores.lead());
    }

    public RegionDrop drop(String region) {
        return covering.drop(region);
    }

    public double share(String method, String region) {
        return attribution.share(method, region);
    }

    public double integrationError() {
        return attribution.integrationError();
    }

    public ChannelEffect effect(String layer, int channel, int rank) {
        return ablation.effect(layer, channel, rank);
    }

    public Fact change(List<String> regions) {
        return covering.change(regions);
    }

    public boolean changes() {
        return covering.smallest().isPresent();
    }

    /** Whether the network has weights that can be forgotten. */
    public boolean hasWeights() {
        return !network.weightLayers().isEmpty();
    }

    /** The name of the last layer that has weights. */
    public String lastWeights() {
        return steadiness.layer().name();
    }

    public Steadiness steadiness(String method) {
        return steadiness.of(method);
    }

    private String label(int index) {
        return network.labels().shortName(index);
    }
}
