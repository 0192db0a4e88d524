package dev.because.scenarios.bench.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.Supplier;

/**
 * What something took.
 *
 * @param result what came of it
 * @param seconds how long
 * @param megabytes how much more of the heap was in use at most, with what was not collected yet
 */
record Measured<T>(T result, double seconds, double megabytes) {
    private static final double NANOSECONDS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    static <T> Measured<T> of(Supplier<T> work) {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        long start = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - start) / NANOSECONDS;
        long most =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Measured<>(result, seconds, (most - before) / MEGABYTE);
    }
}
