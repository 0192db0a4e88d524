package dev.because.scenarios.bundle.device;

import dev.because.scenarios.bundle.device.FatBinary.Entry;
import dev.because.scenarios.bundle.device.FatBinary.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * An architecture of NVIDIA's GPUs, and which entry of a fat binary it would take.
 *
 * <p>Machine code runs on devices of the same major version and of the same or a higher minor one: that of 8.0 runs on
 * 8.6, and never on 9.0. Among what runs, the highest is taken. Only where no machine code runs is PTX compiled, the
 * highest that is not above the device (CUDA C++ Programming Guide, "Application Compatibility").
 *
 * @param number ten times the compute capability: 90 for an H100
 */
public record Architecture(int number) {
    public Architecture {
        if (number < 50 || number > 990) {
            throw new IllegalArgumentException("architecture " + number + ": expected 50 (for 5.0) or above");
        }
    }

    /** Whether a container has machine code that runs here. */
    public boolean runsWithoutCompiling(FatBinary container) {
        return highest(container.entries(), Kind.MACHINE_CODE, this::runs).isPresent();
    }

    /**
     * The entries that a device of this architecture would read: several where there are several for the same number, as
     * for sm_90 and sm_90a. Entries that are neither machine code nor PTX are always among them, since the libraries
     * link these by rules of their own.
     */
    public Set<Entry> wants(FatBinary container) {
        OptionalInt code = highest(container.entries(), Kind.MACHINE_CODE, this::runs);
        OptionalInt ptx = highest(container.entries(), Kind.PTX, version -> version <= number);
        Set<Entry> wanted = new HashSet<>();
        for (Entry entry : container.entries()) {
            boolean taken =
                    switch (entry.kind()) {
                        case MACHINE_CODE -> code.isPresent() && entry.architecture() == code.getAsInt();
                        case PTX -> code.isEmpty() && ptx.isPresent() && entry.architecture() == ptx.getAsInt();
                        case OTHER -> true;
                    };
            if (taken) {
                wanted.add(entry);
            }
        }
        return wanted;
    }

    private boolean runs(int code) {
        return code / 10 == number / 10 && code <= number;
    }

    private static OptionalInt highest(Collection<Entry> entries, Kind kind, IntPredicate fits) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .mapToInt(Entry::architecture)
                .filter(fits)
                .max();
    }
}
