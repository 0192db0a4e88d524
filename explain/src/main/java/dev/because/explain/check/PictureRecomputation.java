package dev.because.explain.check;

import dev.because.explain.facts.Fact;
import dev.because.explain.facts.NetworkFact.ChannelEffect;
import dev.because.explain.facts.NetworkFact.Prediction;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.NetworkFact.Rival;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.OptionalInt;

/** Computes the numbers of one decision about one picture again. */
final class PictureRecomputation {
    private final Network network;
    private final double cover;
    private final int steps;
    private final Rescoring scores;
    private final SecondCovering covering;
    private final SecondAttribution attribution;
    private final SecondAblation ablation;

    /** @param against the rival that the question names; empty for the second best */
    PictureRecomputation(Network network, Tensor input, double cover, int steps, OptionalInt against) {
        this.network = network;
        this.cover = cover;
        this.steps = steps;
        this.scores = Rescoring.of(network, input, against);
        this.covering = new SecondCovering(network, input, scores, cover);
        this.attribution = new SecondAttribution(network, input, scores, steps);
        this.ablation = new SecondAblation(network, input, scores);
    }

    int winner() {
        return scores.winner();
    }

    int rival() {
        return scores.rival();
    }

    double cover() {
        return cover;
    }

    int steps() {
        return steps;
    }

    int channels() {
        return ablation.channels();
    }

    Prediction prediction() {
        return new Prediction(network.card().output().noun(), label(winner()), scores.softmax(winner()));
    }

    Rival rivalFact() {
        return new Rival(label(rival()), scores.softmax(rival()), scores.lead());
    }

    RegionDrop drop(String region) {
        return covering.drop(region);
    }

    double share(String method, String region) {
        return attribution.share(method, region);
    }

    double integrationError() {
        return attribution.integrationError();
    }

    ChannelEffect effect(String layer, int channel) {
        return ablation.effect(layer, channel);
    }

    Fact change(List<String> regions) {
        return covering.change(regions);
    }

    boolean changes() {
        return covering.smallest().isPresent();
    }

    private String label(int index) {
        return network.labels().shortName(index);
    }
}
