package dev.because.neural.tensorflow.caffe;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.file.BoundedFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A network as a deploy prototxt describes it: one input, and layers in the order in which they are computed.
 *
 * @param file the file, for messages
 * @param input the name of the input's blob
 * @param shape the input's extents, height × width × channels
 * @param layers the layers
 */
record CaffeNet(String file, String input, Shape shape, List<CaffeLayer> layers) {
    private static final long LARGEST = 1 << 20;
    private static final int MOST_LAYERS = 10_000;
    private static final int MOST_PIXELS = 1 << 14;
    private static final int AXES = 4;

    CaffeNet {
        layers = List.copyOf(layers);
    }

    /** Reads a prototxt. @throws BadInputException naming the file and line that cannot be used */
    static CaffeNet read(Path prototxt) {
        String file = prototxt.toString();
        ByteBuffer bytes = ByteBuffer.wrap(BoundedFile.read(prototxt, LARGEST));
        try {
            return parse(file, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw new BadInputException(file, "bytes that are not UTF-8", "a prototxt");
        }
    }

    /** As {@link #read}, of a text. */
    static CaffeNet parse(String file, String text) {
        TextMessage net = TextFormat.parse(file, text)
                .knowing("name", "input", "input_dim", "input_shape", "layer", "state", "force_backward");
        List<TextMessage> layers = net.messages("layer");
        if (layers.isEmpty() || layers.size() > MOST_LAYERS) {
            throw new BadInputException(file, layers.size() + " layers", "1 to " + MOST_LAYERS);
        }
        boolean inLayer = LayerReader.kind(layers.get(0)).equals(LayerReader.INPUT);
        Input input = inLayer ? layered(layers.get(0)) : declared(net);
        if (inLayer && (net.has("input") || net.has("input_dim") || net.has("input_shape"))) {
            throw new BadInputException(file, "an input and a layer of the type Input", "one of them");
        }
        List<CaffeLayer> read = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(input.name()));
        for (TextMessage layer : layers.subList(inLayer ? 1 : 0, layers.size())) {
            CaffeLayer added = LayerReader.read(layer);
            String name = added.site().name();
            if (!names.add(name)) {
                throw new BadInputException(layer.where(layer.line()), "the name " + name + " a second time", "one");
            }
            read.add(added);
        }
        return new CaffeNet(file, input.name(), input.shape(), read);
    }

    private record Input(String name, Shape shape) {}

    private static Input declared(TextMessage net) {
        List<String> names = net.texts("input");
        if (names.size() != 1) {
            throw new BadInputException(net.file(), names.size() + " inputs", "one, or a first layer of type Input");
        }
        if (net.has("input_shape") && net.has("input_dim")) {
            throw new BadInputException(net.file(), "an input_shape and an input_dim", "one of them");
        }
        List<Integer> extents = net.has("input_shape")
                ? extents(net.message("input_shape").orElseThrow())
                : net.wholes("input_dim", 1, MOST_PIXELS);
        return new Input(LayerReader.name(net, "input", names.get(0)), shape(net, extents));
    }

    private static Input layered(TextMessage layer) {
        layer.knowing("name", "type", "top", "input_param");
        List<String> tops = layer.texts("top");
        List<TextMessage> shapes = layer.messages("input_param").stream()
                .flatMap(parameters -> parameters.knowing("shape").messages("shape").stream())
                .toList();
        if (tops.size() != 1 || shapes.size() != 1) {
            throw new BadInputException(
                    layer.where(layer.line()), tops.size() + " tops and " + shapes.size() + " shapes", "one of each");
        }
        return new Input(LayerReader.name(layer, "top", tops.get(0)), shape(layer, extents(shapes.get(0))));
    }

    private static List<Integer> extents(TextMessage shape) {
        return shape.knowing("dim").wholes("dim", 1, MOST_PIXELS);
    }

    private static Shape shape(TextMessage message, List<Integer> extents) {
        if (extents.size() != AXES) {
            throw new BadInputException(
                    message.where(message.line()) + ", the input",
                    "the extents " + extents,
                    AXES + " of them: batch, channels, height and width");
        }
        return Shape.of(extents.get(2), extents.get(3), extents.get(1));
    }
}
