package dev.because.neural.training.architecture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

class FrozenGraphTest {
    private static final Lenet5 LENET = new Lenet5();
    private final FrozenGraph frozen = FrozenGraph.of(LENET, Checkpoint.initial(LENET, 0));

    @Test
    void lenet5LearnsTheNumberOfWeightsThatTheLiteratureGives() {
        assertEquals(431_080, LENET.size());
    }

    @Test
    void theOperationsHaveTheNamesThatPeopleReadInExplanations() throws InvalidProtocolBufferException {
        List<String> operations = GraphDef.parseFrom(frozen.bytes()).getNodeList().stream()
                .filter(node -> !node.getOp().equals("Const"))
                .map(node -> node.getName() + " " + node.getOp())
                .toList();
        assertEquals(
                List.of(
                        "input Placeholder",
                        "conv1/Conv2D Conv2D",
                        "conv1/BiasAdd BiasAdd",
                        "conv1/Relu Relu",
                        "pool1/MaxPool MaxPool",
                        "conv2/Conv2D Conv2D",
                        "conv2/BiasAdd BiasAdd",
                        "conv2/Relu Relu",
                        "pool2/MaxPool MaxPool",
                        "flatten/Reshape Reshape",
                        "hidden/MatMul MatMul",
                        "hidden/BiasAdd BiasAdd",
                        "hidden/Relu Relu",
                        "scores/MatMul MatMul",
                        "scores/BiasAdd BiasAdd",
                        "softmax Softmax"),
                operations);
    }

    @Test
    void theInputIsAnyNumberOfGreyPictures() throws InvalidProtocolBufferException {
        NodeDef input = GraphDef.parseFrom(frozen.bytes()).getNode(0);
        assertEquals(
                List.of(-1L, 28L, 28L, 1L),
                input.getAttrOrThrow("shape").getShape().getDimList().stream()
                        .map(extent -> extent.getSize())
                        .toList());
    }

    @Test
    void equalWeightsGiveEqualBytes() {
        assertArrayEquals(
                frozen.bytes(),
                FrozenGraph.of(LENET, Checkpoint.initial(LENET, 0)).bytes());
    }
}
