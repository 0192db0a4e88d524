package dev.because.scenarios.bench.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Plan;
import dev.because.scenarios.bench.devices.plan.Stopwatch;
import dev.because.scenarios.bench.devices.result.Difference;
import dev.because.scenarios.bench.devices.result.Lines;
import dev.because.scenarios.bench.devices.result.RawArrays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
    private static final int SIZE = 1000;

    @TempDir
    Path folder;

    private final Tensor numbers = numbers(0);

    @Test
    void theSameNumbersAgreeAndAreShownSo() throws IOException {
        Agreement agreement = compared("gradient", numbers);
        assertTrue(agreement.holds());
        assertEquals(new Difference(0, 0, 0), agreement.rows().get(0).difference());
        assertFalse(agreement.text().contains("APART"), agreement.text());
    }

    @Test
    void roundingIsAllowedAndAPlantedFaultIsFound() throws IOException {
        assertTrue(compared("scores", changed(1, 1e-6)).holds());
        Agreement one = compared("scores", changed(SIZE, 1e-3));
        assertFalse(one.holds(), "one of a thousand scores is off by a thousandth");
        assertTrue(one.text().contains("APART"), one.text());
        assertFalse(compared("gradient", changed(1, 1e-3)).holds(), "all values of a derivative");
        assertFalse(compared("occlusion", changed(SIZE, 2e-3)).holds());
        assertTrue(compared("occlusion", changed(SIZE, 5e-4)).holds());
    }

    @Test
    void aUnitOnTheKinkOfARectifierMayFallOnEitherSideInFewPlacesOnly() throws IOException {
        assertTrue(compared("gradient", changed(SIZE, 0.1)).holds(), "one place in a thousand, by a tenth");
        assertFalse(compared("gradient", changed(5, 0.1)).holds(), "every fifth place, by a tenth");
        assertFalse(compared("scores", changed(SIZE, 0.1)).holds(), "scores have no kinks");
    }

    @Test
    void whatIsZeroOnBothSidesDoesNotCountAsAgreement() {
        float[] one = new float[SIZE];
        float[] other = new float[SIZE];
        for (int i = 0; i < 10; i++) {
            one[i] = 1;
            other[i] = 1.01f;
        }
        Difference difference = Difference.between(Tensor.of(Shape.of(SIZE), one), Tensor.of(Shape.of(SIZE), other));
        assertEquals(0.01, difference.typical(), 1e-6);
    }

    @Test
    void whatIsNoNumberDoesNotAgree() throws IOException {
        float[] values = numbers.values().clone();
        values[7] = Float.NaN;
        assertFalse(compared("scores", Tensor.of(numbers.shape(), values)).holds());
        assertFalse(compared("gradient", Tensor.of(numbers.shape(), values)).holds());
        assertThrows(
                IllegalArgumentException.class,
                () -> Difference.between(numbers, numbers.reshape(Shape.of(SIZE / 10, 10))));
    }

    @Test
    void oneProcessWritesScoresActivationsAndEveryMethod() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Plan plan = new Plan(List.of(BenchedNetwork.LENET5), List.of(), List.of(1), 2, false, new Stopwatch(1, 1));
        new Computation(plan, folder.resolve("run"), new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        Side side = new Side();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> side.take(Lines.read(line).orElseThrow()));
        assertEquals(
                Stream.concat(Stream.of("scores", "activations"), AttributionMethods.names().stream())
                        .collect(Collectors.toSet()),
                side.lines(Computation.ARRAY).stream()
                        .map(line -> line.path("name").asText())
                        .collect(Collectors.toSet()));
        Agreement itself = Agreement.between(side, folder.resolve("run"), side, folder.resolve("run"));
        assertTrue(itself.holds());
        assertEquals(24, itself.text().lines().count(), itself.text());
    }

    private Agreement compared(String name, Tensor other) throws IOException {
        return Agreement.between(
                side(name, "one", numbers), folder.resolve("one"), side(name, "two", other), folder.resolve("two"));
    }

    private Side side(String name, String where, Tensor array) throws IOException {
        Path there = Files.createDirectories(folder.resolve(where).resolve("made-up"));
        Side side = new Side();
        side.take(new ObjectMapper()
                .valueToTree(Map.of(
                        "kind",
                        Computation.ARRAY,
                        "network",
                        "made-up",
                        "name",
                        name,
                        "array",
                        new RawArrays(there).write(array))));
        return side;
    }

    /** Every so many values off by so much of the largest. */
    private Tensor changed(int every, double share) {
        float[] values = numbers.values().clone();
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < values.length; i += every) {
            values[i] += (float) (share * largest);
        }
        return Tensor.of(numbers.shape(), values);
    }

    private static Tensor numbers(long seed) {
        Random random = new Random(seed);
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.of(Shape.of(SIZE), values);
    }
}
