package dev.because.scenarios.bench;

import dev.because.neural.activation.pass.PassListener;
import dev.because.neural.activation.pass.StimulusPass;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a pass that keeps each channel's strongest stimuli costs beside the bare forward pass over the same pictures, in the
 * same run: in every round both take their turn, and the first round warms up and is not counted. The bare pass reads,
 * decodes and preprocesses each picture on as many threads and computes the scores, of which it keeps nothing.
 */
public final class PassSpeed {
    private static final int BATCH = 32;
    private static final double NANOSECONDS = 1e9;

    private final Network network;
    private final StimulusPass pass;
    private final PictureSource source;
    private final int threads;

    /**
     * One round, in seconds.
     *
     * @param bare reading, decoding, preprocessing, and the forward pass to the scores
     * @param forward of that, the forward pass alone
     * @param pass the pass that keeps the strongest stimuli, with all that it reads and writes
     */
    public record Round(double bare, double forward, double pass) {}

    /**
     * @param network the network
     * @param pass the pass that is measured
     * @param source the pictures of that pass
     * @param threads on how many threads the bare pass decodes
     */
    public PassSpeed(Network network, StimulusPass pass, PictureSource source, int threads) {
        this.network = network;
        this.pass = pass;
        this.source = source;
        this.threads = threads;
    }

    /**
     * Measures.
     *
     * @param rounds how many rounds count
     * @param progress runs after each round, and after the one that warms up
     */
    public List<Round> run(int rounds, Runnable progress) {
        List<Round> measured = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Round one = round();
            if (round > 0) {
                measured.add(one);
            }
            progress.run();
        }
        return measured;
    }

    private Round round() {
        ExecutorService decoding = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            long forward = bare(decoding);
            double bare = (System.nanoTime() - start) / NANOSECONDS;
            start = System.nanoTime();
            keeping();
            return new Round(bare, forward / NANOSECONDS, (System.nanoTime() - start) / NANOSECONDS);
        } finally {
            decoding.shutdownNow();
        }
    }

    private void keeping() {
        try {
            Path state = Files.createTempFile("because-bench", ".state");
            Files.delete(state);
            pass.run(new PassListener() {}, state);
            Files.deleteIfExists(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the nanoseconds of the forward passes alone */
    private long bare(ExecutorService decoding) {
        Preprocessing preprocessing = Preprocessing.of(network.card().input());
        List<String> paths = source.paths();
        long forward = 0;
        for (int from = 0; from < paths.size(); from += BATCH) {
            List<Future<Optional<Tensor>>> coming = paths.subList(from, Math.min(paths.size(), from + BATCH)).stream()
                    .map(path -> decoding.submit(() -> decoded(path, preprocessing)))
                    .toList();
            List<Tensor> inputs = coming.stream()
                    .map(PassSpeed::join)
                    .flatMap(Optional::stream)
                    .toList();
            if (!inputs.isEmpty()) {
                Tensor batch = Tensor.stack(inputs);
                long start = System.nanoTime();
                network.scores(batch);
                forward += System.nanoTime() - start;
            }
        }
        return forward;
    }

    private Optional<Tensor> decoded(String path, Preprocessing preprocessing) {
        try {
            return Optional.of(preprocessing.see(source.read(path).picture()).input());
        } catch (BadInputException skipped) {
            return Optional.empty();
        }
    }

    private static Optional<Tensor> join(Future<Optional<Tensor>> input) {
        try {
            return input.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rounds as a table for a terminal, by their medians. */
    public static String table(List<Round> rounds, int pictures) {
        double bare = median(rounds.stream().mapToDouble(Round::bare).toArray());
        double forward = median(rounds.stream().mapToDouble(Round::forward).toArray());
        double pass = median(rounds.stream().mapToDouble(Round::pass).toArray());
        double ratio = median(rounds.stream()
                .mapToDouble(round -> round.pass() / round.bare())
                .toArray());
        double ofForward = median(rounds.stream()
                .mapToDouble(round -> round.pass() / round.forward())
                .toArray());
        return String.format(Locale.ROOT, "%-44s %8s %11s%n", "over " + pictures + " pictures", "seconds", "pictures/s")
                + row("forward to the scores, without decoding", forward, pictures)
                + row("decoding and forward to the scores", bare, pictures)
                + row("neurons: the strongest stimuli of the layer", pass, pictures)
                + String.format(
                        Locale.ROOT,
                        "neurons took %.2f times decoding and forward, and %.2f times forward without decoding%n",
                        ratio,
                        ofForward);
    }

    private static String row(String what, double seconds, int pictures) {
        return String.format(Locale.ROOT, "%-44s %8.2f %11.0f%n", what, seconds, pictures / seconds);
    }

    private static double median(double[] values) {
        return AttributionSpeed.median(Arrays.copyOf(values, values.length));
    }
}
