package dev.because.neural.attribution.segmentation;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.Arrays;

/** Segments of the smallest kind: nothing is taken together. */
public enum Singles implements Segmentation {
    /** Every place is a segment, all its channels together. */
    PLACES {
        @Override
        public Segments of(Tensor picture, ModelCard.Input made) {
            int channels = picture.shape().extent(2);
            int[] labels = new int[picture.size() / channels];
            Arrays.setAll(labels, i -> i);
            return Segments.ofPlaces(picture.shape(), labels);
        }

        @Override
        public int about(Shape input) {
            return input.extent(0) * input.extent(1);
        }
    },
    /** Every single value is a segment: the features of an input that is no picture. */
    VALUES {
        @Override
        public Segments of(Tensor picture, ModelCard.Input made) {
            int[] labels = new int[picture.size()];
            Arrays.setAll(labels, i -> i);
            return Segments.ofValues(picture.shape(), labels);
        }

        @Override
        public int about(Shape input) {
            return input.size();
        }
    }
}
