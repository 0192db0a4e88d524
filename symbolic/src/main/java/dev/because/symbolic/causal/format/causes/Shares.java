package dev.because.symbolic.causal.format.causes;

import dev.because.symbolic.causal.format.source.Declaration;
import dev.because.symbolic.causal.format.source.Distribution;
import dev.because.symbolic.causal.format.source.Numbers;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A distribution as a person writes it, in one of three ways: one number, the second of two states' probability; a list with
 * a number for each state; or fields with the states that are worth a mention, where what is left belongs to the first state
 * unless that is mentioned too.
 */
final class Shares {
    private Shares() {}

    /** @throws dev.because.symbolic.logic.BadInputException if it is none for a variable with those states */
    static double[] of(YamlNode node, Declaration variable) {
        String what = "probabilities of " + Numbers.shortened(variable.name());
        if (node instanceof YamlNode.Scalar scalar) {
            return single(scalar, variable, what);
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return listed(sequence.items(), sequence, variable, what);
        }
        YamlNode.Mapping named = (YamlNode.Mapping) node;
        double[] shares = new double[variable.size()];
        named.fields().forEach((state, share) -> {
            int index = variable.state(state, share.place());
            shares[index] = Distribution.probability(share.number("the probability of " + state), share.place());
        });
        return named.fields().containsKey(variable.variable().states().get(0))
                ? Distribution.checked(shares, what, node.place())
                : Distribution.completed(shares, what, node.place());
    }

    private static double[] single(YamlNode.Scalar scalar, Declaration variable, String what) {
        OptionalDouble number = scalar.number();
        if (variable.size() != 2 || number.isEmpty()) {
            throw scalar.place()
                    .refusal(
                            scalar.description(),
                            (variable.size() == 2 ? "a number, a list" : "a list") + " or fields with the " + what);
        }
        return Distribution.completed(new double[] {0, number.getAsDouble()}, what, scalar.place());
    }

    /** The numbers of a list, one for each state. */
    static double[] listed(List<YamlNode> numbers, YamlNode list, Declaration variable, String what) {
        if (numbers.size() != variable.size()) {
            throw list.place()
                    .refusal(
                            numbers.size() + (numbers.size() == 1 ? " number" : " numbers"),
                            variable.size() + " " + what);
        }
        double[] shares = new double[numbers.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Distribution.probability(
                    numbers.get(i).number("a number"), numbers.get(i).place());
        }
        return Distribution.checked(shares, what, list.place());
    }
}
