package dev.because.neural.attribution.perturbation;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Covering;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How far the target drops when a window of the picture is hidden, for windows that slide over all of it (Zeiler and
 * Fergus 2013, arXiv:1311.2901). A pixel's attribution is the mean drop over the windows that hide it, the same in all
 * channels; the last windows are clipped at the edge, as in Captum.
 */
public final class Occlusion implements AttributionMethod {
    private final int height;
    private final int width;
    private final int verticalStride;
    private final int horizontalStride;
    private final Fill fill;

    /** Square windows that are filled with zero in network units. */
    public Occlusion(int window, int stride) {
        this(window, window, stride, stride, new Fill.Value(0));
    }

    /**
     * @param height rows of a window
     * @param width columns of a window
     * @param verticalStride rows from one window to the next
     * @param horizontalStride columns from one window to the next
     * @param fill what hidden pixels are filled with
     * @throws IllegalArgumentException if an extent is not positive or a stride is greater than its window, which would
     *     leave pixels that no window hides
     */
    public Occlusion(int height, int width, int verticalStride, int horizontalStride, Fill fill) {
        check("row", height, verticalStride);
        check("column", width, horizontalStride);
        this.height = height;
        this.width = width;
        this.verticalStride = verticalStride;
        this.horizontalStride = horizontalStride;
        this.fill = fill;
    }

    private static void check(String what, int window, int stride) {
        if (window < 1 || stride < 1 || stride > window) {
            throw new IllegalArgumentException("a window of " + window + " and a stride of " + stride + " " + what
                    + "s, expected a stride from 1 to the window's");
        }
    }

    /**
     * What each window did, and what that says about each pixel.
     *
     * @param attribution mean drop over the windows that hide a pixel, of the shape of the batch
     * @param drops target as it is less target with the window hidden: n × rows of windows × columns of windows
     * @param windows the windows in the order of {@code drops}, row by row
     */
    public record Occluded(Tensor attribution, Tensor drops, List<Window> windows) {
        public Occluded {
            windows = List.copyOf(windows);
        }
    }

    @Override
    public String name() {
        return "occlusion";
    }

    @Override
    public long rows(Network network, int items) {
        long down = Window.count(network.input().extent(0), height, verticalStride);
        return (1 + down * Window.count(network.input().extent(1), width, horizontalStride)) * items;
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        return occlude(network, batch, targets).attribution();
    }

    /**
     * The attributions together with the drop that each single window caused.
     *
     * @throws BadInputException if the batch does not fit the network or the window is larger than the picture
     */
    public Occluded occlude(Network network, Tensor batch, List<? extends Target> targets) {
        Inquiry inquiry = Inquiry.of(network, batch, targets);
        Covering covering = covering(network, batch);
        List<Window> windows = covering.windows();
        float[] drops = drops(inquiry, covering);
        Shape grid = grid(network.input());
        return new Occluded(spread(inquiry, windows, drops), Tensor.of(grid.batch(inquiry.items()), drops), windows);
    }

    /** Rows and columns of windows over an input of that shape. */
    Shape grid(Shape input) {
        return Shape.of(
                Window.count(input.extent(0), height, verticalStride),
                Window.count(input.extent(1), width, horizontalStride));
    }

    /** What is asked of a network: each picture under each window. */
    Covering covering(Network network, Tensor batch) {
        Shape input = network.input();
        if (height > input.extent(0) || width > input.extent(1)) {
            throw new BadInputException("occlusion", "a window of " + height + "×" + width, "at most " + input);
        }
        List<float[]> fillings = IntStream.range(0, batch.shape().extent(0))
                .mapToObj(item -> fill.of(batch.values(), item * input.size(), input))
                .toList();
        return new Covering(batch, fillings, Window.sliding(input, height, width, verticalStride, horizontalStride));
    }

    private float[] drops(Inquiry inquiry, Covering covering) {
        double[] whole = inquiry.values();
        int windows = covering.windows().size();
        float[] drops = new float[Math.multiplyExact(inquiry.items(), windows)];
        inquiry.network().covered(covering, List.of(inquiry.layer()), (item, window, activations) -> {
            float[] units = activations.get(0).values();
            drops[item * windows + window] = (float) (whole[item] - Inquiry.product(inquiry.weights()[item], units, 0));
        });
        return drops;
    }

    private static Tensor spread(Inquiry inquiry, List<Window> windows, float[] drops) {
        Shape input = inquiry.network().input();
        int pixels = input.extent(0) * input.extent(1);
        int channels = input.extent(2);
        float[] attribution = new float[inquiry.batch().size()];
        int[] covers = new int[pixels];
        windows.forEach(window -> eachPixel(window, input, pixel -> covers[pixel]++));
        for (int item = 0; item < inquiry.items(); item++) {
            double[] sums = new double[pixels];
            for (int w = 0; w < windows.size(); w++) {
                double drop = drops[item * windows.size() + w];
                eachPixel(windows.get(w), input, pixel -> sums[pixel] += drop);
            }
            for (int i = 0; i < pixels * channels; i++) {
                attribution[item * pixels * channels + i] = (float) (sums[i / channels] / covers[i / channels]);
            }
        }
        return Tensor.of(inquiry.batch().shape(), attribution);
    }

    private static void eachPixel(Window window, Shape input, IntConsumer action) {
        for (int row = window.top(); row < window.bottom(); row++) {
            for (int column = window.left(); column < window.right(); column++) {
                action.accept(row * input.extent(1) + column);
            }
        }
    }
}
