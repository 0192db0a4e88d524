package dev.because.neural.attribution;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * What stands for the absence of a picture: where integrated gradients start, and what replaces a hidden part. Methods
 * take several, and what they attribute is then the mean over them. Which baseline is right depends on the question, and
 * a map is no better than its baseline: black is absence on a black ground only.
 */
public sealed interface Baseline {
    /** Zero in network units, the default of every method, as in Captum. */
    List<Baseline> ZERO = List.of(new Value(0));

    /**
     * The baseline of one item.
     *
     * @param batch n × height × width × channels, in network units
     * @param item which of them
     * @return height × width × channels
     * @throws BadInputException if it does not fit the item
     */
    float[] of(Tensor batch, int item);

    /** Whether each item has one of its own, and not all the same. */
    default boolean isOfEachItem() {
        return this instanceof Mean || this instanceof Blurred;
    }

    /**
     * The same value everywhere.
     *
     * @param value in network units
     */
    record Value(float value) implements Baseline {
        @Override
        public float[] of(Tensor batch, int item) {
            float[] filled = new float[batch.shape().item().size()];
            Arrays.fill(filled, value);
            return filled;
        }
    }

    /** The mean of each channel over the item itself: no pattern, but the same brightness. */
    record Mean() implements Baseline {
        @Override
        public float[] of(Tensor batch, int item) {
            int channels = batch.shape().extent(3);
            int size = batch.shape().item().size();
            double[] sums = new double[channels];
            for (int i = 0; i < size; i++) {
                sums[i % channels] += batch.values()[item * size + i];
            }
            float[] filled = new float[size];
            for (int i = 0; i < size; i++) {
                filled[i] = (float) (sums[i % channels] / (size / channels));
            }
            return filled;
        }
    }

    /**
     * The item itself, blurred by a Gaussian: no detail, but the same broad colours (Fong and Vedaldi 2017,
     * arXiv:1704.03296). At the edges the part of the Gaussian that lies inside counts.
     *
     * @param share the Gaussian's standard deviation, as a share of the item's shorter side
     */
    record Blurred(double share) implements Baseline {
        private static final double REACH = 3;

        /** A tenth of the shorter side: of the order of what they take. */
        public Blurred() {
            this(0.1);
        }

        /** @throws IllegalArgumentException if the share is not positive and finite */
        public Blurred {
            if (!(share > 0 && share < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a blur of " + share + " of the side, expected more than 0");
            }
        }

        @Override
        public float[] of(Tensor batch, int item) {
            Shape shape = batch.shape().item();
            int rows = shape.extent(0);
            int columns = shape.extent(1);
            int channels = shape.extent(2);
            double deviation = share * Math.min(rows, columns);
            float[] values = Arrays.copyOfRange(batch.values(), item * shape.size(), (item + 1) * shape.size());
            // A Gaussian in two dimensions is one along the columns after one along the rows.
            float[] along = blur(values, rows, columns * channels, deviation);
            float[] result = along.clone();
            for (int row = 0; row < rows; row++) {
                float[] line = Arrays.copyOfRange(along, row * columns * channels, (row + 1) * columns * channels);
                System.arraycopy(
                        blur(line, columns, channels, deviation), 0, result, row * columns * channels, line.length);
            }
            return result;
        }

        /** Blurs {@code lanes} interleaved lines of {@code length} values along their length. */
        private static float[] blur(float[] values, int length, int lanes, double deviation) {
            int reach = (int) Math.ceil(REACH * deviation);
            double[] weights = new double[reach + 1];
            Arrays.setAll(weights, i -> Math.exp(-0.5 * i * i / (deviation * deviation)));
            float[] blurred = new float[values.length];
            for (int at = 0; at < length; at++) {
                int from = Math.max(0, at - reach);
                int to = Math.min(length - 1, at + reach);
                double total = 0;
                double[] sums = new double[lanes];
                for (int other = from; other <= to; other++) {
                    double weight = weights[Math.abs(other - at)];
                    total += weight;
                    for (int lane = 0; lane < lanes; lane++) {
                        sums[lane] += weight * values[other * lanes + lane];
                    }
                }
                for (int lane = 0; lane < lanes; lane++) {
                    blurred[at * lanes + lane] = (float) (sums[lane] / total);
                }
            }
            return blurred;
        }
    }

    /**
     * A given input.
     *
     * @param array height × width × channels, in network units
     */
    record Given(Tensor array) implements Baseline {
        @Override
        public float[] of(Tensor batch, int item) {
            if (!array.shape().equals(batch.shape().item())) {
                throw new BadInputException(
                        "baseline",
                        "an array of shape " + array.shape(),
                        String.valueOf(batch.shape().item()));
            }
            return array.values();
        }
    }
}
