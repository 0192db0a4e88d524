package dev.because.neural.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The extents of a row-major array, outermost axis first; a scalar has none. */
public record Shape(List<Integer> extents) {
    /** @throws IllegalArgumentException if an extent is negative */
    public Shape {
        extents = List.copyOf(extents);
        for (int extent : extents) {
            if (extent < 0) {
                throw new IllegalArgumentException("extent " + extent + " in " + extents + " is negative");
            }
        }
    }

    public static Shape of(int... extents) {
        return new Shape(Arrays.stream(extents).boxed().toList());
    }

    public int rank() {
        return extents.size();
    }

    public int extent(int axis) {
        return extents.get(axis);
    }

    /** The number of elements. @throws ArithmeticException if it does not fit an int */
    public int size() {
        int size = 1;
        for (int extent : extents) {
            size = Math.multiplyExact(size, extent);
        }
        return size;
    }

    /** This shape behind a batch axis of {@code count} items. */
    public Shape batch(int count) {
        int[] batched = new int[rank() + 1];
        batched[0] = count;
        for (int axis = 0; axis < rank(); axis++) {
            batched[axis + 1] = extent(axis);
        }
        return of(batched);
    }

    /** The shape of one item of a batch: this shape without its first axis. */
    public Shape item() {
        return new Shape(extents.subList(1, rank()));
    }

    /** The extents joined by a multiplication sign, such as {@code 28×28×1}. */
    @Override
    public String toString() {
        return extents.isEmpty()
                ? "scalar"
                : extents.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
