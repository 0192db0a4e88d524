package dev.because.neural.tensorflow;

import dev.because.neural.network.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The way back through a convolution with few input channels, in blocks. The kernels that compute it fill vectors of 16
 * channels, so a grey picture leaves 15 of 16 lanes idle. Here a block of b × b pixels becomes the channels of one pixel
 * of a smaller picture; the filter becomes one between such pictures, with zeros where a block reaches beyond it. That is
 * more multiplications on paper and up to four times fewer in the processor.
 *
 * @param entry the convolution
 * @param input rows × columns × channels of its input
 * @param kernel rows × columns × channels in × channels out of its filter
 * @param block the extent b of a block of input pixels, a multiple of the stride
 */
record BlockedConvolution(EntryConvolution entry, Shape input, Shape kernel, int block) {
    private static final int LANES = 16;
    private static final int LARGEST_BLOCK = 8;

    /** The best blocks for a convolution; empty where none is faster than the convolution as it is. */
    static Optional<BlockedConvolution> of(EntryConvolution entry, Shape input, Shape kernel) {
        BlockedConvolution plain = new BlockedConvolution(entry, input, kernel, entry.stride());
        return IntStream.rangeClosed(1, LARGEST_BLOCK / entry.stride())
                .mapToObj(q -> new BlockedConvolution(entry, input, kernel, q * entry.stride()))
                .filter(blocked -> blocked.block > 1 && blocked.coversInput())
                .min(Comparator.comparingLong(BlockedConvolution::work))
                .filter(best -> 2 * best.work() <= plain.unblockedWork());
    }

    private int outputs(int axis) {
        return entry.outputExtent(input, axis, kernel.extent(axis));
    }

    /** Output pixels along a side of a block. */
    private int side() {
        return block / entry.stride();
    }

    private int outputBlocks(int axis) {
        return (outputs(axis) + side() - 1) / side();
    }

    /** Extent of the filter between pictures of blocks. */
    private int reach(int axis) {
        return (block - entry.stride() + kernel.extent(axis) + block - 1) / block;
    }

    private int inputBlocks(int axis) {
        return outputBlocks(axis) + reach(axis) - 1;
    }

    private boolean coversInput() {
        return IntStream.range(0, 2)
                .allMatch(axis -> inputBlocks(axis) * block
                        >= entry.padding(input, axis, kernel.extent(axis)) + input.extent(axis));
    }

    private int channelsIn() {
        return block * block * kernel.extent(2);
    }

    private int channelsOut() {
        return side() * side() * kernel.extent(3);
    }

    private long work() {
        return (long) outputBlocks(0) * outputBlocks(1) * channelsOut() * reach(0) * reach(1) * lanes(channelsIn());
    }

    private long unblockedWork() {
        return (long) outputs(0)
                * outputs(1)
                * kernel.extent(3)
                * kernel.extent(0)
                * kernel.extent(1)
                * lanes(kernel.extent(2));
    }

    private static int lanes(int channels) {
        return (channels + LANES - 1) / LANES * LANES;
    }

    /** The filter between pictures of blocks. */
    float[] filter(float[] weights) {
        int columns = kernel.extent(1);
        float[] filter = new float[reach(0) * reach(1) * channelsIn() * channelsOut()];
        for (int pixel = 0; pixel < side() * side(); pixel++) {
            for (int place = 0; place < kernel.extent(0) * columns; place++) {
                int row = pixel / side() * entry.stride() + place / columns;
                int column = pixel % side() * entry.stride() + place % columns;
                int tap = row / block * reach(1) + column / block;
                int within = row % block * block + column % block;
                for (int in = 0; in < kernel.extent(2); in++) {
                    int target = (tap * channelsIn() + within * kernel.extent(2) + in) * channelsOut();
                    int source = (place * kernel.extent(2) + in) * kernel.extent(3);
                    System.arraycopy(weights, source, filter, target + pixel * kernel.extent(3), kernel.extent(3));
                }
            }
        }
        return filter;
    }

    Shape filterShape() {
        return Shape.of(reach(0), reach(1), channelsIn(), channelsOut());
    }

    /** Adds the way back: from the signal at the convolution's output to the signal at its input. */
    Operand<TFloat32> backward(Ops tf, Operand<TFloat32> filter, Operand<TFloat32> signal) {
        Operand<TFloat32> blocks = signal;
        int below = outputBlocks(0) * side() - outputs(0);
        int right = outputBlocks(1) * side() - outputs(1);
        if (below + right > 0) {
            Operand<TInt32> margins = tf.constant(new int[][] {{0, 0}, {0, below}, {0, right}, {0, 0}});
            blocks = tf.pad(blocks, margins, tf.constant(0f));
        }
        if (side() > 1) {
            blocks = tf.nn.spaceToDepth(blocks, (long) side());
        }
        Operand<TInt32> count = tf.slice(tf.shape(blocks), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
        Operand<TInt32> sizes = tf.concat(
                List.of(count, tf.constant(new int[] {inputBlocks(0), inputBlocks(1), channelsIn()})), tf.constant(0));
        Operand<TFloat32> padded = tf.nn.depthToSpace(
                tf.nn.conv2dBackpropInput(sizes, filter, blocks, List.of(1L, 1L, 1L, 1L), "VALID"), (long) block);
        int top = entry.padding(input, 0, kernel.extent(0));
        int left = entry.padding(input, 1, kernel.extent(1));
        if (inputBlocks(0) * block == input.extent(0) && inputBlocks(1) * block == input.extent(1)) {
            return padded;
        }
        return tf.slice(padded, tf.constant(new int[] {0, top, left, 0}), tf.constant(new int[] {
            -1, input.extent(0), input.extent(1), input.extent(2)
        }));
    }
}
