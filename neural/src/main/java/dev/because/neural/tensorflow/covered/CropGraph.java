package dev.because.neural.tensorflow.covered;

import dev.because.neural.network.Layer;
import dev.because.neural.tensorflow.covered.region.Frame;
import dev.because.neural.tensorflow.graph.Constants;
import dev.because.neural.tensorflow.graph.NodeInput;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Writes the graph that computes crops. Every operation keeps its name; what slides reads a {@link View} that includes all
 * that it needs, so it pads nothing itself; and what needs whole maps gets them put together from crops and clean maps. The
 * graph leaves the extents of crops open: one graph serves crops of every size.
 */
final class CropGraph {
    private static final String PREFIX = "because_covered/";
    private static final AttrValue FLOAT = Constants.type(DataType.DT_FLOAT);
    private static final AttrValue INTEGER = Constants.type(DataType.DT_INT32);
    private static final int UNKNOWN = -1;

    private final Plan plan;
    private final Steps steps;
    private final Map<String, NodeDef> nodes = new HashMap<>();
    private final GraphDef.Builder written = GraphDef.newBuilder();
    private final Map<Wanted, View> views = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /**
     * What was written.
     *
     * @param definition the graph
     * @param views the placeholders of row numbers, and what they are to hold
     * @param tables the placeholders of clean maps, and of which part of each is used
     * @param fetched for each layer, the operation that holds it whole
     */
    record Written(GraphDef definition, List<View> views, List<Table> tables, List<String> fetched) {}

    private record Wanted(String map, Frame frame, Step.Border border) {}

    private CropGraph(GraphDef graph, Steps steps, Plan plan) {
        this.plan = plan;
        this.steps = steps;
        graph.getNodeList().forEach(node -> nodes.put(node.getName(), node));
        written.setVersions(graph.getVersions());
        written.addNode(Constants.node(PREFIX + "axis", 0));
    }

    /**
     * Writes the graph.
     *
     * @param graph what the layers are computed from
     * @param input the placeholder
     * @param steps the steps of its operations
     * @param plan what is computed in crops
     */
    static Written write(GraphDef graph, String input, Steps steps, Plan plan, List<Layer> layers) {
        CropGraph crops = new CropGraph(graph, steps, plan);
        for (NodeDef node : graph.getNodeList()) {
            if (node.getName().equals(input)) {
                int channels = steps.shape(input).orElseThrow().extent(2);
                crops.written.addNode(placeholder(input, FLOAT, UNKNOWN, UNKNOWN, UNKNOWN, channels));
            } else if (!plan.isCropped(node.getName())) {
                crops.written.addNode(crops.uncropped(node));
            } else if (!crops.isShifted(node.getName())) {
                crops.written.addNode(crops.cropped(node));
            }
        }
        List<String> fetched =
                layers.stream().map(layer -> crops.whole(layer.name())).toList();
        return new Written(
                crops.written.build(), List.copyOf(crops.views.values()), List.copyOf(crops.tables.values()), fetched);
    }

    private NodeDef uncropped(NodeDef node) {
        NodeDef.Builder copy = node.toBuilder().clearInput();
        for (String text : node.getInputList()) {
            NodeInput source = NodeInput.parse(text);
            copy.addInput(plan.isCropped(source.node()) ? whole(source.node()) : text);
        }
        return copy.build();
    }

    private NodeDef cropped(NodeDef node) {
        NodeDef.Builder copy = node.toBuilder();
        Frame frame = plan.frame(node.getName());
        if (plan.reached(node.getName()).step() instanceof Step.Sliding sliding) {
            copy.setInput(0, view(source(node), frame.through(sliding.rows(), sliding.columns()), sliding.border()));
            copy.putAttr("padding", Constants.text("VALID")).removeAttr("explicit_paddings");
        } else if (plan.reached(node.getName()).step() instanceof Step.Pointwise pointwise) {
            for (int i : pointwise.maps()) {
                copy.setInput(i, view(NodeInput.parse(node.getInput(i)).node(), frame, Step.Border.ZERO));
            }
            if (node.containsAttr("padding")) {
                copy.putAttr("padding", Constants.text("VALID")).removeAttr("explicit_paddings");
            }
        }
        return copy.build();
    }

    private boolean isShifted(String name) {
        return plan.reached(name).step() instanceof Step.Shifted;
    }

