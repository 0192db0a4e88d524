package dev.because.neural.attribution.gradient;

import dev.because.neural.network.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * How an integral from 0 to 1 becomes a weighted sum. The rules and their names are Captum's, so that results can be
 * compared number by number.
 */
public enum Quadrature {
    /** Exact for polynomials of degree up to 2n − 1. */
    GAUSS_LEGENDRE(GaussLegendre::nodes),
    /**
     * Ends included, each of half weight. The weights add up to (n − 1) / n, as in Captum, where the textbook's add up
     * to 1; the convergence delta shows what that costs.
     */
    RIEMANN_TRAPEZOID(Quadrature::trapezoid),
    /** The left end of each of n equal intervals. */
    RIEMANN_LEFT(n -> rectangles(n, 0)),
    /** The middle of each of n equal intervals. */
    RIEMANN_MIDDLE(n -> rectangles(n, 0.5)),
    /** The right end of each of n equal intervals. */
    RIEMANN_RIGHT(n -> rectangles(n, 1));

    /**
     * @param position where on the way from 0 to 1
     * @param weight how much the integrand counts there
     */
    public record Node(double position, double weight) {}

    private final IntFunction<List<Node>> rule;

    Quadrature(IntFunction<List<Node>> rule) {
        this.rule = rule;
    }

    /**
     * The nodes of this rule, from 0 to 1.
     *
     * @throws IllegalArgumentException if there are fewer than one, or than two for the trapezoid
     */
    public List<Node> nodes(int count) {
        int least = this == RIEMANN_TRAPEZOID ? 2 : 1;
        if (count < least) {
            throw new IllegalArgumentException(count + " steps, expected at least " + least);
        }
        return rule.apply(count);
    }

    /** The name without regard to case and punctuation, as Captum writes it: {@code gausslegendre}. */
    public String plainName() {
        return this == GAUSS_LEGENDRE ? "gausslegendre" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rule of that name: {@code gausslegendre}, {@code gauss-legendre}, {@code riemann_trapezoid}, …
     *
     * @throws dev.because.neural.network.BadInputException if there is none, naming the nearest
     */
    public static Quadrature named(String name) {
        return Spelling.choose("integration rule", name, List.of(values()), Quadrature::plainName);
    }

    private static List<Node> trapezoid(int count) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean end = i == 0 || i == count - 1;
            nodes.add(new Node(i / (count - 1.0), (end ? 0.5 : 1.0) / count));
        }
        return List.copyOf(nodes);
    }

    private static List<Node> rectangles(int count, double place) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(new Node((i + place) / count, 1.0 / count));
        }
        return List.copyOf(nodes);
    }
}
