package dev.because.neural.tensorflow.sweep.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Layer-wise relevance propagation along positive terms. The signal is relevance itself. A weighted sum hands it on in
 * proportion to the terms that raise it, constants take none, functions of one unit and what only moves units let it pass,
 * the greatest of a window takes all, a sum of branches shares by their positive parts (by their magnitudes where none is
 * positive), and a product of two values leaves half to each.
 *
 * <p>Batch normalisation, whether one operation or spelled out, scales what a convolution computed: where that scale is
 * negative, the terms that raise the result are the convolution's negative ones. {@link Orientations} remembers it.
 */
public final class PositivePassage implements Passage {
    private static final String RULE = "relevance propagation along positive terms";
    private static final float HALF = 0.5f;
    /** Operations that shift without scaling, so that no orientation has to be computed. */
    private static final Set<String> SHIFTS = Set.of("BiasAdd", "Add", "AddV2");

    private final Orientations orientations = new Orientations();

    @Override
    public Operand<TFloat32> begin(Crossing layer) {
        return layer.tf().math.mul(layer.signal(), layer.end());
    }

    @Override
    public List<Optional<Operand<TFloat32>>> pass(Crossing crossing) {
        return switch (crossing.kind()) {
            case WEIGHTED, AVERAGING -> List.of(Optional.of(summed(crossing)));
            case SHIFTING -> List.of(Optional.of(shifted(crossing)));
            case REARRANGING, POOLING -> {
                orientations.pass(crossing);
                yield crossing.derivative();
            }
            case JOINING -> joined(crossing);
            case ELEMENTWISE, NORMALISING -> List.of(Optional.of(unitByUnit(crossing, crossing.signal())));
            case BILINEAR -> halved(crossing);
            default -> throw crossing.refusal(RULE);
        };
    }

    private static Operand<TFloat32> unitByUnit(Crossing crossing, Operand<TFloat32> signal) {
        if (!crossing.isUnitByUnit()) {
            throw crossing.refusal(RULE);
        }
        return signal;
    }

    private Operand<TFloat32> shifted(Crossing crossing) {
        if (SHIFTS.contains(crossing.node().getOp())) {
            orientations.keep(crossing);
        } else {
            orientations.turn(crossing);
        }
        return unitByUnit(crossing, crossing.signal());
    }

    /** Relevance of a weighted sum: for each sign of the input, through the weights that raise the result. */
    private Operand<TFloat32> summed(Crossing crossing) {
        if (crossing.kind() == OperationKind.AVERAGING) {
            return summed(crossing, Optional.empty());
        }
        int weights = crossing.node().getOp().equals("Conv2DBackpropInput")
                ? 1
                : 1 - crossing.positions().get(0);
        return summed(crossing, Optional.of(weights));
    }

    private Operand<TFloat32> summed(Crossing crossing, Optional<Integer> weights) {
        Parts parts = new Parts(crossing, weights);
        Operand<TFloat32> relevance = crossing.signal();
        Optional<Operand<TFloat32>> orientation = orientations.of(crossing);
        if (orientation.isEmpty()) {
            return parts.shared(relevance, true);
        }
        Ops tf = crossing.tf();
        Operand<TFloat32> none = tf.zerosLike(relevance);
        Operand<TBool> upright = tf.math.greater(orientation.get(), none);
        Operand<TBool> turned = tf.math.less(orientation.get(), none);
        return tf.math.add(
                parts.shared(tf.select(upright, relevance, none), true),
                parts.shared(tf.select(turned, relevance, none), false));
    }

    /** The positive and negative parts of what a weighted sum reads. */
    private static final class Parts {
        private final Crossing crossing;
        private final Optional<Integer> weights;
        private final Ops tf;
        private final Operand<TFloat32> above;
        private final Operand<TFloat32> below;

        Parts(Crossing crossing, Optional<Integer> weights) {
            this.crossing = crossing;
            this.weights = weights;
            this.tf = crossing.tf();
            this.above = positive(crossing.start());
            this.below = positive(tf.math.neg(crossing.start()));
        }

        private Operand<TFloat32> positive(Operand<TFloat32> values) {
            return tf.nn.relu(values);
        }

