package dev.because.explain.check.neuron;

import dev.because.explain.source.NamedModel;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.SkippedPicture;
import dev.because.neural.activation.stimulus.StimulusPicture;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Every picture through the network, one at a time: each channel's greatest value in each picture, and where it is.
 *
 * @param pictures the pictures
 * @param activations for each picture, one value a channel
 * @param places for each picture, one place a channel: the first of the greatest, counted by rows
 */
record SecondPass(StimulusPictures pictures, List<float[]> activations, List<int[]> places) {
    private record Maxima(float[] values, int[] places) {}

    private record Looked(Optional<StimulusPicture> used, Maxima maxima, String reason) {}

    static SecondPass of(NamedModel model, Layer layer, PictureSource source, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Looked>> looking = source.paths().stream()
                    .map(path -> workers.submit(() -> look(model.network(), layer, source, path)))
                    .toList();
            List<StimulusPicture> used = new ArrayList<>();
            List<SkippedPicture> skipped = new ArrayList<>();
            List<float[]> activations = new ArrayList<>();
            List<int[]> places = new ArrayList<>();
            for (int i = 0; i < looking.size(); i++) {
                Looked looked = result(looking.get(i));
                looked.used().ifPresent(picture -> {
                    used.add(picture);
                    activations.add(looked.maxima().values());
                    places.add(looked.maxima().places());
                });
                if (looked.used().isEmpty()) {
                    skipped.add(new SkippedPicture(source.paths().get(i), looked.reason()));
                }
            }
            return new SecondPass(new StimulusPictures(used, skipped), List.copyOf(activations), List.copyOf(places));
        } finally {
            workers.shutdownNow();
        }
    }

    private static Looked look(Network network, Layer layer, PictureSource source, String path) {
        try {
            PictureSource.Content content = source.read(path);
            Tensor input = Preprocessing.of(network.card().input())
                    .see(content.picture())
                    .input();
            StimulusPicture picture = StimulusPicture.of(path, content.sha256(), source.label(path));
            float[] values = network.activations(input.asBatch(), layer).values();
            return new Looked(Optional.of(picture), maxima(values, layer.channels()), "");
        } catch (BadInputException e) {
            return new Looked(Optional.empty(), new Maxima(new float[0], new int[0]), String.valueOf(e.getMessage()));
        }
    }

    private static Maxima maxima(float[] values, int channels) {
        Maxima maxima = new Maxima(new float[channels], new int[channels]);
        for (int channel = 0; channel < channels; channel++) {
            int most = channel;
            for (int i = channel + channels; i < values.length; i += channels) {
                most = values[i] > values[most] ? i : most;
            }
            maxima.values()[channel] = values[most];
            maxima.places()[channel] = most / channels;
        }
        return maxima;
    }

    private static Looked result(Future<Looked> looking) {
        try {
            return looking.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    double activation(int picture, int channel) {
        return activations.get(picture)[channel];
    }
}
