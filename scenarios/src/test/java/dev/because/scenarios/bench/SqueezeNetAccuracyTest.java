package dev.because.scenarios.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.neural.data.card.ModelCards;
import dev.because.neural.network.Network;
import dev.because.neural.tensorflow.ModelFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SqueezeNet calls photographs as its compressed file was published to do. */
@Tag("long")
class SqueezeNetAccuracyTest {
    @Test
    void itCallsPhotographsRightAboutAsOftenAsPublished() {
        Path data = Path.of(System.getProperty("BECAUSE_DATA", "../../shared/data"));
        Path model = data.resolve("squeezenet/compressed_SqueezeNet.net");
        assumeTrue(Files.exists(model), () -> "no " + model + " (set BECAUSE_DATA)");
        try (Network network = ModelFile.open(model, ModelCards.require(model), 2)) {
            PhotographAccuracy accuracy =
                    PhotographAccuracy.of(network, Photographs.in(data.resolve("photos")), done -> {});
            System.out.println("SqueezeNet: " + accuracy);
            assertEquals(0.675, accuracy.top1(), 0.05);
            assertEquals(0.875, accuracy.top5(), 0.05);
        }
    }
}
