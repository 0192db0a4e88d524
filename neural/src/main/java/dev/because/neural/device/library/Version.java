package dev.because.neural.device.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The version of a library or of CUDA: numbers from the weightiest to the lightest. A part that one version lacks counts
 * as zero when two are compared, so that 12.5 and 12.5.0 are equally late.
 *
 * @param parts at least one number, none negative
 */
public record Version(List<Integer> parts) implements Comparable<Version> {
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})*");

    public Version {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("a version of the numbers " + parts);
        }
    }

    public static Version of(Integer... parts) {
        return new Version(List.of(parts));
    }

    /** The version that a text spells, numbers with dots between them; empty where it spells none. */
    public static Optional<Version> parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches()
                ? Optional.of(new Version(
                        Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList()))
                : Optional.empty();
    }

    /** How CUDA and most of its libraries write a version in one number, 12050 for 12.5. */
    public static Version ofThousands(int number) {
        return of(number / 1000, number % 1000 / 10);
    }

    public int major() {
        return parts.get(0);
    }

    /** The first number and the second, which is zero where there is none. */
    public Version majorAndMinor() {
        return of(major(), part(1));
    }

    public boolean isAtLeast(Version other) {
        return compareTo(other) >= 0;
    }

    private int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    @Override
    public int compareTo(Version other) {
        for (int index = 0; index < Math.max(parts.size(), other.parts.size()); index++) {
            int order = Integer.compare(part(index), other.part(index));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
