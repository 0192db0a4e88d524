package dev.because.neural.attribution.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.neural.attribution.gradient.Quadrature.Node;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 25, 50, 51})
    void theNodesAreThoseOfExactArithmetic(int count) {
        GaussIntegrator exact = new GaussIntegratorFactory().legendre(count, 0, 1);
        List<Node> nodes = GaussLegendre.nodes(count);
        assertEquals(count, nodes.size());
        for (int i = 0; i < count; i++) {
            assertEquals(exact.getPoint(i), nodes.get(i).position(), 1e-15);
            assertEquals(exact.getWeight(i), nodes.get(i).weight(), 2e-15);
        }
    }

    @Test
    void aPolynomialOfDegreeTwiceTheStepsLessOneIsIntegratedExactly() {
        for (int count = 1; count <= 300; count += 13) {
            int degree = 2 * count - 1;
            double sum = GaussLegendre.nodes(count).stream()
                    .mapToDouble(node -> node.weight() * Math.pow(node.position(), degree))
                    .sum();
            assertEquals(1.0 / (degree + 1), sum, 1e-13, count + " steps");
        }
    }
}
