package dev.because.neural.tensorflow.caffe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.Refusal;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.tensorflow.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaffeModelTest {
    private static final ModelCard CARD = new ModelCard(
            new ModelCard.Input(
                    Optional.empty(), 12, 11, ModelCard.Channels.BGR, 0, 255, List.of(), ModelCard.Crop.NONE),
            new ModelCard.Output(Optional.empty(), Optional.empty(), "picture"));

    @TempDir
    Path folder;

    private Path model;
    private RandomCaffe net;

    @BeforeEach
    void write() throws IOException {
        net = new RandomCaffe(new Random(8), 3, 12, 11).convolution(true).fire().globalMean();
        model = Files.write(folder.resolve("small.net"), net.net());
    }

    @Test
    void itIsOpenedLikeAnyOtherModel() throws IOException {
        Files.writeString(folder.resolve("deploy.prototxt"), net.prototxt());
        try (Network network = ModelFile.open(model, CARD, 1)) {
            Tensor scores = network.scores(Tensor.of(Shape.of(1, 12, 11, 3), net.input()));
            assertArrayEquals(net.output(), scores.values(), 1e-4f);
            assertEquals(net.output("/Squeeze"), network.scores().name());
        }
    }

    @Test
    void itsPrototxtIsTheOneOfItsNameElseTheOnlyOne() throws IOException {
        Refusal.says(
                () -> ModelFile.companions(model), "small.net, its prototxt beside it: found none", "small.prototxt");
        Path only = Files.writeString(folder.resolve("deploy.prototxt"), net.prototxt());
        assertEquals(List.of(only), ModelFile.companions(model));
        Files.writeString(folder.resolve("train.prototxt"), "");
        Refusal.says(() -> ModelFile.companions(model), "found 2 (deploy.prototxt, train.prototxt)", "small.prototxt");
        Path own = Files.writeString(folder.resolve("small.prototxt"), net.prototxt());
        assertEquals(List.of(own), ModelFile.companions(model));
        Refusal.says(() -> CaffeModel.read(folder.resolve("nowhere.net")), "nowhere.net: found no such file");
    }

    @Test
    void onlyANetHasAPrototxt() throws IOException {
        assertTrue(CaffeModel.isOne(Path.of("a/B.NET")));
        assertFalse(CaffeModel.isOne(Path.of("a.net/b.pb")));
        assertEquals(List.of(), ModelFile.companions(folder.resolve("graph.pb")));
        assertEquals(List.of(), ModelFile.companions(Files.createDirectory(folder.resolve("saved.net"))));
    }

    @Test
    void aPrototxtOfAnotherNetworkIsRefused() throws IOException {
        RandomCaffe other =
                new RandomCaffe(new Random(9), 3, 12, 11).convolution(true).globalMean();
        Path definition = Files.writeString(folder.resolve("small.prototxt"), other.prototxt());
        Refusal.says(() -> CaffeModel.read(model), "small.net offset", "found", "expected");
        Files.write(definition, new byte[] {'a', (byte) 0xff});
        Refusal.says(() -> CaffeModel.read(model), "small.prototxt: found bytes that are not UTF-8");
        Files.write(definition, new byte[0]);
        Refusal.says(() -> CaffeModel.read(model), "small.prototxt: found an empty file");
    }
}
