package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.caffe.LayerWeights.Demand;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes the file that Deep Compression leaves (Han, Mao and Dally 2016, arXiv:1510.00149; without the Huffman code, as
 * published with SqueezeNet): pruned weights, the others shared through a code book. All numbers are little-endian:
 *
 * <ol>
 *   <li>for each layer, how many weights are written (uint32);
 *   <li>then for each layer its code book (float32; 256 of them in a convolution, 16 in an inner product), its biases
 *       (float32), the codes (8 or 4 bits) and the gaps (4 bits). Of two in a byte, the lower half comes first.
 * </ol>
 *
 * A gap counts the weights that are passed over before the next one, so that a position is the sum of all {@code gap + 1}
 * up to it, less 1. Where a gap would not fit into 4 bits, a weight of code 0 is written in between: code 0 is zero.
 *
 * <p>The file has neither names nor extents: they come from the prototxt, and the length of the file must be what the two
 * say together, to the byte, before anything is decoded.
 */
final class DeepCompression {
    private static final int HALF = 4;
    private static final int LOW_HALF = 0xf;
    /** Weights of all layers together: a quarter of a gigabyte of float32. */
    static final long MOST_WEIGHTS = 1L << 26;

    private final String where;
    private final ByteBuffer bytes;

    private DeepCompression(String where, byte[] bytes) {
        this.where = where;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Decodes the weights of all layers.
     *
     * @param where the file, for messages
     * @param demands the layers that have weights, in the order of the prototxt
     * @throws BadInputException naming the file, the offset, what was found there and what was expected
     */
    static List<LayerWeights> decode(String where, byte[] bytes, List<Demand> demands) {
        return new DeepCompression(where, bytes).decode(demands);
    }

    private List<LayerWeights> decode(List<Demand> demands) {
        long all = demands.stream().mapToLong(demand -> demand.shape().size()).sum();
        if (all > MOST_WEIGHTS) {
            throw new BadInputException(where, "a network of " + all + " weights", "at most " + MOST_WEIGHTS);
        }
        int[] counts = counts(demands);
        requireLength(demands, counts);
        List<LayerWeights> layers = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            layers.add(layer(demands.get(i), counts[i]));
        }
        return layers;
    }

    private int[] counts(List<Demand> demands) {
        requireLeft(0, (long) Integer.BYTES * demands.size(), "counts of weights of " + demands.size() + " layers");
        int[] counts = new int[demands.size()];
        for (int i = 0; i < counts.length; i++) {
            long count = Integer.toUnsignedLong(bytes.getInt());
            Demand demand = demands.get(i);
            if (count > demand.shape().size()) {
                throw refusal(
                        (long) Integer.BYTES * i,
                        count + " weights of layer " + demand.layer(),
                        "at most " + demand.shape().size() + ", as the prototxt says");
            }
            counts[i] = (int) count;
        }
        return counts;
    }

    private void requireLength(List<Demand> demands, int[] counts) {
        long offset = bytes.position();
        for (int i = 0; i < counts.length; i++) {
            Demand demand = demands.get(i);
            String of = " of layer " + demand.layer();
            offset = requireLeft(offset, (long) Float.BYTES * demand.codes(), "code book" + of);
            offset = requireLeft(offset, (long) Float.BYTES * demand.outputs(), "biases" + of);
            offset = requireLeft(offset, packed(counts[i], demand.bits()), "codes" + of);
            offset = requireLeft(offset, packed(counts[i], HALF), "gaps" + of);
        }
        if (offset < bytes.limit()) {
            throw refusal(offset, bytes.limit() - offset + " more bytes", "the end of the file");
        }
    }

    private long requireLeft(long offset, long length, String what) {
        long left = bytes.limit() - offset;
        if (left < length) {
            throw refusal(offset, left + " more bytes", length + " for the " + what);
        }
        return offset + length;
    }

    private static long packed(int count, int bits) {
        return ((long) count * bits + Byte.SIZE - 1) / Byte.SIZE;
    }

    private LayerWeights layer(Demand demand, int count) {
        int start = bytes.position();
        float[] book = floats(demand.codes(), "code book of layer " + demand.layer());
        if (book[0] != 0) {
            throw refusal(start, book[0] + " for code 0 of layer " + demand.layer(), "0");
        }
        float[] biases = floats(demand.outputs(), "biases of layer " + demand.layer());
        int codes = bytes.position();
        int gaps = codes + (int) packed(count, demand.bits());
        float[] weights = new float[demand.shape().size()];
        int position = -1;
        for (int i = 0; i < count; i++) {
            position += value(gaps, i, HALF) + 1;
            if (position >= weights.length) {
                throw refusal(
                        gaps + i / 2,
                        "a gap to weight " + position + " of layer " + demand.layer(),
                        "one to at most " + (weights.length - 1));
            }
            weights[position] = book[value(codes, i, demand.bits())];
        }
        requireEmptyHalf(codes, count, demand.bits());
        requireEmptyHalf(gaps, count, HALF);
        bytes.position(gaps + (int) packed(count, HALF));
        return new LayerWeights(demand, weights, biases);
    }

    private float[] floats(int count, String what) {
        float[] read = new float[count];
        for (int i = 0; i < count; i++) {
            int offset = bytes.position();
            read[i] = bytes.getFloat();
            if (!Float.isFinite(read[i])) {
                throw refusal(offset, read[i] + " in the " + what, "a finite number");
            }
        }
        return read;
    }

    private int value(int offset, int index, int bits) {
        if (bits == Byte.SIZE) {
            return Byte.toUnsignedInt(bytes.get(offset + index));
        }
        int both = Byte.toUnsignedInt(bytes.get(offset + index / 2));
        return index % 2 == 0 ? both & LOW_HALF : both >> HALF;
    }

    private void requireEmptyHalf(int offset, int count, int bits) {
        if (bits == HALF && count % 2 == 1 && value(offset, count, HALF) != 0) {
            throw refusal(offset + count / 2, "a byte whose upper half is not used and not 0", "0");
        }
    }

    private BadInputException refusal(long offset, String found, String expected) {
        return new BadInputException(where + " offset " + offset, found, expected);
    }
}
