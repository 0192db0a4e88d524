package dev.because.neural.attribution.segmentation;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;

/**
 * Segments that follow the edges of a picture: SLIC, simple linear iterative clustering (Achanta, Shaji, Smith, Lucchi,
 * Fua and Süsstrunk 2012, IEEE PAMI 34(11)). Places are clustered by k-means on their CIELAB colour and position, each
 * centre among the places near it only; then every segment is made connected. Nothing is random.
 *
 * @param count how many segments are asked for; there come about so many
 * @param compactness what nearness counts against likeness of colour: 10 is theirs, more makes rounder segments
 */
public record Superpixels(int count, double compactness) implements Segmentation {
    /** Their weight of nearness against colour. */
    public static final double DEFAULT_COMPACTNESS = 10;

    /** @throws IllegalArgumentException if there is no segment, or the compactness is not positive and finite */
    public Superpixels {
        if (count < 1) {
            throw new IllegalArgumentException(count + " superpixels, expected 1 or more");
        }
        if (!(compactness > 0 && compactness < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a compactness of " + compactness + ", expected more than 0");
        }
    }

    /** About so many segments, of their compactness. */
    public Superpixels(int count) {
        this(count, DEFAULT_COMPACTNESS);
    }

    @Override
    public Segments of(Tensor picture, ModelCard.Input made) {
        Shape shape = picture.shape();
        int rows = shape.extent(0);
        int columns = shape.extent(1);
        double[][] colours = Colours.of(picture, made);
        int[] clusters = new Clustering(colours, rows, columns, count, compactness).clusters();
        int least = Math.max(1, rows * columns / count / 4);
        return Segments.ofPlaces(shape, Connection.connect(clusters, rows, columns, least));
    }

    @Override
    public int about(Shape input) {
        return Math.min(count, input.extent(0) * input.extent(1));
    }
}
