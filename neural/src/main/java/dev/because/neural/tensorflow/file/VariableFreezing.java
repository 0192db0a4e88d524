package dev.because.neural.tensorflow.file;

import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.GraphStructure;
import dev.because.neural.tensorflow.graph.NodeInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Turns the variables of a graph into constants: each read of a variable becomes its value. A variable that is read in
 * several places (a layer that is called twice) becomes one constant.
 */
final class VariableFreezing {
    /** Operations that freezing takes out. */
    static final Set<String> TAKEN_OUT =
            Set.of("VarHandleOp", "ReadVariableOp", "ResourceGather", "VariableV2", "Variable");

    /** Variables of TensorFlow 1: their node stands for the value itself. */
    private static final Set<String> VALUES = Set.of("VariableV2", "Variable");
    /** A protocol buffer of two gigabytes or more cannot be imported. */
    private static final long LARGEST = Integer.MAX_VALUE - (64L << 20);

    private final String where;
    private final Map<String, NodeDef> nodes;
    private final VariableKeys keys;
    private final Checkpoint checkpoint;
    /** For each variable, the constant that holds it. */
    private final Map<String, String> constants = new HashMap<>();

    private final GraphDef.Builder frozen;
    private long bytes;

    private VariableFreezing(GraphDef graph, VariableKeys keys, Checkpoint checkpoint, String where) {
        this.where = where;
        this.nodes = GraphStructure.byName(graph, where);
        this.keys = keys;
        this.checkpoint = checkpoint;
        this.frozen = graph.toBuilder().clearNode();
    }

    /**
     * The graph with constants for variables; the handles of variables are still there and read by nothing.
     *
     * @throws BadInputException if a variable is not restored, or what is saved does not fit it
     */
    static GraphDef freeze(GraphDef graph, VariableKeys keys, Checkpoint checkpoint, String where) {
        VariableFreezing freezing = new VariableFreezing(graph, keys, checkpoint, where);
        graph.getNodeList().forEach(freezing::add);
        return freezing.frozen.build();
    }

    private void add(NodeDef node) {
        if (VALUES.contains(node.getOp())) {
            addValue(node.getName(), node);
        } else if (node.getOp().equals("ReadVariableOp")) {
            addValue(node.getName(), variable(node));
        } else if (node.getOp().equals("ResourceGather")) {
            addGather(node);
        } else {
            frozen.addNode(node);
        }
    }

    private void addValue(String name, NodeDef variable) {
        String before = constants.putIfAbsent(variable.getName(), name);
        if (before == null) {
            frozen.addNode(Constants.node(name, value(variable)));
        } else {
            frozen.addNode(NodeDef.newBuilder()
                    .setName(name)
                    .setOp("Identity")
                    .addInput(before)
                    .putAttr("T", attribute(variable, "dtype")));
        }
    }

    private void addGather(NodeDef gather) {
        String table = gather.getName() + "/table";
        String axis = gather.getName() + "/axis";
        NodeDef variable = variable(gather);
        addValue(table, variable);
        frozen.addNode(Constants.node(axis, 0));
        frozen.addNode(NodeDef.newBuilder()
                .setName(gather.getName())
                .setOp("GatherV2")
                .addAllInput(List.of(table, gather.getInput(1), axis))
                .putAttr("Tparams", attribute(variable, "dtype"))
                .putAttr("Tindices", attribute(gather, "Tindices"))
                .putAttr("Taxis", Constants.type(DataType.DT_INT32))
                .putAttr("batch_dims", attribute(gather, "batch_dims")));
    }

    private NodeDef variable(NodeDef reader) {
        NodeDef node = reader;
        for (int steps = 0; steps <= nodes.size() && node.getInputCount() > 0; steps++) {
            node = Objects.requireNonNull(
                    nodes.get(NodeInput.parse(node.getInput(0)).node()));
            if (node.getOp().equals("VarHandleOp")) {
                return node;
            }
            if (!node.getOp().equals("Identity")) {
                break;
            }
        }
        throw new BadInputException(
                where + ": node " + GraphStructure.shown(reader.getName()),
                "a read of a " + GraphStructure.shown(node.getOp()),
                "a variable");
    }

    private TensorProto value(NodeDef variable) {
        String name = where + ": variable " + GraphStructure.shown(variable.getName());
        Optional<String> key = keys.key(variable);
        if (key.isEmpty()) {
            throw new BadInputException(name, "no value that the model restores", "one in its checkpoint");
        }
        TensorProto value = checkpoint.read(key.get());
        DataType type = attribute(variable, "dtype").getType();
        if (type != value.getDtype()) {
            throw new BadInputException(name, value.getDtype() + " in the checkpoint", type.toString());
        }
        AttrValue shape = attribute(variable, "shape");
        var declared = shape.getShape();
        boolean fits = !shape.hasShape()
                || declared.getUnknownRank()
                || declared.getDimCount() == value.getTensorShape().getDimCount();
        for (int axis = 0; fits && axis < declared.getDimCount(); axis++) {
            long extent = declared.getDim(axis).getSize();
            fits = extent < 0 || extent == value.getTensorShape().getDim(axis).getSize();
        }
        if (!fits) {
            throw new BadInputException(
                    name, "the shape " + shown(value.getTensorShape()) + " in the checkpoint", shown(declared));
        }
        bytes += value.getTensorContent().size();
        if (bytes > LARGEST) {
            throw new BadInputException(where, "variables of more than " + LARGEST + " bytes", "a smaller model");
        }
        return value;
    }

    private static String shown(TensorShapeProto shape) {
        return shape.getDimList().stream()
                .map(extent -> extent.getSize())
                .toList()
                .toString();
    }

    private static AttrValue attribute(NodeDef node, String name) {
        return node.getAttrMap().getOrDefault(name, AttrValue.getDefaultInstance());
    }
}
