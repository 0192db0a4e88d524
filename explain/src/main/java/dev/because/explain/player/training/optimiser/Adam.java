package dev.because.explain.player.training.optimiser;

import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** Adam (Kingma and Ba 2014, arXiv:1412.6980) in a graph: updates of its variables, and what each step has to be told. */
public final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final float EPSILON = 1e-7f;

    private final Placeholder<TFloat32> rate;
    private final Placeholder<TFloat32> power1;
    private final Placeholder<TFloat32> power2;

    /** @param tf the graph's operations */
    public Adam(Ops tf) {
        rate = tf.placeholder(TFloat32.class);
        power1 = tf.placeholder(TFloat32.class);
        power2 = tf.placeholder(TFloat32.class);
    }

    /**
     * The update of a weight; it is part of a step that runs it.
     *
     * @param tf with what has to be computed before any weight changes
     * @param mean the gradient's first moment, of the weight's shape, 0 at first
     * @param square its second one
     */
    public Operand<TFloat32> update(
            Ops tf,
            Variable<TFloat32> weight,
            Variable<TFloat32> mean,
            Variable<TFloat32> square,
            Operand<TFloat32> gradient) {
        return tf.train.applyAdam(
                weight,
                mean,
                square,
                power1,
                power2,
                rate,
                tf.constant((float) BETA1),
                tf.constant((float) BETA2),
                tf.constant(EPSILON),
                gradient);
    }

    /**
     * What a step is told; closed when the step is done.
     *
     * @param runner that is told it
     */
    public record Step(Session.Runner runner, TFloat32 rate, TFloat32 power1, TFloat32 power2)
            implements AutoCloseable {
        @Override
        public void close() {
            rate.close();
            power1.close();
            power2.close();
        }
    }

    /**
     * Tells a run which step it is.
     *
     * @param step its number, from 0
     * @param learningRate the rate of this step
     */
    public Step feed(Session.Runner runner, int step, double learningRate) {
        Step told = new Step(
                runner,
                TFloat32.scalarOf((float) learningRate),
                TFloat32.scalarOf((float) Math.pow(BETA1, step + 1)),
                TFloat32.scalarOf((float) Math.pow(BETA2, step + 1)));
        runner.feed(rate, told.rate()).feed(power1, told.power1()).feed(power2, told.power2());
        return told;
    }
}
