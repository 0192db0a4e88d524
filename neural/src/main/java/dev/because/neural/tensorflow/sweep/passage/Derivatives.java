package dev.because.neural.tensorflow.sweep.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.OperationAttributeInspector;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.types.TFloat32;

/** Adds to a graph the derivatives of single operations, and single operations again with other inputs. */
public final class Derivatives {
    private final Graph graph;
    private final String name;
    private final Ops tf;
    private int count;

    public Derivatives(Graph graph, String name) {
        this.graph = graph;
        this.name = name;
        this.tf = Ops.create(graph).withSubScope(name);
    }

    public Ops ops() {
        return tf;
    }

    public GraphOperation operation(String operation) {
        return graph.operationOrThrow(operation);
    }

    /** The signals at the starts for signals at the ends; empty where none arrives. */
    List<Optional<Operand<TFloat32>>> of(
            List<Output<?>> ends, List<Output<?>> starts, List<Operand<TFloat32>> signals) {
        if (ends.get(0).op().type().equals("LRN")) {
            return List.of(Optional.of(ofNormalisation(ends.get(0), starts.get(0), signals.get(0))));
        }
        Output<?>[] sent = graph.addGradients(
                name + "_" + count++,
                ends.toArray(Output<?>[]::new),
                starts.toArray(Output<?>[]::new),
                signals.stream().map(Operand::asOutput).toArray(Output<?>[]::new));
        List<Optional<Operand<TFloat32>>> arrived = new ArrayList<>();
        for (Output<?> signal : sent) {
            arrived.add(Optional.ofNullable(signal).map(output -> output.expect(TFloat32.class)));
        }
        return arrived;
    }

    /** The signal at one start for a signal at one end. */
    Operand<TFloat32> of(Output<?> end, Output<?> start, Operand<TFloat32> signal) {
        return of(List.of(end), List.of(start), List.of(signal)).get(0).orElseGet(() -> zeros(start));
    }

    /** TensorFlow's own derivative of LRN forgets the operation's radius and factors and takes the defaults. */
    private Operand<TFloat32> ofNormalisation(Output<?> end, Output<?> start, Operand<TFloat32> signal) {
        OperationAttributeInspector given = ((GraphOperation) end.op()).attributes();
        return tf.scope()
                .env()
                .opBuilder("LRNGrad", name + "_" + count++, tf.scope())
                .addInput(signal.asOutput())
                .addInput(start)
                .addInput(end)
                .setAttr("depth_radius", given.getAttrInt("depth_radius"))
                .setAttr("bias", given.getAttrFloat("bias"))
                .setAttr("alpha", given.getAttrFloat("alpha"))
                .setAttr("beta", given.getAttrFloat("beta"))
                .build()
                .<TFloat32>output(0);
    }

    private Operand<TFloat32> zeros(Output<?> like) {
        return tf.zerosLike(like.expect(TFloat32.class));
    }

    /** The same operation with other inputs at some positions. */
    GraphOperation again(NodeDef node, Map<Integer, Output<?>> others) {
        GraphOperation original = operation(node.getName());
        List<Output<?>> inputs = new ArrayList<>();
        for (int i = 0; i < original.numInputs(); i++) {
            inputs.add(others.containsKey(i) ? others.get(i) : original.input(i));
        }
        OperationBuilder builder = tf.scope().env().opBuilder(node.getOp(), name + "_again_" + count++, tf.scope());
        if (node.getOp().equals("Einsum")) {
            builder.addInputList(inputs.toArray(Output<?>[]::new));
        } else {
            inputs.forEach(builder::addInput);
        }
        node.getAttrMap().forEach((key, value) -> {
            if (!key.startsWith("_")) {
                builder.setAttr(key, value);
            }
        });
        return (GraphOperation) builder.build();
    }
}
