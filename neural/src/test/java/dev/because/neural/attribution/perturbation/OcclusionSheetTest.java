package dev.because.neural.attribution.perturbation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.neural.activation.Decision;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import dev.because.neural.network.analytic.AnalyticNetwork;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OcclusionSheetTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachPlaceAgreesWithANetworkThatIsShownThatPicture(long seed) {
        try (AnalyticNetwork network = AnalyticNetwork.small(seed)) {
            Tensor picture = network.randomBatch(seed, 1).item(0);
            Layer layer = network.layer("relu1");
            OptionalInt wanted = seed == 1 ? OptionalInt.empty() : OptionalInt.of(1);
            OcclusionSheet sheet =
                    OcclusionSheet.of(network, picture, new Occlusion(5, 4, 3, 3, new Fill.Value(0.5f)), layer, wanted);
            assertEquals(16, sheet.rows() * sheet.columns());
            Decision clean = Decision.of(network, picture.asBatch()).get(0);
            assertEquals(wanted.orElse(clean.winner()), sheet.classIndex());
            double[] totals =
                    totals(network.activations(picture.asBatch(), layer).item(0));
            for (double total : totals) {
                assertEquals(Math.max(total, totals[sheet.channel()]), totals[sheet.channel()]);
            }
            int changes = 0;
            for (int i = 0; i < sheet.windows().size(); i++) {
                Window window = sheet.windows().get(i);
                float[] covered = picture.values().clone();
                window.fill(covered, 0, picture.shape(), new float[] {0.5f, 0.5f});
                Tensor batch = Tensor.of(picture.shape(), covered).asBatch();
                Decision decision = Decision.of(network, batch).get(0);
                double total = totals(network.activations(batch, layer).item(0))[sheet.channel()];
                OcclusionSheet.Reading place = sheet.places().get(i);
                assertEquals(total, place.activation(), 1e-5 * Math.abs(totals[sheet.channel()]));
                assertEquals(decision.softmax().get(sheet.classIndex()), place.score(), 1e-6);
                assertEquals(decision.winner(), place.winner());
                assertEquals((float) place.score(), sheet.values().at(i / sheet.columns(), i % sheet.columns(), 1));
                assertEquals(
                        Math.min(
                                place.score(),
                                sheet.places().get(sheet.lowest()).score()),
                        sheet.places().get(sheet.lowest()).score());
                changes += decision.winner() == clean.winner() ? 0 : 1;
            }
            assertEquals(changes, sheet.changes());
        }
    }

    private static double[] totals(Tensor units) {
        double[] totals = new double[units.shape().extent(2)];
        for (int i = 0; i < units.size(); i++) {
            totals[i % totals.length] += units.values()[i];
        }
        return totals;
    }

    @Test
    void aLayerWithoutPlacesAndAWindowLargerThanThePictureAreRefused() {
        try (AnalyticNetwork network = AnalyticNetwork.small(1)) {
            Tensor picture = network.randomBatch(1, 1).item(0);
            Layer flat = network.scores();
            BadInputException e = assertThrows(
                    BadInputException.class,
                    () -> OcclusionSheet.of(network, picture, new Occlusion(4, 4), flat, OptionalInt.empty()));
            assertEquals(
                    "layer " + flat.name() + ": found shape " + flat.shape()
                            + ", expected a layer of rows × columns × channels",
                    e.getMessage());
            Layer layer = network.layer("relu1");
            assertThrows(
                    BadInputException.class,
                    () -> OcclusionSheet.of(network, picture, new Occlusion(13, 4), layer, OptionalInt.empty()));
        }
    }
}
