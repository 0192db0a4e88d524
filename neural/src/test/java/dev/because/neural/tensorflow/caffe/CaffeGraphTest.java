package dev.because.neural.tensorflow.caffe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

class CaffeGraphTest {
    private static final double RELATIVE = 2e-5;

    @Test
    void everyWayOfPoolingIsThatOfCaffe() {
        Random random = new Random(1);
        Set<String> operations = new HashSet<>();
        for (int i = 0; i < 80; i++) {
            RandomCaffe net = new RandomCaffe(random, 2, 1 + random.nextInt(9), 1 + random.nextInt(9)).pooling();
            operations.addAll(agrees(net, net.output("")));
        }
        // Each way in which windows are put must have come up.
        assertTrue(
                operations.containsAll(Set.of("PadV2", "Pad", "Mul", "MaxPool VALID", "MaxPool SAME", "AvgPool SAME")),
                operations::toString);
    }

    @Test
    void everyConvolutionIsThatOfCaffe() {
        Random random = new Random(2);
        Set<String> operations = new HashSet<>();
        for (int i = 0; i < 80; i++) {
            RandomCaffe net =
                    new RandomCaffe(random, 3, 1 + random.nextInt(9), 1 + random.nextInt(9)).convolution(false);
            operations.addAll(agrees(net, net.output("")));
        }
        assertTrue(operations.containsAll(Set.of("Pad", "Conv2D VALID", "Conv2D SAME")), operations::toString);
    }

    @Test
    void wholeNetworksAreThoseOfCaffe() {
        Random random = new Random(3);
        for (int i = 0; i < 12; i++) {
            RandomCaffe squeezing = new RandomCaffe(random, 3, 17, 14)
                    .convolution(true)
                    .pooling()
                    .fire()
                    .dropout()
                    .convolution(true)
                    .globalMean();
            agrees(squeezing, squeezing.output("/Squeeze"));
            RandomCaffe old = new RandomCaffe(random, 1, 12, 13)
                    .convolution(true)
                    .normalisation()
                    .pooling()
                    .product(6)
                    .product(5)
                    .softmax();
            agrees(old, old.output(""));
            RandomCaffe ending =
                    new RandomCaffe(random, 2, 7, 8).fire().globalMean().softmax();
            agrees(ending, ending.output(""));
        }
    }

    @Test
    void aLayerThatWritesWhatItReadsIsReadByThoseAfterIt() {
        RandomCaffe net =
                new RandomCaffe(new Random(4), 1, 5, 5).convolution(true).fire();
        GraphDef graph = graph(net);
        graph.getNodeList().stream()
                .filter(node ->
                        node.getName().equals("l2/Conv2D") || node.getName().equals("l3/Conv2D"))
                .forEach(node -> assertEquals("l1", node.getInput(0)));
    }

    /** Runs the graph, and returns its operations. */
    private static Set<String> agrees(RandomCaffe net, String output) {
        GraphDef definition = graph(net);
        float[] expected = net.output();
        Set<String> operations = new HashSet<>();
        definition
                .getNodeList()
                .forEach(node -> operations.add(node.getOp()
                        + (node.containsAttr("padding")
                                ? " " + node.getAttrOrThrow("padding").getS().toStringUtf8()
                                : "")));
        var shape = definition.getNode(0).getAttrOrThrow("shape").getShape();
        Shape extents = Shape.of(
                1,
                shape.getDim(1).getSize(),
                shape.getDim(2).getSize(),
                shape.getDim(3).getSize());
        try (Graph graph = new Graph();
                TFloat32 input = TFloat32.tensorOf(extents, DataBuffers.of(net.input()))) {
            graph.importGraphDef(definition);
            try (Session session = new Session(graph);
                    Result result = session.runner()
                            .feed("data", 0, input)
                            .fetch(output)
                            .run()) {
                float[] actual = new float[expected.length];
                var floats = result.get(0).asRawTensor().data().asFloats();
                assertEquals(expected.length, floats.size(), net::prototxt);
                floats.read(actual);
                double largest = 1;
                for (float value : expected) {
                    largest = Math.max(largest, Math.abs(value));
                }
                assertArrayEquals(expected, actual, (float) (RELATIVE * largest), net::prototxt);
            }
        }
        return operations;
    }

    private static GraphDef graph(RandomCaffe net) {
        return CaffeModel.graph(CaffeNet.parse("random.prototxt", net.prototxt()), "random.net", net.net());
    }
}
