package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.plain.PlainNetwork;
import dev.because.neural.tensorflow.plain.PlainStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the steps compute the same is shown where they are written down, in the benchmark of devices. */
class PlainNetworkTest {
    @Test
    void lenet5IsFourteenStepsFromThePictureToTheScores() {
        try (TensorFlowNetwork network = RealModels.lenet5().open()) {
            PlainNetwork plain = network.plain();
            assertEquals(
                    List.of(
                            "Convolution",
                            "Shift",
                            "Rectifier",
                            "Pooling",
                            "Convolution",
                            "Shift",
                            "Rectifier",
                            "Pooling",
                            "Reshaping",
                            "Product",
                            "Shift",
                            "Rectifier",
                            "Product",
                            "Shift"),
                    plain.steps().stream()
                            .map(step -> step.getClass().getSimpleName())
                            .toList());
            assertEquals("scores/BiasAdd", plain.scores());
            assertEquals(Shape.of(28, 28, 1), plain.shape());
            PlainStep.Convolution first = (PlainStep.Convolution) plain.steps().get(0);
            assertEquals(network.filters(network.layer("conv1/Conv2D")), first.kernel());
            assertEquals(new PlainStep.Slide(5, 1, 0, 0), first.rows());
        }
    }

    @Test
    void aNormalisationThatIsSpelledOutBecomesOneScaleAndOneShift() {
        try (TensorFlowNetwork network = RealModels.mobilenet().open()) {
            List<PlainStep> steps = network.plain().steps();
            assertEquals(27, count(steps, PlainStep.Scale.class));
            assertEquals(27 + 1, count(steps, PlainStep.Shift.class), "with the bias of the last convolution");
            assertEquals(28, count(steps, PlainStep.Convolution.class));
            Set<String> known = new HashSet<>(Set.of(network.plain().input()));
            for (PlainStep step : steps) {
                assertTrue(known.containsAll(step.inputs()), step.name() + " reads what comes later");
                known.add(step.name());
            }
            PlainStep.Convolution entry = (PlainStep.Convolution) steps.get(0);
            assertEquals(new PlainStep.Slide(3, 2, 0, 1), entry.rows(), "padded below and on the right alone");
        }
    }

    @Test
    void anOperationThatIsNoPlainStepIsNamed() {
        try (TensorFlowNetwork network = BranchedGraph.open(1, 1)) {
            BadInputException refused = assertThrows(BadInputException.class, network::plain);
            assertTrue(refused.getMessage().startsWith("operation "), refused.getMessage());
            assertTrue(refused.getMessage().contains("plain step"), refused.getMessage());
        }
    }

    private static long count(List<PlainStep> steps, Class<? extends PlainStep> kind) {
        return steps.stream().filter(kind::isInstance).count();
    }
}
