package dev.because.neural.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.because.neural.data.Digest;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.data.digits.MnistFolder;
import dev.because.neural.data.digits.MnistPackage;
import dev.because.neural.data.digits.SharedMnist;
import dev.because.neural.network.Network;
import dev.because.neural.tensorflow.ModelFile;
import dev.because.neural.training.architecture.Lenet5;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippedLenet5Test {
    private static final Lenet5 LENET = new Lenet5();

    private static byte[] shipped(String ending) throws IOException {
        String name = "/dev/because/neural/models/lenet5" + ending;
        try (InputStream in = Optional.ofNullable(ShippedLenet5Test.class.getResourceAsStream(name))
                .orElseThrow()) {
            return in.readAllBytes();
        }
    }

    @Test
    void itCallsNinetyNineInAHundredTestDigitsRightAsItsProvenanceSays() throws IOException {
        MnistFolder mnist = MnistFolder.read(SharedMnist.folder());
        double accuracy = accuracy(mnist.test());
        assertTrue(accuracy >= 0.99, "accuracy " + accuracy);
        assertEquals(accuracy, provenance().at("/test/accuracy").asDouble(), 1e-9);
    }

    @Test
    void itCallsTheEmbeddedDigitsRight() throws IOException {
        double accuracy = accuracy(EmbeddedDigits.load().images());
        assertTrue(accuracy >= 0.98, "accuracy " + accuracy);
    }

    @Test
    void itsProvenanceNamesItAndItsData() throws IOException {
        byte[] model = shipped(".pb");
        assertTrue(model.length < 2_000_000, model.length + " bytes");
        JsonNode provenance = provenance();
        assertEquals(Digest.ofBytes(model), provenance.get("sha256").asText());
        assertEquals(431_080, provenance.get("parameters").asInt());
        MnistPackage.hashes()
                .forEach((name, hash) ->
                        assertEquals(hash, provenance.get("data").get(name).asText()));
    }

    @Test
    void itsProvenanceIsWhatTheDefaultRecipeWrites() throws IOException {
        JsonNode shipped = provenance();
        String again = new Provenance(
                        "lenet5",
                        shipped.get("sha256").asText(),
                        LENET.size(),
                        TrainingRecipe.lenet5(),
                        MnistPackage.hashes(),
                        shipped.at("/test/pictures").asInt(),
                        shipped.at("/test/accuracy").asDouble(),
                        shipped.get("tensorflow").asText())
                .text();
        assertEquals(shipped, new YAMLMapper().readTree(again));
        assertEquals(ModelCards.write(LENET.card()), new String(shipped(".card.yaml"), StandardCharsets.UTF_8));
        assertEquals(LENET.card(), ModelCards.parse("lenet5", shipped(".card.yaml")));
    }

    private static double accuracy(LabelledImages images) throws IOException {
        try (Network network = ModelFile.open("lenet5", shipped(".pb"), LENET.card(), 2)) {
            return Accuracy.of(network, images);
        }
    }

    private static JsonNode provenance() throws IOException {
        return new YAMLMapper().readTree(shipped(".provenance.yaml"));
    }
}
