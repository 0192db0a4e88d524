package dev.because.neural.tensorflow;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.NodeOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorShapeProto;

/**
 * What a frozen graph and its card say together: where its input is, which layers there are, and which of them holds the
 * class scores before the softmax.
 *
 * @param definition the graph, its placeholder shaped as the card says
 * @param input the placeholder's name
 */
record ImportedGraph(GraphDef definition, String input) {
    /** @throws BadInputException if the card names no placeholder of the graph, or leaves several to choose from */
    static ImportedGraph of(GraphDef graph, ModelCard card, String where) {
        List<String> placeholders = graph.getNodeList().stream()
                .filter(node -> node.getOp().equals("Placeholder"))
                .map(NodeDef::getName)
                .toList();
        String input = card.input().name().orElseGet(() -> placeholders.size() == 1 ? placeholders.get(0) : "");
        if (!placeholders.contains(input)) {
            throw new BadInputException(
                    where + ", input.name of its card",
                    input.isEmpty() ? "none" : "\"" + input + "\"",
                    "one of the graph's placeholders " + placeholders);
        }
        requireSoftmax(graph, card, where);
        graph.getNodeList().stream()
                .filter(node -> node.getName().equals(input))
                .forEach(node -> requireShape(node, card.input().shape(), where));
        return new ImportedGraph(shaped(graph, input, card), input);
    }

    /** Every operation that depends on the input, has float outputs and a shape that is known behind the batch axis. */
    List<Layer> layers(Graph graph) {
        Map<String, String> types =
                definition.getNodeList().stream().collect(Collectors.toMap(NodeDef::getName, NodeDef::getOp));
        List<Layer> layers = new ArrayList<>();
        for (String name : NodeOrder.downstream(definition, input)) {
            GraphOperation operation = graph.operationOrThrow(name);
            if (!name.startsWith(BehindLayer.PREFIX)
                    && operation.numOutputs() > 0
                    && operation.output(0).dataType() == org.tensorflow.proto.DataType.DT_FLOAT) {
                Bridge.itemShape(operation.output(0).shape())
                        .ifPresent(shape ->
                                layers.add(new Layer(name, types.getOrDefault(name, operation.type()), shape)));
            }
        }
        return List.copyOf(layers);
    }

    /** The layer of class scores: what the card names, else what the softmax reads, else the last flat layer. */
    Layer scores(List<Layer> layers, ModelCard card, String where) {
        Optional<String> named = card.output().name();
        if (named.isPresent()) {
            return layers.stream()
                    .filter(layer -> layer.name().equals(named.get()) && layer.isFlat())
                    .findFirst()
                    .orElseThrow(() -> new BadInputException(
                            where + ", output.name of its card",
                            "\"" + named.get() + "\", which is no flat layer of the graph",
                            "one of " + flat(layers)));
        }
        Optional<String> read = definition.getNodeList().stream()
                .filter(node -> node.getOp().equals("Softmax"))
                .map(node -> NodeOrder.producer(node.getInput(0)))
                .reduce((first, second) -> second);
        List<Layer> candidates = layers.stream()
                .filter(Layer::isFlat)
                .filter(layer -> read.isEmpty() || layer.name().equals(read.get()))
                .toList();
        if (candidates.isEmpty()) {
            throw new BadInputException(where, "no flat layer of class scores", "output.name in its card");
        }
        return candidates.get(candidates.size() - 1);
    }

    private static void requireSoftmax(GraphDef graph, ModelCard card, String where) {
        Optional<String> missing = card.output().softmax().filter(name -> graph.getNodeList().stream()
                .noneMatch(node -> node.getName().equals(name)));
        if (missing.isPresent()) {
            List<String> there = graph.getNodeList().stream()
                    .filter(node -> node.getOp().equals("Softmax"))
                    .map(NodeDef::getName)
                    .toList();
            throw new BadInputException(
                    where + ", output.softmax of its card",
                    "\"" + missing.get() + "\", which is no node of the graph",
                    there.isEmpty() ? "none, since the graph has no softmax" : "one of " + there);
        }
    }

    /** The card must not contradict what the placeholder says of itself; much that it leaves open TensorFlow finds later. */
    private static void requireShape(NodeDef placeholder, Shape card, String where) {
        TensorShapeProto own = placeholder
                .getAttrOrDefault("shape", AttrValue.getDefaultInstance())
                .getShape();
        List<Long> sides =
                own.getDimList().stream().map(TensorShapeProto.Dim::getSize).toList();
        if (own.getUnknownRank() || sides.isEmpty()) {
            return;
        }
        boolean fits = sides.size() == card.rank() + 1
                && IntStream.range(0, card.rank())
                        .allMatch(i -> sides.get(i + 1) < 0 || sides.get(i + 1) == card.extent(i));
        if (!fits) {
            String expected = sides.stream()
                    .skip(1)
                    .map(side -> side < 0 ? "any" : String.valueOf(side))
                    .collect(Collectors.joining("×"));
            throw new BadInputException(
                    where + ", input.height, width and channels of its card",
                    card.toString(),
                    (expected.isEmpty() ? "no picture" : expected) + ", as its placeholder " + placeholder.getName()
                            + " says");
        }
    }

    private static List<String> flat(List<Layer> layers) {
        List<String> names =
                layers.stream().filter(Layer::isFlat).map(Layer::name).toList();
        return names.subList(Math.max(0, names.size() - 8), names.size());
    }

    private static GraphDef shaped(GraphDef graph, String input, ModelCard card) {
        GraphDef.Builder shaped = graph.toBuilder();
        for (NodeDef.Builder node : shaped.getNodeBuilderList()) {
            if (node.getName().equals(input)) {
                TensorShapeProto.Builder shape = TensorShapeProto.newBuilder()
                        .addDim(TensorShapeProto.Dim.newBuilder().setSize(-1));
                card.input()
                        .shape()
                        .extents()
                        .forEach(extent ->
                                shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(extent)));
                node.putAttr("shape", AttrValue.newBuilder().setShape(shape).build());
                node.putAttr(
                        "dtype",
                        AttrValue.newBuilder().setType(DataType.DT_FLOAT).build());
            }
        }
        return shaped.build();
    }
}
