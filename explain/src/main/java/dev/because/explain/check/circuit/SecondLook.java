package dev.because.explain.check.circuit;

import dev.because.neural.activation.recording.Reading;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.SkippedPicture;
import dev.because.neural.activation.stimulus.StimulusPicture;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.BadInputException;
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
 * Every picture through the network again, each by itself.
 *
 * @param pictures the pictures
 * @param rows for each that was used, what was read off
 */
record SecondLook(StimulusPictures pictures, List<double[]> rows) {
    private record Seen(Optional<StimulusPicture> picture, double[] row, String reason) {}

    static SecondLook of(Network network, PictureSource source, List<Reading> readings, int threads) {
        SecondReading reading = new SecondReading(network, readings);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Seen>> looking = source.paths().stream()
                    .map(path -> workers.submit(() -> look(network, source, reading, path)))
                    .toList();
            List<StimulusPicture> used = new ArrayList<>();
            List<SkippedPicture> skipped = new ArrayList<>();
            List<double[]> rows = new ArrayList<>();
            for (int i = 0; i < looking.size(); i++) {
                Seen seen = result(looking.get(i));
                seen.picture().ifPresent(used::add);
                if (seen.picture().isPresent()) {
                    rows.add(seen.row());
                } else {
                    skipped.add(new SkippedPicture(source.paths().get(i), seen.reason()));
                }
            }
            return new SecondLook(new StimulusPictures(used, skipped), List.copyOf(rows));
        } finally {
            workers.shutdownNow();
        }
    }

    private static Seen look(Network network, PictureSource source, SecondReading reading, String path) {
        try {
            PictureSource.Content content = source.read(path);
            Tensor input = Preprocessing.of(network.card().input())
                    .see(content.picture())
                    .input();
            StimulusPicture picture = StimulusPicture.of(path, content.sha256(), source.label(path));
            return new Seen(Optional.of(picture), reading.of(input), "");
        } catch (BadInputException e) {
            return new Seen(Optional.empty(), new double[0], String.valueOf(e.getMessage()));
        }
    }

    private static Seen result(Future<Seen> looking) {
        try {
            return looking.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
