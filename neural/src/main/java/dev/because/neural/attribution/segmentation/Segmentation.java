package dev.because.neural.attribution.segmentation;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;

/** A way to divide pictures into segments. Immutable; the same picture gives the same segments. */
public interface Segmentation {
    /**
     * The segments of one picture.
     *
     * @param picture height × width × channels, in network units
     * @param made how pictures become the network's input: what its numbers mean as colours
     * @throws dev.because.neural.network.BadInputException if that picture cannot be divided so
     */
    Segments of(Tensor picture, ModelCard.Input made);

    /** About how many segments a picture of that shape will have: for whoever waits. */
    int about(Shape input);

    /** The same segments cut off where a region ends; what lies outside belongs to none. */
    default Segmentation within(Region region) {
        Segmentation whole = this;
        return new Segmentation() {
            @Override
            public Segments of(Tensor picture, ModelCard.Input made) {
                return whole.of(picture, made).within(region);
            }

            @Override
            public int about(Shape input) {
                return whole.about(input);
            }
        };
    }
}
