package dev.because.symbolic.causal.separation;

import dev.because.symbolic.causal.BayesianNetwork;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A path along which one variable tells something about another.
 *
 * @param variables from one end to the other, all different
 * @param arrows between each variable and the next
 */
public record ActivePath(List<Integer> variables, List<Arrow> arrows) {
    /** Which way an arrow points, read along the path. */
    public enum Arrow {
        TO_NEXT("→"),
        FROM_NEXT("←");

        private final String sign;

        Arrow(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    public ActivePath {
        variables = List.copyOf(variables);
        arrows = List.copyOf(arrows);
        if (arrows.size() != variables.size() - 1) {
            throw new IllegalArgumentException(arrows.size() + " arrows between " + variables.size() + " variables");
        }
    }

    /** The path in a graph along those variables, each of which has an arrow to or from the next. */
    static ActivePath along(CausalGraph graph, int... variables) {
        return new ActivePath(
                IntStream.of(variables).boxed().toList(),
                IntStream.range(1, variables.length)
                        .mapToObj(i -> graph.hasArrow(variables[i - 1], variables[i]) ? Arrow.TO_NEXT : Arrow.FROM_NEXT)
                        .toList());
    }

    /** How many arrows it has. */
    public int length() {
        return arrows.size();
    }

    /** The variables at which two arrowheads meet: what is known about them or their descendants keeps the path open. */
    public List<Integer> colliders() {
        return IntStream.range(1, length())
                .filter(i -> arrows.get(i - 1) == Arrow.TO_NEXT && arrows.get(i) == Arrow.FROM_NEXT)
                .mapToObj(variables::get)
                .toList();
    }

    /** The path in words: {@code flu → x ← strep}. */
    public String in(BayesianNetwork network) {
        StringBuilder words =
                new StringBuilder(network.variable(variables.get(0)).name());
        for (int i = 1; i < variables.size(); i++) {
            words.append(' ').append(arrows.get(i - 1).sign()).append(' ');
            words.append(network.variable(variables.get(i)).name());
        }
        return words.toString();
    }
}
