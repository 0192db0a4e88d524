package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.gradient.Gradient;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.data.card.ModelCards;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Lead;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.analytic.AnalyticNetwork;
import dev.because.neural.network.analytic.Bias;
import dev.because.neural.network.analytic.Convolution;
import dev.because.neural.network.analytic.Dense;
import dev.because.neural.network.analytic.Flatten;
import dev.because.neural.network.analytic.MaxPool;
import dev.because.neural.network.analytic.Rectifier;
import dev.because.neural.network.analytic.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** The embedded network on real digits, against the same weights in plain Java and double precision. */
class Lenet5OracleTest {
    private static final int DIGITS = 10;
    private static final int PIXELS = 200;
    private static final double STEP = 1e-5;
    private static GraphDef graph = GraphDef.getDefaultInstance();
    private static TensorFlowNetwork network;
    private static AnalyticNetwork oracle;
    private static Tensor digits;

    @BeforeAll
    static void open() throws IOException {
        graph = GraphDef.parseFrom(shipped(".pb"));
        network = TensorFlowNetwork.open(graph, ModelCards.parse("lenet5", shipped(".card.yaml")), "lenet5", 2);
        oracle = oracle();
        EmbeddedDigits embedded = EmbeddedDigits.load();
        digits = noisy(Tensor.stack(
                IntStream.range(0, DIGITS).mapToObj(embedded::picture).toList()));
    }

    @AfterAll
    static void close() {
        network.close();
    }

    private static byte[] shipped(String ending) throws IOException {
        try (InputStream in = Optional.ofNullable(
                        Lenet5OracleTest.class.getResourceAsStream("/dev/because/neural/models/lenet5" + ending))
                .orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static AnalyticNetwork oracle() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        for (String layer : List.of("conv1", "conv2")) {
            Shape kernel = layer.equals("conv1") ? Shape.of(5, 5, 1, 20) : Shape.of(5, 5, 20, 50);
            stages.put(layer, new Convolution(kernel, weights(layer + "/kernel"), 1, false));
            stages.put(layer + "/bias", new Bias(weights(layer + "/bias")));
            stages.put(layer + "/relu", new Rectifier(Double.POSITIVE_INFINITY));
            stages.put(layer + "/pool", new MaxPool(2));
        }
        stages.put("flat", new Flatten());
        stages.put("hidden", new Dense(500, weights("hidden/kernel")));
        stages.put("hidden/bias", new Bias(weights("hidden/bias")));
        stages.put("hidden/relu", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("scores", new Dense(10, weights("scores/kernel")));
        stages.put("scores/bias", new Bias(weights("scores/bias")));
        return new AnalyticNetwork(Shape.of(28, 28, 1), stages);
    }

    private static float[] weights(String name) {
        NodeDef node = graph.getNodeList().stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        var bytes = node.getAttrOrThrow("value").getTensor().getTensorContent().asReadOnlyByteBuffer();
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    /** Seeded noise on the digits, so that no two pixels of a pool are equal. */
    private static Tensor noisy(Tensor batch) {
        float[] noise = AnalyticNetwork.gaussian(new Random(11), batch.size(), 0.01);
        for (int i = 0; i < noise.length; i++) {
            noise[i] += batch.values()[i];
        }
        return Tensor.of(batch.shape(), noise);
    }

    @Test
    void scoresAndAllThreeBackwardRulesAgreeToOnePartInAHundredThousand() {
        assertClose(oracle.scores(digits), network.scores(digits));
        for (BackwardRule rule : BackwardRule.values()) {
            for (int index : new int[] {0, 7}) {
                assertClose(
                        oracle.backward(digits, new ClassScore(oracle.scores(), index), rule),
                        network.backward(digits, new ClassScore(network.scores(), index), rule));
            }
        }
    }

    @Test
    void manyAtOnceWhichTakeTheWayBackInBlocksAgreeWithFew() {
        Tensor many = Tensor.stack(IntStream.range(0, 7 * DIGITS)
                .mapToObj(i -> digits.item(i % DIGITS))
                .toList());
        for (BackwardRule rule : BackwardRule.values()) {
            ClassScore target = new ClassScore(network.scores(), 3);
            Tensor expected = network.backward(digits, target, rule);
            Tensor actual = network.backward(many, target, rule);
            assertClose(expected, actual.items(0, DIGITS));
            assertClose(expected, actual.items(6 * DIGITS, 7 * DIGITS));
        }
    }

    private static void assertClose(Tensor expected, Tensor actual) {
        int size = expected.size() / DIGITS;
        for (int item = 0; item < DIGITS; item++) {
            double difference = 0;
            double length = 0;
            for (int i = item * size; i < (item + 1) * size; i++) {
                difference += Math.pow(expected.values()[i] - actual.values()[i], 2);
                length += Math.pow(expected.values()[i], 2);
            }
            assertTrue(Math.sqrt(difference / length) < 1e-5, "item " + item + ": " + Math.sqrt(difference / length));
        }
    }

    @Test
    void gradientsAreCentralDifferencesInDoublePrecision() {
        List<Decision> decisions = Decision.of(network, digits);
        List<Lead> leads = decisions.stream()
                .map(decision -> decision.lead(network.scores()))
                .toList();
        float[] gradients = new Gradient().attribute(network, digits, leads).values();
        double scale = 0;
        for (float gradient : gradients) {
            scale = Math.max(scale, Math.abs(gradient));
        }
        Random random = new Random(12);
        int excluded = 0;
        for (int n = 0; n < PIXELS; n++) {
            int place = random.nextInt(digits.size());
            double whole = lead(leads, place, 0);
            double right = (lead(leads, place, STEP) - whole) / STEP;
            double left = (whole - lead(leads, place, -STEP)) / STEP;
            if (Math.abs(right - left) > 1e-4 * scale) {
                excluded++;
            } else {
                assertEquals((left + right) / 2, gradients[place], 1e-3 * Math.max(0.01 * scale, Math.abs(left)));
            }
        }
        assertTrue(excluded < PIXELS / 20, excluded + " pixels lie on a kink");
    }

    /** The lead of the winner on the item of a pixel, with that pixel changed. */
    private static double lead(List<Lead> leads, int place, double change) {
        int size = digits.size() / DIGITS;
        int item = place / size;
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = digits.values()[item * size + i] + (item * size + i == place ? change : 0);
        }
        List<double[]> trace = oracle.trace(values, 0);
        double[] scores = trace.get(trace.size() - 1);
        return scores[leads.get(item).winner().index()]
                - scores[leads.get(item).rival().index()];
    }

    @Test
    void integratedGradientsAddUpWithinOnePercentWhenTheStepsAreEnough() {
        List<ClassScore> targets = Decision.of(network, digits).stream()
                .map(decision -> decision.score(network.scores()))
                .toList();
        int steps = 25;
        double worst;
        do {
            steps *= 2;
            IntegratedGradients.Integral integral = new IntegratedGradients(
                            steps, Quadrature.GAUSS_LEGENDRE, Optional.empty())
                    .integral(network, digits, targets);
            worst = IntStream.range(0, DIGITS)
                    .mapToDouble(item -> Math.abs(integral.delta(item)
                            / (integral.atInput().get(item)
                                    - integral.atBaseline().get(item))))
                    .max()
                    .orElseThrow();
        } while (worst >= 0.01 && steps < 1000);
        System.out.println("integrated gradients of " + DIGITS + " digits: " + steps + " steps, worst delta "
                + Math.round(worst * 1e4) / 1e2 + " % of the score difference");
        assertTrue(worst < 0.01, worst + " at " + steps + " steps");
    }
}
