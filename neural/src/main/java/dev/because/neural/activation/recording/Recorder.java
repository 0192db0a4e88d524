package dev.because.neural.activation.recording;

import dev.because.neural.activation.pass.Decoded;
import dev.because.neural.activation.pass.DecodedPictures;
import dev.because.neural.activation.pass.PassListener;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows a network every picture of a source and reads some numbers off. Pictures are decoded on other threads while the
 * network computes those before, in batches of a fixed size, so that no number depends on how many threads there are.
 */
public final class Recorder {
    private static final int BATCH = 16;

    private final Network network;
    private final PictureSource source;
    private final List<Reading> readings;
    private final List<Layer> layers;
    private final List<StimulusPicture> used = new ArrayList<>();
    private final List<SkippedPicture> skipped = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();

    private Recorder(Network network, PictureSource source, List<Reading> readings) {
        this.network = network;
        this.source = source;
        this.readings = List.copyOf(readings);
        this.layers = readings.stream()
                .flatMap(reading -> reading.layer().stream())
                .distinct()
                .toList();
    }

    /**
     * Records.
     *
     * @param readings what to read, for each picture
     * @param fewest so many pictures must be usable
     * @param threads how many pictures are decoded side by side; changes no number
     * @param listener hears how it goes
     * @throws BadInputException if fewer pictures can be used, or a number is not finite
     */
    public static Recording record(
            Network network,
            PictureSource source,
            List<Reading> readings,
            int fewest,
            int threads,
            PassListener listener) {
        Recorder recorder = new Recorder(network, source, readings);
        recorder.requireEnough(source.paths().size(), fewest);
        try (DecodedPictures pictures =
                new DecodedPictures(source, Preprocessing.of(network.card().input()), 0, threads, 2 * BATCH)) {
            while (recorder.step(pictures, listener)) {
                // each step records one batch
            }
        }
        recorder.requireEnough(recorder.used.size(), fewest);
        return recorder.recording();
    }

    private void requireEnough(int pictures, int fewest) {
        if (pictures < fewest) {
            throw new BadInputException(
                    source.name(),
                    pictures + (pictures == 1 ? " picture that can be used" : " pictures that can be used"),
                    fewest + " or more, half of them to learn from and half to judge by");
        }
    }

    private boolean step(DecodedPictures pictures, PassListener listener) {
        List<Tensor> inputs = new ArrayList<>();
        int files = 0;
        for (Optional<Decoded> decoded = pictures.next(); decoded.isPresent(); decoded = pictures.next()) {
            files++;
            String path = source.paths().get(decoded.get().file());
            if (decoded.get() instanceof Decoded.Seen seen) {
                used.add(StimulusPicture.of(path, seen.sha256(), source.label(path)));
                inputs.add(seen.input());
            } else if (decoded.get() instanceof Decoded.Unreadable unreadable) {
                skipped.add(new SkippedPicture(path, unreadable.reason()));
                listener.skipped(skipped.get(skipped.size() - 1));
            }
            if (inputs.size() == BATCH) {
                break;
            }
        }
        if (!inputs.isEmpty()) {
            read(Tensor.stack(inputs));
        }
        listener.done(files);
        return files > 0;
    }

    private void read(Tensor batch) {
        Map<Optional<Layer>, Tensor> seen = new HashMap<>();
        seen.put(Optional.empty(), batch);
        List<Tensor> activations = layers.isEmpty() ? List.of() : network.activations(batch, layers);
        for (int i = 0; i < layers.size(); i++) {
            seen.put(Optional.of(layers.get(i)), activations.get(i));
        }
        for (int item = 0; item < batch.shape().extent(0); item++) {
            Map<Optional<Layer>, Tensor> items = new HashMap<>();
            for (Map.Entry<Optional<Layer>, Tensor> entry : seen.entrySet()) {
                items.put(entry.getKey(), entry.getValue().item(item));
            }
            rows.add(row(items));
        }
    }

    private double[] row(Map<Optional<Layer>, Tensor> items) {
        double[] row = new double[readings.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] =
                    readings.get(i).of(items.getOrDefault(readings.get(i).layer(), items.get(Optional.<Layer>empty())));
            if (!Double.isFinite(row[i])) {
                throw new BadInputException(
                        readings.get(i).address() + " of " + source.name() + "/"
                                + used.get(rows.size()).path(),
                        String.valueOf(row[i]),
                        "a network whose activations are numbers");
            }
        }
        return row;
    }

    private Recording recording() {
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            double[] column = new double[rows.size()];
            for (int row = 0; row < column.length; row++) {
                column[row] = rows.get(row)[i];
            }
            values.add(column);
        }
        return new Recording(new StimulusPictures(used, skipped), readings, values);
    }
}
