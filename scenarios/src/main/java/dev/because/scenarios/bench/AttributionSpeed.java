package dev.because.scenarios.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * How many pictures a second each attribution method explains, beside the bare forward pass in the same run. In every
 * round all methods take their turn, so that what else the machine does meets all of them alike; the first round warms up
 * and is not counted.
 */
public final class AttributionSpeed {
    /**
     * Captum on torch 2.13, two cores, LeNet-5 with 431,080 parameters, batches of 64: pictures a second. Integrated
     * gradients in 50 steps, occlusion by windows of 8 × 8 every 4 pixels, one window at a time.
     */
    private static final Map<String, Double> CAPTUM = Map.of(
            "gradient",
            5450.0,
            "guided",
            5010.0,
            "deconvnet",
            5070.0,
            "integrated-gradients",
            68.0,
            "occlusion",
            305.0);

    private static final String LENET = "lenet5";
    private static final String FORWARD = "forward";
    private static final int SMALL_INPUT = 64 * 64;
    private static final int SMALL_BATCH = 64;
    private static final int LARGE_BATCH = 16;
    /** Rows for each picture of a batch that still make no more than one round's work. */
    private static final int MUCH_WORK = 64;

    private static final double NANOSECONDS = 1e9;
    private static final double MICROSECONDS = 1e6;
    private static final double NOISE = 0.1;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Network network;
    private final String model;
    private final double seconds;
    private final List<Course> courses = new ArrayList<>();

    /** What is run, on how many pictures, and how fast it was in each round. */
    private record Course(String method, int batch, Runnable call, List<Pace> paces) {}

    /** Pictures a second, and nanoseconds of processor time a picture. */
    private record Pace(double rate, double processor) {}

    /**
     * @param network what is measured
     * @param model its name
     * @param picture one input, from which seeded noise makes a batch: 64 small ones, 16 of more than 64 × 64 values; fewer
     *     of methods that take many passes for each
     * @param seconds the least time for each method in each round
     */
    public AttributionSpeed(Network network, String model, Tensor picture, double seconds) {
        this.network = network;
        this.model = model;
        this.seconds = seconds;
        boolean small = picture.size() <= SMALL_INPUT;
        Tensor batch = noisy(picture, small ? SMALL_BATCH : LARGE_BATCH);
        add(FORWARD, batch, () -> network.scores(batch));
        for (AttributionMethod method : AttributionMethods.all()) {
            Tensor some = batch.items(0, pictures(method, batch.shape().extent(0)));
            List<Target> targets = Decision.of(network, some).stream()
                    .<Target>map(decision -> decision.score(network.scores()))
                    .toList();
            add(method.name(), some, () -> method.attribute(network, some, targets));
        }
    }

    /** Fewer of a method that needs thousands of rows for each, since one is enough work for a round. */
    private int pictures(AttributionMethod method, int most) {
        return (int) Math.max(1, Math.min(most, (long) most * MUCH_WORK / method.rows(network, 1)));
    }

    private void add(String method, Tensor batch, Runnable call) {
        courses.add(new Course(method, batch.shape().extent(0), call, new ArrayList<>()));
    }

    private static Tensor noisy(Tensor picture, int count) {
        Tensor batch = picture.repeat(count);
        Random random = new Random(0);
        for (int i = 0; i < batch.size(); i++) {
            batch.values()[i] += (float) (NOISE * random.nextGaussian());
        }
        return batch;
    }

    /** How many measurements that many rounds take, with the one that warms up. */
    public int measurements(int rounds) {
        return courses.size() * (rounds + 1);
    }

    /**
     * Measures.
     *
     * @param rounds how many measurements of each method count
     * @param progress runs after each measurement
     */
    public List<SpeedRow> run(int rounds, Runnable progress) {
        for (int round = 0; round <= rounds; round++) {
            for (Course course : courses) {
                Pace pace = pace(course);
                if (round > 0) {
                    course.paces().add(pace);
                }
                progress.run();
            }
        }
        return courses.stream().map(this::row).toList();
    }

    private Pace pace(Course course) {
        long start = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        int calls = 0;
        double passed;
        do {
            course.call().run();
            calls++;
            passed = (System.nanoTime() - start) / NANOSECONDS;
        } while (passed < seconds);
        int pictures = calls * course.batch();
        return new Pace(pictures / passed, (SYSTEM.getProcessCpuTime() - processor) / (double) pictures);
    }

    private SpeedRow row(Course course) {
        List<Pace> forward = courses.get(0).paces();
        double[] ratios = new double[forward.size()];
        Arrays.setAll(
                ratios,
                round -> course.paces().get(round).rate() / forward.get(round).rate());
        Double peer = model.equals(LENET) ? CAPTUM.get(course.method()) : null;
        return new SpeedRow(
                course.method(),
                model,
                course.batch(),
                median(course.paces().stream().mapToDouble(Pace::rate).toArray()),
                median(course.paces().stream().mapToDouble(Pace::processor).toArray()) / NANOSECONDS * MICROSECONDS,
                peer == null ? OptionalDouble.empty() : OptionalDouble.of(peer),
                median(ratios));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The rows as a table for a terminal. */
    public static String table(List<SpeedRow> rows) {
        StringBuilder table = new StringBuilder(String.format(
                "%-22s %-26s %5s %10s %8s %6s %10s %12s%n",
                "method", "model", "batch", "pictures/s", "Captum", "ratio", "of forward", "processor µs"));
        for (SpeedRow row : rows) {
            boolean known = row.peer().isPresent();
            table.append(String.format(
                    Locale.ROOT,
                    "%-22s %-26s %5d %10s %8s %6s %10.4f %12.0f%n",
                    row.method(),
                    row.model(),
                    row.batch(),
                    number(row.perSecond()),
                    known ? number(row.peer().getAsDouble()) : "",
                    known
                            ? String.format(
                                    Locale.ROOT,
                                    "%.2f",
                                    row.perSecond() / row.peer().getAsDouble())
                            : "",
                    row.ofForward(),
                    row.processor()));
        }
        return table.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
