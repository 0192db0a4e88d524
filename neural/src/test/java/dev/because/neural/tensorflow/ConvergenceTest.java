package dev.because.neural.tensorflow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many steps integrated gradients take until what they miss is less than a hundredth of what they explain. */
class ConvergenceTest {
    private static final double TOLERANCE = 0.01;
    private static final int MOST_STEPS = 6400;

    @Test
    void with_enough_steps_the_delta_on_lenet5_is_under_one_percent_of_the_difference() {
        RealModels.Model lenet5 = RealModels.lenet5();
        try (Network network = lenet5.open()) {
            for (int digit : new int[] {42, 0, 7, 115}) {
                require(network, "lenet5, digit " + digit, RealModels.digit(digit));
            }
        }
    }

    @Test
    void with_enough_steps_the_delta_on_a_mobilenet_is_under_one_percent_of_the_difference() {
        RealModels.Model mobilenet = RealModels.mobilenet();
        try (Network network = mobilenet.open()) {
            String zebra = "n02391049_zebra.jpg";
            require(network, mobilenet.name() + ", zebra", RealModels.photograph(zebra, mobilenet.card()));
        }
    }

    private static void require(Network network, String what, Tensor input) {
        ClassScore target = Decision.of(network, input.asBatch()).get(0).score(network.scores());
        double miss = Double.POSITIVE_INFINITY;
        int steps = 25;
        while (miss >= TOLERANCE && steps < MOST_STEPS) {
            steps *= 2;
            IntegratedGradients.Integral integral = new IntegratedGradients(
                            steps, Quadrature.GAUSS_LEGENDRE, Optional.empty())
                    .integral(network, input.asBatch(), List.of(target));
            double difference =
                    integral.atInput().get(0) - integral.atBaseline().get(0);
            miss = Math.abs(integral.delta(0) / difference);
            System.out.printf(
                    "%s, %s: %d steps, delta %.2f%% of the score difference %.3f%n",
                    what, target.address(), steps, 100 * miss, difference);
        }
        assertTrue(miss < TOLERANCE, what + ": " + miss + " with " + steps + " steps");
    }
}