        /** What the inputs get of relevance at the sum, through the terms that raise it, or else that lower it. */
        Operand<TFloat32> shared(Operand<TFloat32> relevance, boolean raising) {
            List<Output<?>> starts = new ArrayList<>();
            List<Output<?>> ends = new ArrayList<>();
            for (boolean positive : new boolean[] {true, false}) {
                boolean weightPositive = positive == raising;
                if (weights.isPresent() || weightPositive) {
                    Operand<TFloat32> part = positive ? above : below;
                    starts.add(part.asOutput());
                    ends.add(again(part, weightPositive));
                }
            }
            Operand<TFloat32> sum = tf.math.addN(ends.stream()
                    .<Operand<TFloat32>>map(end -> end.expect(TFloat32.class))
                    .toList());
            Operand<TFloat32> perTerm = tf.math.divNoNan(relevance, sum);
            List<Operand<TFloat32>> shares = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                Operand<TFloat32> slope = crossing.derivatives().of(ends.get(i), starts.get(i), perTerm);
                shares.add(tf.math.mul(starts.get(i).expect(TFloat32.class), slope));
            }
            return tf.math.addN(shares);
        }

        private Output<?> again(Operand<TFloat32> part, boolean weightPositive) {
            int position = crossing.positions().get(0);
            Map<Integer, Output<?>> inputs = weights.<Map<Integer, Output<?>>>map(at -> {
                        Operand<TFloat32> all = weights(at);
                        return Map.of(
                                position,
                                part.asOutput(),
                                at,
                                positive(weightPositive ? all : tf.math.neg(all))
                                        .asOutput());
                    })
                    .orElseGet(() -> Map.of(position, part.asOutput()));
            return crossing.derivatives().again(crossing.node(), inputs).output(0);
        }

        private Operand<TFloat32> weights(int at) {
            return crossing.derivatives()
                    .operation(crossing.node().getName())
                    .input(at)
                    .expect(TFloat32.class);
        }
    }

    private List<Optional<Operand<TFloat32>>> joined(Crossing crossing) {
        Ops tf = crossing.tf();
        Operand<TFloat32> none = tf.zerosLike(crossing.end());
        Optional<Operand<TFloat32>> orientation = orientations.of(crossing);
        orientations.pass(crossing);
        List<Operand<TFloat32>> terms = new ArrayList<>();
        for (int i = 0; i < crossing.positions().size(); i++) {
            Operand<TFloat32> branch = crossing.starts().get(i).expect(TFloat32.class);
            boolean subtracted = crossing.node().getOp().equals("Sub")
                    && crossing.positions().get(i) == 1;
            Operand<TFloat32> term = tf.math.add(none, subtracted ? tf.math.neg(branch) : branch);
            terms.add(orientation
                    .<Operand<TFloat32>>map(sign -> tf.math.mul(term, sign))
                    .orElse(term));
        }
        List<Operand<TFloat32>> raising =
                terms.stream().<Operand<TFloat32>>map(tf.nn::relu).toList();
        Operand<TBool> any = tf.math.greater(tf.math.addN(raising), none);
        List<Operand<TFloat32>> parts = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            parts.add(tf.select(any, raising.get(i), tf.math.abs(terms.get(i))));
        }
        Operand<TFloat32> perTerm = tf.math.divNoNan(crossing.signal(), tf.math.addN(parts));
        List<Optional<Operand<TFloat32>>> sent = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            sent.add(Optional.of(narrowed(crossing, i, tf.math.mul(perTerm, parts.get(i)))));
        }
        return sent;
    }

    private static List<Optional<Operand<TFloat32>>> halved(Crossing crossing) {
        if (!crossing.node().getOp().equals("Mul")) {
            throw crossing.refusal(RULE);
        }
        Ops tf = crossing.tf();
        Operand<TFloat32> half = tf.math.mul(crossing.signal(), tf.constant(HALF));
        return List.of(Optional.of(narrowed(crossing, 0, half)), Optional.of(narrowed(crossing, 1, half)));
    }

    /** A signal of the output's shape, added up over the axes along which an input was repeated. */
    private static Operand<TFloat32> narrowed(Crossing crossing, int input, Operand<TFloat32> signal) {
        Output<?> start = crossing.starts().get(input);
        if (crossing.isOfOneShape(start)) {
            return signal;
        }
        Ops tf = crossing.tf();
        Operand<TFloat32> repeated = tf.math.add(start.expect(TFloat32.class), tf.zerosLike(crossing.end()));
        return crossing.derivatives().of(repeated.asOutput(), start, signal);
    }
}
