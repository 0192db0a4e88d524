package dev.because.explain.answer.sheet;

import dev.because.explain.evidence.Raster;
import dev.because.neural.activation.filter.Filter;
import dev.because.neural.network.Tensor;

/** Draws a filter of a first convolution, one pixel a weight: nothing is grey, the largest weight black, white or of full colour. */
final class FilterPicture {
    private static final int BRIGHTEST = 255;

    private FilterPicture() {}

    static Raster of(Filter filter) {
        Tensor tile = filter.tile();
        byte[] rgb = new byte[tile.values().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(BRIGHTEST * tile.values()[i]);
        }
        return new Raster(filter.rows(), filter.columns(), rgb);
    }
}
