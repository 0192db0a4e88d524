package dev.because.neural.attribution.layer;

import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;

/** How maps of a layer's size become maps of the input's size. Pixels are squares, and a map's edges are the input's. */
public enum Enlargement {
    /** Each pixel gets the value of the place that it lies in. */
    NEAREST {
        @Override
        double place(int pixel, int places, int pixels) {
            return Math.floor((double) pixel * places / pixels);
        }
    },
    /** Each pixel gets what lies between the middles of the four places around it, in proportion to its nearness. */
    BILINEAR {
        @Override
        double place(int pixel, int places, int pixels) {
            return Math.min(places - 1, Math.max(0, (pixel + 0.5) * places / pixels - 0.5));
        }
    };

    /** Where a pixel's middle lies among the middles of the places. */
    abstract double place(int pixel, int places, int pixels);

    /**
     * Enlarges (or reduces) maps.
     *
     * @param maps n × rows × columns × channels
     * @param size a shape whose first two extents are the rows and columns that are wanted
     * @return n × those rows × those columns × the same channels
     */
    public Tensor apply(Tensor maps, Shape size) {
        Shape from = maps.shape();
        Shape to = Shape.of(from.extent(0), size.extent(0), size.extent(1), from.extent(3));
        float[] values = new float[to.size()];
        int channels = from.extent(3);
        int at = 0;
        for (int item = 0; item < to.extent(0); item++) {
            for (int row = 0; row < to.extent(1); row++) {
                double y = place(row, from.extent(1), to.extent(1));
                for (int column = 0; column < to.extent(2); column++) {
                    double x = place(column, from.extent(2), to.extent(2));
                    for (int channel = 0; channel < channels; channel++) {
                        values[at++] = (float) between(maps, item, y, x, channel);
                    }
                }
            }
        }
        return Tensor.of(to, values);
    }

    private static double between(Tensor maps, int item, double y, double x, int channel) {
        int top = (int) y;
        int left = (int) x;
        int bottom = Math.min(top + 1, maps.shape().extent(1) - 1);
        int right = Math.min(left + 1, maps.shape().extent(2) - 1);
        double above =
                maps.at(item, top, left, channel) * (1 - x + left) + maps.at(item, top, right, channel) * (x - left);
        double below = maps.at(item, bottom, left, channel) * (1 - x + left)
                + maps.at(item, bottom, right, channel) * (x - left);
        return above * (1 - y + top) + below * (y - top);
    }
}
