package dev.because.neural.tensorflow.file;

import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.NodeInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorInfo;

/**
 * Follows the outputs of a signature through rewriting: what they name is a call at first, and what the call computes
 * afterwards. An {@code Identity} is put behind each before, and taken off again after.
 */
final class SignatureOutputs {
    private static final String PREFIX = "because/output/";

    private final List<TensorInfo> outputs;

    SignatureOutputs(Collection<TensorInfo> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    /** The names of the nodes behind the outputs. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            names.add(PREFIX + i);
        }
        return names;
    }

    /** The nodes that the outputs belong to. */
    List<String> sources() {
        return outputs.stream()
                .map(output -> NodeInput.parse(output.getName()).node())
                .toList();
    }

    GraphDef attach(GraphDef graph) {
        GraphDef.Builder attached = graph.toBuilder();
        for (int i = 0; i < outputs.size(); i++) {
            attached.addNode(NodeDef.newBuilder()
                    .setName(PREFIX + i)
                    .setOp("Identity")
                    .addInput(NodeInput.parse(outputs.get(i).getName()).toString())
                    .putAttr("T", Constants.type(outputs.get(i).getDtype())));
        }
        return attached.build();
    }

    /** The frozen graph without those nodes that read a first output: its own node stands for it. */
    Frozen detach(GraphDef attached, String input) {
        Map<String, NodeInput> read = new HashMap<>();
        for (NodeDef node : attached.getNodeList()) {
            if (node.getName().startsWith(PREFIX)) {
                read.put(node.getName(), NodeInput.parse(node.getInput(0)));
            }
        }
        List<String> ends = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (String name : names()) {
            NodeInput source = Objects.requireNonNull(read.get(name));
            if (source.index() == 0) {
                gone.add(name);
            }
            ends.add(source.index() == 0 ? source.node() : name);
        }
        GraphDef.Builder detached = attached.toBuilder().clearNode();
        attached.getNodeList().stream()
                .filter(node -> !gone.contains(node.getName()))
                .forEach(detached::addNode);
        return new Frozen(detached.build(), input, ends);
    }
}
