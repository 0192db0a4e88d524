package dev.because.neural.network;

import java.util.Arrays;
import java.util.List;

/**
 * A row-major array of float32 values, as they enter and leave a network: height × width × channels, with a batch axis
 * first where there are many. The array is handed over, not copied: whoever makes a tensor gives its values away.
 */
public final class Tensor {
    private final Shape shape;
    private final float[] values;

    private Tensor(Shape shape, float[] values) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill the shape " + shape + " of " + shape.size());
        }
        this.shape = shape;
        this.values = values;
    }

    public static Tensor of(Shape shape, float... values) {
        return new Tensor(shape, values);
    }

    public static Tensor zeros(Shape shape) {
        return new Tensor(shape, new float[shape.size()]);
    }

    /** The items, all of one shape, behind a new batch axis. */
    public static Tensor stack(List<Tensor> items) {
        Shape item = items.get(0).shape();
        float[] all = new float[Math.multiplyExact(items.size(), item.size())];
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).shape().equals(item)) {
                throw new IllegalArgumentException(
                        "item " + i + " is " + items.get(i).shape() + ", item 0 is " + item);
            }
            System.arraycopy(items.get(i).values, 0, all, i * item.size(), item.size());
        }
        return new Tensor(item.batch(items.size()), all);
    }

    public Shape shape() {
        return shape;
    }

    /** The values themselves, row-major; the caller must not write to them. */
    public float[] values() {
        return values;
    }

    public int size() {
        return values.length;
    }

    /** The value at the given place, one index an axis. */
    public float at(int... place) {
        int offset = 0;
        for (int axis = 0; axis < place.length; axis++) {
            offset = offset * shape.extent(axis) + place[axis];
        }
        return values[offset];
    }

    /** A copy of item {@code index} of this batch. */
    public Tensor item(int index) {
        return items(index, index + 1).reshape(shape.item());
    }

    /** A copy of the items from {@code from} to before {@code to}, still a batch. */
    public Tensor items(int from, int to) {
        Shape item = shape.item();
        return new Tensor(item.batch(to - from), Arrays.copyOfRange(values, from * item.size(), to * item.size()));
    }

    /** The same values in another shape of the same size. */
    public Tensor reshape(Shape other) {
        return new Tensor(other, values);
    }

    /** This array as a batch of one. */
    public Tensor asBatch() {
        return reshape(shape.batch(1));
    }

    /** This item {@code count} times, as a batch. */
    public Tensor repeat(int count) {
        float[] all = new float[Math.multiplyExact(count, values.length)];
        for (int i = 0; i < count; i++) {
            System.arraycopy(values, 0, all, i * values.length, values.length);
        }
        return new Tensor(shape.batch(count), all);
    }

    /** Whether no element is infinite or not a number. */
    public boolean isFinite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor && shape.equals(tensor.shape) && Arrays.equals(values, tensor.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor " + shape;
    }
}
