package dev.because.neural.tensorflow.file;

import dev.because.neural.network.ModelCard;
import dev.because.neural.network.ModelCard.Channels;
import java.util.List;
import java.util.Optional;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorShapeProto;

/** What a graph's placeholder says of the input: batch × height × width × channels. */
public final class DeclaredInput {
    private static final int MOST_PIXELS_A_SIDE = 1 << 14;

    private DeclaredInput() {}

    /** A card of that input alone; its values are taken from 0 to 1 and its classes numbered. */
    public static Optional<ModelCard> card(GraphDef graph, Optional<String> name) {
        List<NodeDef> placeholders = graph.getNodeList().stream()
                .filter(node -> node.getOp().equals("Placeholder"))
                .filter(node -> name.isEmpty() || node.getName().equals(name.get()))
                .toList();
        return placeholders.size() == 1 ? card(placeholders.get(0)) : Optional.empty();
    }

    private static Optional<ModelCard> card(NodeDef placeholder) {
        TensorShapeProto shape = placeholder
                .getAttrOrDefault("shape", AttrValue.getDefaultInstance())
                .getShape();
        if (shape.getDimCount() != 4) {
            return Optional.empty();
        }
        long height = shape.getDim(1).getSize();
        long width = shape.getDim(2).getSize();
        long count = shape.getDim(3).getSize();
        boolean whole = height > 0 && width > 0 && height <= MOST_PIXELS_A_SIDE && width <= MOST_PIXELS_A_SIDE;
        if (!whole || count != 1 && count != 3) {
            return Optional.empty();
        }
        ModelCard.Input input = new ModelCard.Input(
                Optional.of(placeholder.getName()),
                (int) height,
                (int) width,
                count == 1 ? Channels.GREY : Channels.RGB,
                0,
                1,
                List.of(),
                ModelCard.Crop.CENTRE);
        return Optional.of(new ModelCard(input, new ModelCard.Output(Optional.empty(), Optional.empty(), "picture")));
    }
}
