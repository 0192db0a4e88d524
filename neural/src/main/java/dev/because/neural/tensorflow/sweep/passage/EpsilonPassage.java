package dev.because.neural.tensorflow.sweep.passage;

import dev.because.neural.tensorflow.graph.DilatedConvolutions;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Layer-wise relevance propagation with a stabiliser. The signal is relevance for one unit of activation: so a sum hands
 * it on by its derivative, each term getting its share of the sum and a bias keeping its own, and a function of one unit
 * multiplies it by out / (in + ε · sign(in)), where the sum that it reads is stabilised. A product of two values leaves
 * half of its relevance to each. The greatest of a window takes all.
 */
public record EpsilonPassage(float epsilon) implements Passage {
    private static final float HALF = 0.5f;

    /** A sum that no function reads is stabilised all the same. */
    @Override
    public Operand<TFloat32> begin(Crossing layer) {
        boolean sum = layer.kind().isSum() || DilatedConvolutions.standsForOne(layer.node());
        return sum ? scaled(layer.tf(), layer.signal(), layer.end(), layer.end()) : layer.signal();
    }

    @Override
    public List<Optional<Operand<TFloat32>>> pass(Crossing crossing) {
        OperationKind kind = crossing.kind();
        if (kind.isLinear() || kind == OperationKind.POOLING) {
            return crossing.derivative();
        }
        if (kind == OperationKind.BILINEAR) {
            Ops tf = crossing.tf();
            return crossing.with(List.of(tf.math.mul(crossing.signal(), tf.constant(HALF))))
                    .derivative();
        }
        boolean unitByUnit = kind == OperationKind.ELEMENTWISE || kind == OperationKind.NORMALISING;
        if (unitByUnit && crossing.isUnitByUnit()) {
            return List.of(Optional.of(scaled(crossing.tf(), crossing.signal(), crossing.end(), crossing.start())));
        }
        throw crossing.refusal("relevance propagation");
    }

    private Operand<TFloat32> scaled(Ops tf, Operand<TFloat32> signal, Operand<TFloat32> out, Operand<TFloat32> in) {
        Operand<TFloat32> step = tf.fill(tf.shape(in), tf.constant(epsilon));
        Operand<TFloat32> stabiliser = tf.select(tf.math.less(in, tf.constant(0f)), tf.math.neg(step), step);
        return tf.math.divNoNan(tf.math.mul(signal, out), tf.math.add(in, stabiliser));
    }

    @Override
    public Operand<TFloat32> end(Derivatives derivatives, Operand<TFloat32> input, Operand<TFloat32> signal) {
        return derivatives.ops().math.mul(signal, input);
    }
}
