package dev.because.neural.activation.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Refusal;
import dev.because.neural.data.SharedFolder;
import dev.because.neural.data.array.Npz;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilterBankTest {
    @Test
    void theEmbeddedNetworksFiltersAreWhatItsFirstConvolutionWeighsBy() throws IOException {
        try (Network network = lenet5()) {
            FilterBank bank = FilterBank.first(network);
            assertEquals("conv1/Conv2D", bank.layer().name());
            assertEquals(20, bank.filters().size());
            // A second way: a picture of one bright pixel brings out one weight a place, mirrored.
            Tensor point = Tensor.zeros(network.input());
            point.values()[10 * 28 + 12] = 1;
            Tensor answers = network.activations(point.asBatch(), bank.layer());
            for (int row = 0; row < 5; row++) {
                for (int column = 0; column < 5; column++) {
                    for (Filter filter : bank.filters()) {
                        assertEquals(
                                filter.weights().at(row, column, 0),
                                answers.at(0, 10 - row, 12 - column, filter.index()),
                                1e-5);
                    }
                }
            }
        }
    }

    @Test
    void aLayerBehindAConvolutionHasItsFiltersAndOthersAreRefused() throws IOException {
        try (Network network = lenet5()) {
            Layer convolution = network.layer("conv1/Conv2D");
            assertEquals(network.filters(convolution), network.filters(network.layer("conv1/Relu")));
            assertEquals(network.filters(convolution), network.secondWay().filters(convolution));
            assertEquals(
                    Shape.of(5, 5, 20, 50),
                    network.filters(network.layer("conv2/BiasAdd")).shape());
            Refusal.says(
                    () -> network.filters(network.layer("pool1/MaxPool")),
                    "layer pool1/MaxPool: found a MaxPool, expected a convolution");
            Refusal.says(
                    () -> network.filters(network.layer("hidden/Relu")),
                    "layer hidden/Relu: found a Relu of the MatMul hidden/MatMul");
            Refusal.says(
                    () -> FilterBank.of(network, network.layer("conv2/Relu")),
                    "layer conv2/Relu: found filters over 20 channels");
            for (Layer layer : network.layers()) {
                assertEquals(layer.name().startsWith("conv1/"), network.hasFiltersOfInput(layer), layer.name());
                assertEquals(
                        network.hasFiltersOfInput(layer),
                        FilterBank.ifAny(network, layer).isPresent());
                assertEquals(
                        network.hasFiltersOfInput(layer), network.secondWay().hasFiltersOfInput(layer));
            }
        }
    }

    @Test
    void coloursAreRedGreenBlueWhateverTheNetworksOrder() {
        Path model = SharedFolder.path("squeezenet/compressed_SqueezeNet.net");
        Tensor decoded =
                Objects.requireNonNull(Npz.read(SharedFolder.path("squeezenet/squeezenet_v1.0_decoded_HWIO.npz"))
                        .get("conv1.w"));
        try (Network network = ModelFile.open(model, ModelCards.require(model), 1)) {
            FilterBank bank = FilterBank.first(network);
            assertEquals(96, bank.filters().size());
            Random random = new Random(1);
            for (int i = 0; i < 200; i++) {
                int row = random.nextInt(7);
                int column = random.nextInt(7);
                int colour = random.nextInt(3);
                int filter = random.nextInt(96);
                assertEquals(
                        decoded.at(row, column, 2 - colour, filter),
                        bank.filters().get(filter).weights().at(row, column, colour));
            }
        }
    }

    @Test
    void aTileShowsNoWeightAsMidGreyAndTheLargestAtAnEnd() {
        Filter colour = new Filter(0, Tensor.of(Shape.of(1, 2, 3), 0, -2, 1, 0.5f, 0, 0));
        assertArrayEquals(
                new float[] {0.5f, 0, 0.75f, 0.625f, 0.5f, 0.5f}, colour.tile().values());
        Filter grey = new Filter(0, Tensor.of(Shape.of(1, 2, 1), 4, -1));
        assertArrayEquals(
                new float[] {1, 1, 1, 0.375f, 0.375f, 0.375f}, grey.tile().values());
        for (float value : new Filter(0, Tensor.zeros(Shape.of(3, 3, 3))).tile().values()) {
            assertTrue(value == 0.5f);
        }
    }

    private static Network lenet5() throws IOException {
        String folder = "/dev/because/neural/models/lenet5";
        try (InputStream graph = FilterBank.class.getResourceAsStream(folder + ".pb");
                InputStream card = FilterBank.class.getResourceAsStream(folder + ".card.yaml")) {
            return ModelFile.open(
                    "lenet5",
                    Objects.requireNonNull(graph).readAllBytes(),
                    ModelCards.parse("lenet5", Objects.requireNonNull(card).readAllBytes()),
                    1);
        }
    }
}
