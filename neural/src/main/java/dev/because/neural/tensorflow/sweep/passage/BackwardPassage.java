package dev.because.neural.tensorflow.sweep.passage;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.tensorflow.graph.Rectifiers;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** The derivative, but for what a backward rule does at rectifiers. */
public record BackwardPassage(BackwardRule rule) implements Passage {
    private static final float SIX = 6;

    @Override
    public List<Optional<Operand<TFloat32>>> pass(Crossing crossing) {
        boolean rectifier = Rectifiers.isRectifier(crossing.node());
        if (rule == BackwardRule.GRADIENT || !rectifier) {
            return crossing.derivative();
        }
        // Under both modified rules only what is positive enters.
        Ops tf = crossing.tf();
        Operand<TFloat32> positive = tf.math.maximum(crossing.signal(), tf.zerosLike(crossing.signal()));
        if (rule == BackwardRule.DECONVNET) {
            return List.of(Optional.of(positive));
        }
        return crossing.node().getOp().startsWith("Relu")
                ? List.of(Optional.of(masked(crossing, positive)))
                : crossing.with(List.of(positive)).derivative();
    }

    /** The signal where the forward input was inside the rectifier's slope, and zero elsewhere. */
    private static Operand<TFloat32> masked(Crossing crossing, Operand<TFloat32> signal) {
        Ops tf = crossing.tf();
        Operand<TFloat32> forward = crossing.start();
        Operand<TBool> inside = tf.math.greater(forward, tf.constant(0f));
        if (crossing.node().getOp().equals("Relu6")) {
            inside = tf.math.logicalAnd(inside, tf.math.less(forward, tf.constant(SIX)));
        }
        return tf.select(inside, signal, tf.zerosLike(signal));
    }
}
