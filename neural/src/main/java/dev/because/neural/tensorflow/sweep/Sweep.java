package dev.because.neural.tensorflow.sweep;

import dev.because.neural.tensorflow.sweep.passage.Crossing;
import dev.because.neural.tensorflow.sweep.passage.Derivatives;
import dev.because.neural.tensorflow.sweep.passage.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TFloat32;

/** Adds the operations of one way back to a graph, one forward operation after the other from the end. */
final class Sweep {
    private final Passage passage;
    private final Derivatives derivatives;
    private final Ops tf;
    /** What has arrived so far at each output, from those that read it. */
    private final Map<Output<?>, List<Operand<TFloat32>>> arrived = new HashMap<>();

    Sweep(Graph graph, Passage passage, String name) {
        this.passage = passage;
        this.derivatives = new Derivatives(graph, name);
        this.tf = derivatives.ops();
    }

    /** The signal at the input for a signal at a layer. */
    Output<TFloat32> run(SeparatedEdges edges, String layer, Output<?> seeds, String input) {
        Output<?> from = derivatives.operation(layer).output(0);
        List<NodeDef> carriers = edges.carriers();
        for (NodeDef node : carriers) {
            if (node.getName().equals(layer)) {
                List<Operand<TFloat32>> seeded = List.of(seeds.expect(TFloat32.class));
                send(
                        from,
                        passage.begin(new Crossing(node, positions(edges, node), List.of(from), seeded, derivatives)));
            }
        }
        for (int i = carriers.size() - 1; i >= 0; i--) {
            NodeDef node = carriers.get(i);
            if (!node.getName().equals(input)) {
                pass(node, positions(edges, node));
            }
        }
        Output<?> start = derivatives.operation(input).output(0);
        Operand<TFloat32> values = start.expect(TFloat32.class);
        // An Identity, because nothing may be fed and fetched at once, as the seeds would be at the input itself.
        return arrived.containsKey(start)
                ? tf.identity(passage.end(derivatives, values, total(start))).asOutput()
                : tf.zerosLike(values).asOutput();
    }

    private static List<Integer> positions(SeparatedEdges edges, NodeDef node) {
        return edges.inputs().getOrDefault(node.getName(), List.of());
    }

    private void pass(NodeDef node, List<Integer> positions) {
        GraphOperation operation = derivatives.operation(node.getName());
        List<Output<?>> ends = new ArrayList<>();
        List<Operand<TFloat32>> signals = new ArrayList<>();
        for (int i = 0; i < operation.numOutputs(); i++) {
            if (arrived.containsKey(operation.output(i))) {
                ends.add(operation.output(i));
                signals.add(total(operation.output(i)));
            }
        }
        if (ends.isEmpty() || positions.isEmpty()) {
            return;
        }
        List<Optional<Operand<TFloat32>>> sent =
                passage.pass(new Crossing(node, positions, ends, signals, derivatives));
        for (int i = 0; i < sent.size(); i++) {
            Output<?> start = operation.input(positions.get(i));
            sent.get(i).ifPresent(signal -> send(start, signal));
        }
    }

    private void send(Output<?> to, Operand<TFloat32> signal) {
        arrived.computeIfAbsent(to, output -> new ArrayList<>()).add(signal);
    }

    private Operand<TFloat32> total(Output<?> output) {
        List<Operand<TFloat32>> signals = arrived.getOrDefault(output, List.of());
        return signals.size() == 1 ? signals.get(0) : tf.math.addN(signals);
    }
}
