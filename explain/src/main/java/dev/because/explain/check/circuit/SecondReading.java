package dev.because.explain.check.circuit;

import dev.because.neural.activation.recording.Reading;
import dev.because.neural.network.Channel;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Neuron;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Reads numbers off a network for one picture. */
final class SecondReading {
    private final Network network;
    private final List<Reading> readings;
    private final List<Layer> layers;

    SecondReading(Network network, List<Reading> readings) {
        this.network = network;
        this.readings = List.copyOf(readings);
        this.layers = readings.stream()
                .flatMap(reading -> reading.layer().stream())
                .distinct()
                .toList();
    }

    double[] of(Tensor picture) {
        Map<Layer, float[]> seen = new HashMap<>();
        List<Tensor> activations = layers.isEmpty() ? List.of() : network.activations(picture.asBatch(), layers);
        for (int i = 0; i < layers.size(); i++) {
            seen.put(layers.get(i), activations.get(i).values());
        }
        return readings.stream()
                .mapToDouble(reading -> of(reading, seen, picture))
                .toArray();
    }

    private static double of(Reading reading, Map<Layer, float[]> seen, Tensor picture) {
        if (reading instanceof Reading.Called called) {
            float[] scores = seen.getOrDefault(called.scores(), new float[0]);
            return IntStream.range(0, scores.length)
                            .allMatch(i -> i < called.index()
                                    ? scores[i] < scores[called.index()]
                                    : scores[i] <= scores[called.index()])
                    ? 1
                    : 0;
        }
        if (reading instanceof Reading.Peak peak) {
            return channel(seen, peak.from(), peak.channel()).max().orElseThrow();
        }
        if (reading instanceof Reading.Mean mean) {
            return channel(seen, mean.from(), mean.channel()).average().orElseThrow();
        }
        if (reading instanceof Reading.Sum sum && sum.target() instanceof Channel channel) {
            return channel(seen, channel.layer(), channel.index()).sum();
        }
        if (reading instanceof Reading.Sum sum && sum.target() instanceof Neuron neuron) {
            float[] values = seen.getOrDefault(neuron.layer(), new float[0]);
            int columns = neuron.layer().isFlat() ? 1 : neuron.layer().shape().extent(1);
            return values[
                    (neuron.row() * columns + neuron.column()) * neuron.layer().channels() + neuron.channel()];
        }
        return brightness((Reading.Brightness) reading, picture);
    }

    private static DoubleStream channel(Map<Layer, float[]> seen, Layer layer, int channel) {
        float[] values = seen.getOrDefault(layer, new float[0]);
        return IntStream.range(0, values.length / layer.channels())
                .mapToDouble(place -> values[place * layer.channels() + channel]);
    }

    private static double brightness(Reading.Brightness reading, Tensor picture) {
        int[] inside = IntStream.range(0, picture.size())
                .filter(i -> {
                    int pixel = i / picture.shape().extent(2);
                    int row = pixel / picture.shape().extent(1);
                    int column = pixel % picture.shape().extent(1);
                    return row >= reading.part().top()
                            && row < reading.part().bottom()
                            && column >= reading.part().left()
                            && column < reading.part().right();
                })
                .toArray();
        return Arrays.stream(inside)
                .mapToDouble(i -> picture.values()[i])
                .average()
                .orElseThrow();
    }
}
