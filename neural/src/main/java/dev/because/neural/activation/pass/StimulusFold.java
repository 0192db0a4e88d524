package dev.because.neural.activation.pass;

import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.Stimulus;
import dev.because.neural.network.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is kept of the pictures that have gone by: for each channel the strongest answers of each half and the range of its
 * maxima. Its size does not depend on how many pictures there were.
 */
final class StimulusFold {
    private final int columns;
    private final Map<Half, List<StrongestPlaces>> strongest = new EnumMap<>(Half.class);
    private final float[] least;
    private final float[] greatest;

    StimulusFold(Layer layer) {
        this.columns = layer.shape().extent(1);
        this.least = new float[layer.channels()];
        this.greatest = new float[layer.channels()];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
        for (Half half : Half.values()) {
            strongest.put(
                    half,
                    Stream.generate(StrongestPlaces::new)
                            .limit(layer.channels())
                            .toList());
        }
    }

    /** Takes a picture in; they must come in order. */
    void add(int picture, Half half, Peaks peaks) {
        List<StrongestPlaces> channels = of(half);
        for (int channel = 0; channel < least.length; channel++) {
            float value = peaks.values()[channel];
            int place = peaks.places()[channel];
            include(channel, value);
            channels.get(channel).offer(picture, place / columns, place % columns, value);
        }
    }

    /** Widens the range of a channel's maxima. */
    void include(int channel, float value) {
        least[channel] = Math.min(least[channel], value);
        greatest[channel] = Math.max(greatest[channel], value);
    }

    float least(int channel) {
        return least[channel];
    }

    float greatest(int channel) {
        return greatest[channel];
    }

    List<StrongestPlaces> of(Half half) {
        return strongest.get(half);
    }

    List<ChannelStimuli> channels() {
        return IntStream.range(0, least.length).mapToObj(this::channel).toList();
    }

    private ChannelStimuli channel(int channel) {
        List<Stimulus> naming = of(Half.NAMING).get(channel).places();
        List<Stimulus> heldOut = of(Half.HELD_OUT).get(channel).places();
        List<Stimulus> all = new ArrayList<>(naming);
        all.addAll(heldOut);
        // The nine strongest of all are among the 25 strongest of the halves.
        List<Stimulus> shown = all.stream()
                .sorted(Comparator.comparingDouble(Stimulus::activation)
                        .reversed()
                        .thenComparingInt(Stimulus::picture))
                .limit(ChannelStimuli.SHOWN)
                .toList();
        return new ChannelStimuli(channel, shown, naming, heldOut, least[channel], greatest[channel]);
    }
}
