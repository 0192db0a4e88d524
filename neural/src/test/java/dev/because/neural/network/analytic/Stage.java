package dev.because.neural.network.analytic;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Shape;

/** One operation of an analytic network, for one input at a time. */
public interface Stage {
    /** The name that TensorFlow gives to such an operation. */
    String operation();

    Shape output(Shape input);

    double[] forward(Shape shape, double[] input);

    /** The signal at the input of this stage, given what its input was and the signal at its output. */
    double[] backward(Shape shape, double[] input, double[] signal, BackwardRule rule);
}
