package dev.because.scenarios.bench.devices;

import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.training.Trainer;
import dev.because.neural.training.TrainingListener;
import dev.because.neural.training.TrainingRecipe;
import dev.because.neural.training.architecture.Lenet5;
import dev.because.scenarios.bench.devices.plan.Stopwatch;
import java.util.ArrayList;
import java.util.List;

/** How fast LeNet-5 learns: the median step behind those that warm up, of an epoch over the embedded digits repeated. */
final class TrainingPace {
    private static final int WARM = 10;
    private static final int FEWEST = 20;
    private static final int MOST = 2000;
    private static final int TRIAL = 12;
    private static final double NANOSECONDS = 1e9;

    private final Stopwatch watch;

    TrainingPace(Stopwatch watch) {
        this.watch = watch;
    }

    /** Measures steps of so many pictures. */
    Stopwatch.Median measure(int batch) {
        double step = Stopwatch.median(steps(batch, TRIAL));
        int needed = (int) Math.min(MOST, Math.max(FEWEST, Math.min(watch.limit(), watch.seconds()) / step));
        long processor = Stopwatch.processor();
        List<Double> counted = steps(batch, WARM + needed);
        double each = Stopwatch.processorSince(processor) / counted.size();
        List<Double> warm = counted.subList(WARM, counted.size());
        return new Stopwatch.Median(Stopwatch.median(warm), warm.size(), each);
    }

    /** The seconds of each step but the first, from its pictures to its loss. */
    private static List<Double> steps(int batch, int count) {
        int pictures = Math.multiplyExact(batch, count);
        TrainingRecipe usual = TrainingRecipe.lenet5();
        TrainingRecipe recipe = new TrainingRecipe(0, pictures, 1, batch, usual.rate(), usual.dropout(), 0, 0);
        List<Double> seconds = new ArrayList<>();
        long[] last = {0};
        Trainer.train(new Lenet5(), repeated(pictures), recipe, new TrainingListener() {
            @Override
            public void step(int done, int total) {
                long now = System.nanoTime();
                if (done > 1) {
                    seconds.add((now - last[0]) / NANOSECONDS);
                }
                last[0] = now;
            }
        });
        return seconds;
    }

    private static LabelledImages repeated(int count) {
        LabelledImages digits = EmbeddedDigits.load().images();
        int size = digits.rows() * digits.columns();
        byte[] pixels = new byte[Math.multiplyExact(count, size)];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            int digit = i % digits.count();
            System.arraycopy(digits.pixels(), digit * size, pixels, i * size, size);
            labels[i] = digits.labels()[digit];
        }
        return new LabelledImages(digits.rows(), digits.columns(), pixels, labels);
    }
}
