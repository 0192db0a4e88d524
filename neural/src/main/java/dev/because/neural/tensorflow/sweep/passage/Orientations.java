package dev.because.neural.tensorflow.sweep.passage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Whether what follows a unit, up to the next function that is not linear, turns its sign: +1, −1, or 0 where it is scaled
 * by zero. Nothing is said where nothing turns, nor of what several operations read, of which each might say otherwise.
 */
final class Orientations {
    private final Map<Output<?>, Optional<Operand<TFloat32>>> known = new HashMap<>();

    /** That of the output of an operation; empty for upright. */
    Optional<Operand<TFloat32>> of(Crossing crossing) {
        return known.getOrDefault(crossing.ends().get(0), Optional.empty());
    }

    /** The operation's input is as its output is. */
    void keep(Crossing crossing) {
        set(crossing.starts().get(0), of(crossing));
    }

    /** The operation's inputs are where its outputs come from. */
    void pass(Crossing crossing) {
        if (crossing.ends().stream()
                .anyMatch(end -> known.getOrDefault(end, Optional.empty()).isPresent())) {
            signed(crossing);
        }
    }

    /** The operation scales, with a sign that is that of its derivative. */
    void turn(Crossing crossing) {
        signed(crossing);
    }

    private void signed(Crossing crossing) {
        Ops tf = crossing.tf();
        List<Operand<TFloat32>> after = crossing.ends().stream()
                .<Operand<TFloat32>>map(end -> known.getOrDefault(end, Optional.empty())
                        .orElseGet(() -> tf.onesLike(end.expect(TFloat32.class))))
                .toList();
        List<Optional<Operand<TFloat32>>> before = crossing.with(after).derivative();
        for (int i = 0; i < before.size(); i++) {
            set(crossing.starts().get(i), before.get(i).map(slope -> (Operand<TFloat32>) tf.math.sign(slope)));
        }
    }

    private void set(Output<?> start, Optional<Operand<TFloat32>> orientation) {
        known.merge(start, orientation, (first, second) -> Optional.empty());
    }
}
