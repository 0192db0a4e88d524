package dev.because.symbolic.causal.format.causes;

import dev.because.symbolic.causal.format.source.Declaration;
import dev.because.symbolic.causal.format.source.Draft;
import dev.because.symbolic.causal.format.source.Numbers;

/**
 * How strongly a cause by itself brings an effect about. Fields whose names are all states of the cause say it state by
 * state, and a state that is not among them does nothing. Otherwise it is said of the second state of a cause that has two.
 */
final class Strengths {
    private Strengths() {}

    /** {@code [state of the cause][degree of the effect]}. */
    static double[][] of(YamlNode node, Declaration cause, Declaration effect, Draft draft) {
        draft.reserve((long) cause.size() * effect.size(), node.place());
        double[][] strengths = new double[cause.size()][];
        if (isByState(node, cause)) {
            YamlNode.Mapping states = (YamlNode.Mapping) node;
            states.fields()
                    .forEach((state, strength) ->
                            strengths[cause.state(state, strength.place())] = Shares.of(strength, effect));
        } else if (cause.size() == 2) {
            strengths[1] = Shares.of(node, effect);
        } else {
            throw node.place()
                    .refusal(
                            node.description(),
                            "a strength for each state of " + Numbers.shortened(cause.name()) + " that does anything");
        }
        for (int state = 0; state < strengths.length; state++) {
            strengths[state] = strengths[state] == null ? none(effect) : strengths[state];
        }
        return strengths;
    }

    private static boolean isByState(YamlNode node, Declaration cause) {
        return node instanceof YamlNode.Mapping mapping
                && mapping.fields().keySet().stream().allMatch(cause::hasState);
    }

    /** No effect whatever. */
    static double[] none(Declaration effect) {
        double[] none = new double[effect.size()];
        none[0] = 1;
        return none;
    }
}
