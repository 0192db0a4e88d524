package dev.because.neural.tensorflow.caffe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.Decision;
import dev.because.neural.data.SharedFolder;
import dev.because.neural.data.array.Npz;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.picture.Pictures;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.ModelFile;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

class SqueezeNetTest {
    private static final String NET = "squeezenet/compressed_SqueezeNet.net";
    private static final String DECODED = "squeezenet/squeezenet_v1.0_decoded_HWIO.npz";
    private static final int WEIGHTS_AND_BIASES = 1_248_424;

    @Test
    void everyWeightIsThatOfTheDecodedCopy() {
        Map<String, Tensor> decoded = Npz.read(SharedFolder.path(DECODED));
        Map<String, NodeDef> nodes = CaffeModel.read(SharedFolder.path(NET)).getNodeList().stream()
                .collect(Collectors.toMap(NodeDef::getName, node -> node));
        int compared = 0;
        for (Map.Entry<String, Tensor> entry : decoded.entrySet()) {
            String name = entry.getKey()
                    .replace('.', '/')
                    .replaceFirst("w$", "weights")
                    .replaceFirst("b$", "bias");
            TensorProto held = nodes.get(name).getAttrOrThrow("value").getTensor();
            assertEquals(
                    entry.getValue().shape().extents(),
                    held.getTensorShape().getDimList().stream()
                            .map(TensorShapeProto.Dim::getSize)
                            .map(Math::toIntExact)
                            .toList(),
                    name);
            float[] values = new float[entry.getValue().size()];
            held.getTensorContent()
                    .asReadOnlyByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            assertArrayEquals(entry.getValue().values(), values, 0f, name);
            compared += values.length;
        }
        assertEquals(WEIGHTS_AND_BIASES, compared);
        assertEquals(
                decoded.size(),
                nodes.keySet().stream()
                        .filter(name -> name.matches(".*/(weights|bias)"))
                        .count());
    }

    @Test
    void itComesWithACardAndCallsAZebraAZebra() {
        Path file = SharedFolder.path(NET);
        ModelCard card = ModelCards.require(file);
        try (Network network = ModelFile.open(file, card, 1)) {
            assertEquals(Shape.of(227, 227, 3), network.input());
            assertEquals("pool_final/Squeeze", network.scores().name());
            assertEquals("tench, Tinca tinca", network.labels().name(0));
            assertEquals(1000, network.labels().count());
            assertEquals("fire9/concat", network.lastFeatures().map(Layer::name).orElseThrow());
            Tensor zebra = Preprocessing.of(card.input())
                    .see(Pictures.read(SharedFolder.path("photos/n02391049_zebra.jpg")))
                    .input();
            int best = Decision.of(network, zebra.asBatch()).get(0).ranking().get(0);
            assertEquals("zebra", network.labels().name(best));
            backwardPassesAgree(network, zebra);
        }
    }

    /** Through the squeeze, the pooling, the padding, the branches and the first convolution. */
    private static void backwardPassesAgree(Network network, Tensor picture) {
        Tensor batch = picture.asBatch();
        Tensor seeds = Tensor.zeros(network.scores().shape().batch(1));
        seeds.values()[340] = 1;
        for (BackwardRule rule : BackwardRule.values()) {
            Tensor one = network.backward(batch, network.scores(), seeds, rule);
            Tensor other = network.secondWay().backward(batch, network.scores(), seeds, rule);
            double largest = 0;
            for (float value : one.values()) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertTrue(largest > 0, rule::toString);
            assertArrayEquals(one.values(), other.values(), (float) (1e-4 * largest), rule::toString);
        }
    }

    @Test
    void aModelWithoutACardDeclaresItsInput() {
        assertEquals(
                List.of(Shape.of(227, 227, 3)),
                ModelFile.declaredCard(SharedFolder.path(NET)).stream()
                        .map(card -> card.input().shape())
                        .toList());
    }
}
