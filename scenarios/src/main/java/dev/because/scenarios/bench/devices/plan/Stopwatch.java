package dev.because.scenarios.bench.devices.plan;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Times calls: after what warms up, at least five and for at least the least time, but none more once the limit is passed.
 *
 * @param seconds the least time
 * @param limit in seconds
 */
public record Stopwatch(double seconds, double limit) {
    private static final int RUNS = 5;
    private static final double WARM = 0.3;
    private static final double NANOSECONDS = 1e9;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /**
     * What came out.
     *
     * @param seconds of the median call
     * @param runs how many calls
     * @param processor seconds of processor time of a call, of all threads together; unlike the others it hardly depends
     *     on what else the machine does
     */
    public record Median(double seconds, int runs, double processor) {}

    /** Calls without counting, until what is made on the first calls is made. */
    public void warm(Runnable work) {
        double passed = 0;
        do {
            passed += once(work);
        } while (passed < WARM * seconds);
    }

    /** Measures what is warm. */
    public Median measure(Runnable work) {
        List<Double> times = new ArrayList<>();
        double total = 0;
        long processor = processor();
        while (times.isEmpty() || ((total < seconds || times.size() < RUNS) && total < limit)) {
            times.add(once(work));
            total += times.get(times.size() - 1);
        }
        return new Median(median(times), times.size(), processorSince(processor) / times.size());
    }

    /** Seconds of processor time that this process has taken since then. */
    public static double processorSince(long then) {
        return (SYSTEM.getProcessCpuTime() - then) / NANOSECONDS;
    }

    /** The processor time that this process has taken, in nanoseconds. */
    public static long processor() {
        return SYSTEM.getProcessCpuTime();
    }

    private static double once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
