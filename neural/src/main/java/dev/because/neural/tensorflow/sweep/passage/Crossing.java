package dev.because.neural.tensorflow.sweep.passage;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.GraphStructure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TFloat32;

/**
 * One operation that a signal comes to on its way back.
 *
 * @param node the operation
 * @param positions which of its inputs carry a signal on
 * @param ends its outputs at which a signal arrived
 * @param signals what arrived at each of them
 * @param derivatives where operations are added
 */
public record Crossing(
        NodeDef node,
        List<Integer> positions,
        List<Output<?>> ends,
        List<Operand<TFloat32>> signals,
        Derivatives derivatives) {
    Ops tf() {
        return derivatives.ops();
    }

    OperationKind kind() {
        return OperationKind.of(node, positions);
    }

    private GraphOperation operation() {
        return derivatives.operation(node.getName());
    }

    /** The inputs that carry a signal on. */
    List<Output<?>> starts() {
        GraphOperation operation = operation();
        return positions.stream().<Output<?>>map(operation::input).toList();
    }

    /** The first of them. */
    Operand<TFloat32> start() {
        return starts().get(0).expect(TFloat32.class);
    }

    /** The first output at which a signal arrived. */
    Operand<TFloat32> end() {
        return ends.get(0).expect(TFloat32.class);
    }

    /** What arrived there. */
    Operand<TFloat32> signal() {
        return signals.get(0);
    }

    /** The same place with other signals. */
    Crossing with(List<Operand<TFloat32>> others) {
        return new Crossing(node, positions, ends, others, derivatives);
    }

    /** What the operation's own derivative makes of the signals. */
    List<Optional<Operand<TFloat32>>> derivative() {
        return derivatives.of(ends, starts(), signals);
    }

    /** Whether output and first input have one shape, so that each unit has one of its own before it. */
    boolean isUnitByUnit() {
        return isOfOneShape(start());
    }

    /** Whether something has the output's shape; of a batch axis of unknown extent there is only one. */
    boolean isOfOneShape(Operand<?> other) {
        return Arrays.equals(end().shape().asArray(), other.asOutput().shape().asArray());
    }

    /** That a rule does not know what to do here. */
    BadInputException refusal(String rule) {
        return new BadInputException(
                "node " + GraphStructure.shown(node.getName()),
                "the operation " + node.getOp()
                        + (positions.size() > 1 ? " of " + positions.size() + " values that depend on the input" : ""),
                "operations that " + rule + " can share out");
    }
}
