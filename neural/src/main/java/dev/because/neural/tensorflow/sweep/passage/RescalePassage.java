package dev.because.neural.tensorflow.sweep.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * DeepLIFT's rescale rule. The signal is a multiplier: how much of the difference at the layer there is for one unit of
 * difference at this place. It passes
 *
 * <ul>
 *   <li>what is linear by its derivative,
 *   <li>a function of one unit by the ratio of differences, Δout / Δin, or the derivative where Δin is as good as zero,
 *   <li>the greatest of a window, as in Captum, through the unit that is greatest for the input where that raised the
 *       output, and through the one that is greatest for the reference where that lowered it,
 *   <li>a product of two values by each other's mean of input and reference, which leaves nothing over,
 *   <li>another function that can be derived (LRN, softmax) by its derivative's mean on the straight way from the
 *       reference, in {@value #STEPS} steps by Gauss and Legendre.
 * </ul>
 *
 * Each of them keeps the sum: what arrives at the input times the difference there adds up to that at the layer.
 */
public final class RescalePassage implements Passage {
    private static final int STEPS = 20;
    /** Differences below this share of the values are rounding. */
    private static final float NEGLIGIBLE = 1e-6f;

    private final ReferenceCopy reference;

    public RescalePassage(ReferenceCopy reference) {
        this.reference = reference;
    }

    @Override
    public List<Optional<Operand<TFloat32>>> pass(Crossing crossing) {
        OperationKind kind = crossing.kind();
        if (kind.isLinear()) {
            return crossing.derivative();
        }
        return switch (kind) {
            case ELEMENTWISE -> unitByUnit(crossing);
            case POOLING -> pooled(crossing);
            case BILINEAR -> alongTheWay(crossing, 1);
            case NORMALISING, SMOOTH -> alongTheWay(crossing, STEPS);
            default -> throw crossing.refusal("the rescale rule");
        };
    }

    private List<Optional<Operand<TFloat32>>> unitByUnit(Crossing crossing) {
        if (!crossing.isUnitByUnit()) {
            throw crossing.refusal("the rescale rule");
        }
        Ops tf = crossing.tf();
        Operand<TFloat32> shared = tf.math.mul(crossing.signal(), endDifference(crossing));
        return List.of(Optional.of(ratio(crossing, shared)));
    }

    private List<Optional<Operand<TFloat32>>> pooled(Crossing crossing) {
        Ops tf = crossing.tf();
        Operand<TFloat32> difference = endDifference(crossing);
        Operand<TFloat32> none = tf.zerosLike(difference);
        Operand<TFloat32> raised = tf.math.mul(crossing.signal(), tf.math.maximum(difference, none));
        Operand<TFloat32> lowered = tf.math.mul(crossing.signal(), tf.math.minimum(difference, none));
        GraphOperation there = reference.operation(crossing);
        Derivatives derivatives = crossing.derivatives();
        Operand<TFloat32> shared = tf.math.add(
                derivatives.of(crossing.ends().get(0), crossing.starts().get(0), raised),
                derivatives.of(
                        there.output(crossing.ends().get(0).index()),
                        there.input(crossing.positions().get(0)),
                        lowered));
        return List.of(Optional.of(ratio(crossing, shared)));
    }

    /** A share of the difference for one unit of the difference before it; the derivative where there is as good as none. */
    private Operand<TFloat32> ratio(Crossing crossing, Operand<TFloat32> shared) {
        Ops tf = crossing.tf();
        Operand<TFloat32> here = crossing.start();
        Operand<TFloat32> there =
                reference.operation(crossing).input(crossing.positions().get(0)).expect(TFloat32.class);
        Operand<TFloat32> difference = tf.math.sub(here, there);
        Operand<TBool> none = tf.math.lessEqual(
                tf.math.abs(difference),
                tf.math.mul(tf.math.add(tf.math.abs(here), tf.math.abs(there)), tf.constant(NEGLIGIBLE)));
        Operand<TFloat32> slope = crossing.derivatives()
                .of(crossing.ends().get(0), crossing.starts().get(0), crossing.signal());
        return tf.select(none, slope, tf.math.divNoNan(shared, difference));
    }

    private Operand<TFloat32> endDifference(Crossing crossing) {
        Output<?> there =
                reference.operation(crossing).output(crossing.ends().get(0).index());
        return crossing.tf().math.sub(crossing.end(), there.expect(TFloat32.class));
    }

    private List<Optional<Operand<TFloat32>>> alongTheWay(Crossing crossing, int steps) {
        Ops tf = crossing.tf();
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(steps, 0, 1);
        List<List<Operand<TFloat32>>> sums = new ArrayList<>();
        crossing.positions().forEach(position -> sums.add(new ArrayList<>()));
        for (int step = 0; step < steps; step++) {
            Map<Integer, Output<?>> points = points(crossing, (float) rule.getPoint(step));
            GraphOperation again = crossing.derivatives().again(crossing.node(), points);
            List<Optional<Operand<TFloat32>>> slopes = crossing.derivatives()
                    .of(
                            List.of(again.output(crossing.ends().get(0).index())),
                            crossing.positions().stream()
                                    .<Output<?>>map(again::input)
                                    .toList(),
                            List.of(tf.math.mul(crossing.signal(), tf.constant((float) rule.getWeight(step)))));
            for (int i = 0; i < slopes.size(); i++) {
                slopes.get(i).ifPresent(sums.get(i)::add);
            }
        }
        return sums.stream()
                .map(slopes -> slopes.isEmpty()
                        ? Optional.<Operand<TFloat32>>empty()
                        : Optional.<Operand<TFloat32>>of(tf.math.addN(slopes)))
                .toList();
    }

    /** The inputs that carry a signal, at a place on the straight way from the reference. */
    private Map<Integer, Output<?>> points(Crossing crossing, float place) {
        Ops tf = crossing.tf();
        Map<Integer, Output<?>> points = new HashMap<>();
        for (int i = 0; i < crossing.positions().size(); i++) {
            int position = crossing.positions().get(i);
            Operand<TFloat32> here = crossing.starts().get(i).expect(TFloat32.class);
            Operand<TFloat32> there =
                    reference.operation(crossing).input(position).expect(TFloat32.class);
            points.put(
                    position,
                    tf.math
                            .add(tf.math.mul(here, tf.constant(place)), tf.math.mul(there, tf.constant(1 - place)))
                            .asOutput());
        }
        return points;
    }

    @Override
    public Operand<TFloat32> end(Derivatives derivatives, Operand<TFloat32> input, Operand<TFloat32> signal) {
        Ops tf = derivatives.ops();
        Operand<TFloat32> there =
                derivatives.operation(reference.input()).output(0).expect(TFloat32.class);
        return tf.math.mul(signal, tf.math.sub(input, there));
    }
}
