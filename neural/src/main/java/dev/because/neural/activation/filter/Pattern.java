package dev.because.neural.activation.filter;

import java.util.List;

/** A function of a place that a filter's weights may follow: one shape, with an amplitude for each colour. */
public sealed interface Pattern permits Gabor, Blob {
    /** Where it is. */
    Envelope envelope();

    /** Its amplitude in each colour. */
    List<Double> amplitudes();

    /** Its value at a place, for an amplitude of 1. */
    double shape(double row, double column);

    /** How many numbers it took to say. */
    int parameters();

    /** Its value at a place in a colour. */
    default double at(double row, double column, int colour) {
        return amplitudes().get(colour) * shape(row, column);
    }

    /** The sum of squared differences from a filter's weights. */
    default double residual(Filter filter) {
        double sum = 0;
        for (int row = 0; row < filter.rows(); row++) {
            for (int column = 0; column < filter.columns(); column++) {
                double shape = shape(row, column);
                for (int colour = 0; colour < filter.colours(); colour++) {
                    double difference = filter.weights().at(row, column, colour)
                            - amplitudes().get(colour) * shape;
                    sum += difference * difference;
                }
            }
        }
        return sum;
    }
}
