package dev.because.neural.tensorflow.sweep.passage;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** How a signal passes the operations of a graph on its way back from a layer to the input. */
public interface Passage {
    /** What sets out from a layer for the seeds that are given there, which are the crossing's signal. */
    default Operand<TFloat32> begin(Crossing layer) {
        return layer.signal();
    }

    /** What each input that carries a signal on gets of what arrived at an operation; empty for nothing. */
    List<Optional<Operand<TFloat32>>> pass(Crossing crossing);

    /** What the signal that arrived at the input says of its values. */
    default Operand<TFloat32> end(Derivatives derivatives, Operand<TFloat32> input, Operand<TFloat32> signal) {
        return signal;
    }
}
