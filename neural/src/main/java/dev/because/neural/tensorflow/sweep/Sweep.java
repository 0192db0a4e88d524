package dev.because.neural.tensorflow.sweep;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.tensorflow.graph.Rectifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** Adds the operations of one backward pass to a graph, one forward operation after the other from the end. */
final class Sweep {
    private static final float SIX = 6;

    private final Graph graph;
    private final BackwardRule rule;
    private final String name;
    private final Ops tf;
    /** What has arrived so far at each output, from those that read it. */
    private final Map<Output<?>, List<Operand<TFloat32>>> arrived = new HashMap<>();

    Sweep(Graph graph, BackwardRule rule, String name) {
        this.graph = graph;
        this.rule = rule;
        this.name = name;
        this.tf = Ops.create(graph).withSubScope(name);
    }

    /** The signal at the input for a signal at a layer. */
    Output<TFloat32> run(SeparatedEdges edges, String layer, Output<?> seeds, String input) {
        send(graph.operationOrThrow(layer).output(0), seeds);
        List<NodeDef> carriers = edges.carriers();
        for (int i = carriers.size() - 1; i >= 0; i--) {
            NodeDef node = carriers.get(i);
            if (!node.getName().equals(input)) {
                pass(node, edges.inputs().getOrDefault(node.getName(), List.of()), i);
            }
        }
        Output<?> start = graph.operationOrThrow(input).output(0);
        // An Identity, because nothing may be fed and fetched at once, as the seeds would be at the input itself.
        return arrived.containsKey(start)
                ? tf.identity(total(start)).asOutput()
                : tf.zerosLike(start.expect(TFloat32.class)).asOutput();
    }

    private void pass(NodeDef node, List<Integer> positions, int number) {
        GraphOperation operation = graph.operationOrThrow(node.getName());
        List<Output<?>> ends = new ArrayList<>();
        List<Output<?>> signals = new ArrayList<>();
        for (int i = 0; i < operation.numOutputs(); i++) {
            if (arrived.containsKey(operation.output(i))) {
                ends.add(operation.output(i));
                signals.add(entering(node, total(operation.output(i))).asOutput());
            }
        }
        if (ends.isEmpty() || positions.isEmpty()) {
            return;
        }
        Output<?> first = operation.input(positions.get(0));
        if (Rectifiers.isRectifier(node) && rule == BackwardRule.DECONVNET) {
            send(first, signals.get(0));
        } else if (rule == BackwardRule.GUIDED && node.getOp().startsWith("Relu")) {
            send(first, masked(node, first.expect(TFloat32.class), signals.get(0)));
        } else {
            Output<?>[] starts = positions.stream().map(operation::input).toArray(Output<?>[]::new);
            Output<?>[] sent = graph.addGradients(
                    name + "_" + number, ends.toArray(new Output<?>[0]), starts, signals.toArray(new Output<?>[0]));
            for (int i = 0; i < starts.length; i++) {
                if (sent[i] != null) {
                    send(starts[i], sent[i]);
                }
            }
        }
    }

    /** What of a signal enters an operation: for a rectifier under the two modified rules, only what is positive. */
    private Operand<TFloat32> entering(NodeDef node, Operand<TFloat32> signal) {
        boolean modified = rule != BackwardRule.GRADIENT && Rectifiers.isRectifier(node);
        return modified ? tf.math.maximum(signal, tf.zerosLike(signal)) : signal;
    }

    /** The signal where the forward input was inside the rectifier's slope, and zero elsewhere. */
    private Output<TFloat32> masked(NodeDef node, Operand<TFloat32> forward, Output<?> signal) {
        Operand<TBool> inside = tf.math.greater(forward, tf.constant(0f));
        if (node.getOp().equals("Relu6")) {
            inside = tf.math.logicalAnd(inside, tf.math.less(forward, tf.constant(SIX)));
        }
        Operand<TFloat32> coming = signal.expect(TFloat32.class);
        return tf.select(inside, coming, tf.zerosLike(coming)).asOutput();
    }

    private void send(Output<?> to, Output<?> signal) {
        arrived.computeIfAbsent(to, output -> new ArrayList<>()).add(signal.expect(TFloat32.class));
    }

    private Operand<TFloat32> total(Output<?> output) {
        List<Operand<TFloat32>> signals = arrived.getOrDefault(output, List.of());
        return signals.size() == 1 ? signals.get(0) : tf.math.addN(signals);
    }
}