    private String whole(String name) {
        return plan.isCropped(name) ? view(name, plan.whole(steps.shape(name).orElseThrow()), Step.Border.ZERO) : name;
    }

    /** The name of the operation that gives these places of a map. */
    private String view(String map, Frame frame, Step.Border border) {
        if (plan.reached(map).step() instanceof Step.Shifted shifted) {
            return view(
                    source(Objects.requireNonNull(nodes.get(map))),
                    frame.shifted(-shifted.above(), -shifted.left()),
                    Step.Border.ZERO);
        }
        if (frame.equals(plan.frame(map))) {
            return map;
        }
        String name = PREFIX + "view_" + views.size();
        View view = views.get(new Wanted(map, frame, border));
        if (view != null) {
            return view.gathered();
        }
        View made = new View(map, frame, border, name + "/rows", name);
        views.put(new Wanted(map, frame, border), made);
        written.addNode(placeholder(made.rows(), INTEGER, UNKNOWN, UNKNOWN, UNKNOWN));
        written.addNode(operation(name, "GatherV2", table(map), made.rows(), PREFIX + "axis")
                .putAttr("Tparams", FLOAT)
                .putAttr("Tindices", INTEGER)
                .putAttr("Taxis", INTEGER)
                .build());
        return name;
    }

    /** The name of the table of a map: its crops' places, a strip of the clean map, then one row for each border. */
    private String table(String map) {
        String name = PREFIX + map + "/table";
        if (tables.containsKey(map)) {
            return name;
        }
        Table table = new Table(map, PREFIX + map + "/clean", PREFIX + map + "/begin", PREFIX + map + "/extent");
        tables.put(map, table);
        int channels = plan.reached(map).shape().extent(2);
        written.addNode(placeholder(table.clean(), FLOAT, UNKNOWN, channels));
        written.addNode(placeholder(table.begin(), INTEGER, 2));
        written.addNode(placeholder(table.extent(), INTEGER, 2));
        written.addNode(integers(PREFIX + map + "/shape", UNKNOWN, channels));
        written.addNode(borders(PREFIX + map + "/borders", channels));
        written.addNode(operation(PREFIX + map + "/crops", "Reshape", map, PREFIX + map + "/shape")
                .putAttr("T", FLOAT)
                .putAttr("Tshape", INTEGER)
                .build());
        written.addNode(operation(PREFIX + map + "/strip", "Slice", table.clean(), table.begin(), table.extent())
                .putAttr("T", FLOAT)
                .putAttr("Index", INTEGER)
                .build());
        List<String> parts = List.of("/crops", "/strip", "/borders");
        written.addNode(operation(name, "ConcatV2")
                .addAllInput(parts.stream().map(part -> PREFIX + map + part).toList())
                .addInput(PREFIX + "axis")
                .putAttr("N", AttrValue.newBuilder().setI(parts.size()).build())
                .putAttr("T", FLOAT)
                .putAttr("Tidx", INTEGER)
                .build());
        return name;
    }

    private static NodeDef.Builder operation(String name, String type, String... inputs) {
        return NodeDef.newBuilder().setName(name).setOp(type).addAllInput(List.of(inputs));
    }

    private static NodeDef integers(String name, int first, int second) {
        return Constants.node(
                name,
                TensorProto.newBuilder()
                        .setDtype(DataType.DT_INT32)
                        .setTensorShape(shape(2))
                        .addIntVal(first)
                        .addIntVal(second)
                        .build());
    }

    private static NodeDef borders(String name, int channels) {
        TensorProto.Builder rows = TensorProto.newBuilder()
                .setDtype(DataType.DT_FLOAT)
                .setTensorShape(shape(Step.Border.values().length, channels));
        for (Step.Border border : Step.Border.values()) {
            rows.addAllFloatVal(Collections.nCopies(channels, border.value()));
        }
        return Constants.node(name, rows.build());
    }

    private static String source(NodeDef node) {
        return NodeInput.parse(node.getInput(0)).node();
    }

    private static NodeDef placeholder(String name, AttrValue type, long... extents) {
        return NodeDef.newBuilder()
                .setName(name)
                .setOp("Placeholder")
                .putAttr("dtype", type)
                .putAttr(
                        "shape", AttrValue.newBuilder().setShape(shape(extents)).build())
                .build();
    }

    private static TensorShapeProto shape(long... extents) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long extent : extents) {
            shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(extent));
        }
        return shape.build();
    }
}
