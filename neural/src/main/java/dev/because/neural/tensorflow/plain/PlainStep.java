package dev.because.neural.tensorflow.plain;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.OptionalDouble;

/** One operation of a network in plain words. Arrays are rows × columns × channels behind the batch axis. */
public sealed interface PlainStep {
    /** The name of the layer that it computes. */
    String name();

    /** What it reads: the names of other steps, or of the network's input. */
    List<String> inputs();

    /** A step that reads one other. */
    sealed interface Single extends PlainStep {
        /** The name of the step that it reads, or of the network's input. */
        String input();

        @Override
        default List<String> inputs() {
            return List.of(input());
        }
    }

    /**
     * How a window moves along one axis. The output at place i sees the input from {@code i·stride − before} on.
     *
     * @param extent of the window
     * @param stride from one place of the output to the next
     * @param before how many places are put in front of the input
     * @param after how many are put behind it, so that the last window fits
     */
    record Slide(int extent, int stride, int before, int after) {
        /** Whether anything is put around the input. */
        public boolean isPadded() {
            return before > 0 || after > 0;
        }
    }

    /**
     * A convolution without a bias; what is put around its input is zero.
     *
     * @param kernel rows × columns × channels in × channels out; if depthwise, × outputs of each channel
     * @param depthwise whether each channel is convolved for itself; output k·m + j is the j-th of the m of channel k
     */
    record Convolution(String name, String input, Tensor kernel, Slide rows, Slide columns, boolean depthwise)
            implements Single {}

    /** Adds a number to each channel, or the same to all: as many values as channels, or one. */
    record Shift(String name, String input, Tensor amounts) implements Single {}

    /** Multiplies each channel by a number, or all by the same: as many values as channels, or one. */
    record Scale(String name, String input, Tensor factors) implements Single {}

    /** What is below zero becomes zero, and what is above the ceiling, if there is one, becomes that. */
    record Rectifier(String name, String input, OptionalDouble ceiling) implements Single {}

    /** The greatest value of each window, or the mean over it; what is put around the input is less than anything. */
    record Pooling(String name, String input, boolean maximum, Slide rows, Slide columns) implements Single {}

    /** Puts zeros around the input. */
    record Margin(String name, String input, int above, int below, int left, int right) implements Single {}

    /** Lays the channels of several maps side by side. */
    record Join(String name, List<String> inputs) implements PlainStep {
        public Join {
            inputs = List.copyOf(inputs);
        }
    }

    /** Multiplies a flat layer by a matrix of units in × units out. */
    record Product(String name, String input, Tensor matrix) implements Single {}

    /** The same values, row by row, in another shape; both without the batch axis. */
    record Reshaping(String name, String input, Shape from, Shape to) implements Single {}
}
