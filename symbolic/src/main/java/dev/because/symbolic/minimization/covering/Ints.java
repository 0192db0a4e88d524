package dev.because.symbolic.minimization.covering;

import java.util.Arrays;

/** A list of numbers that grows at its end. */
final class Ints {
    private int[] values = new int[16];
    private int size;

    Ints() {}

    Ints(Ints other) {
        values = other.values.clone();
        size = other.size;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
