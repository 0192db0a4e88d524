package dev.because.scenarios.bundle.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.bundle.device.FatBinary.Entry;
import dev.because.scenarios.bundle.device.FatBinary.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhatAnArchitectureTakesTest {
    private static final Architecture HOPPER = new Architecture(90);

    @Test
    void machineCodeOfItsOwnIsTakenAndPtxLeft() {
        assertEquals(Set.of("code 90"), wanted(HOPPER, "code 80", "code 86", "code 90", "ptx 90"));
    }

    @Test
    void allEntriesOfTheSameNumberAreTaken() {
        assertEquals(2, HOPPER.wants(of("code 90", "code 90", "code 80")).size());
    }

    @Test
    void machineCodeOfAnotherMajorVersionNeverRuns() {
        assertEquals(Set.of(), wanted(HOPPER, "code 80", "code 89"));
        assertEquals(Set.of("ptx 80"), wanted(HOPPER, "code 80", "code 89", "ptx 52", "ptx 80", "ptx 100"));
    }

    @Test
    void machineCodeOfALowerMinorVersionRuns() {
        assertEquals(Set.of("code 80"), wanted(new Architecture(86), "code 75", "code 80", "code 89", "ptx 80"));
        assertEquals(Set.of("code 86"), wanted(new Architecture(89), "code 80", "code 86", "code 90"));
    }

    @Test
    void whatIsNeitherIsAlwaysKept() {
        assertEquals(Set.of("other 50", "code 90"), wanted(HOPPER, "other 50", "code 90", "code 50"));
    }

    @Test
    void onlyMachineCodeNeedsNoCompiling() {
        assertTrue(HOPPER.runsWithoutCompiling(of("code 90")));
        assertFalse(HOPPER.runsWithoutCompiling(of("code 80", "ptx 90")));
    }

    @Test
    void aNumberThatIsNoArchitectureIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Architecture(9));
    }

    private static Set<String> wanted(Architecture architecture, String... entries) {
        return architecture.wants(of(entries)).stream()
                .map(entry ->
                        (entry.kind() == Kind.PTX ? "ptx " : entry.kind() == Kind.MACHINE_CODE ? "code " : "other ")
                                + entry.architecture())
                .collect(Collectors.toSet());
    }

    private static FatBinary of(String... entries) {
        List<Entry> made = IntStream.range(0, entries.length)
                .mapToObj(i -> {
                    String[] words = entries[i].split(" ");
                    Kind kind = words[0].equals("ptx")
                            ? Kind.PTX
                            : words[0].equals("code") ? Kind.MACHINE_CODE : Kind.OTHER;
                    return new Entry(kind, Integer.parseInt(words[1]), 0, 0, new Span(100 * i, 50));
                })
                .toList();
        return new FatBinary(new Span(0, 100L * entries.length), made);
    }
}
