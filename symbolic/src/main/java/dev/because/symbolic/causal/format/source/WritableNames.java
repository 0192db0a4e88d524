package dev.because.symbolic.causal.format.source;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.logic.BadInputException;
import java.nio.charset.StandardCharsets;

/** Names that a format can write so that they are read again as they are. */
public final class WritableNames {
    private WritableNames() {}

    /** @throws BadInputException if a name or state is blank, begins or ends with a blank, or holds a control character */
    public static void check(BayesianNetwork network) {
        for (int i = 0; i < network.size(); i++) {
            Variable variable = network.variable(i);
            check(network, variable.name());
            variable.states().forEach(state -> check(network, state));
        }
    }

    private static void check(BayesianNetwork network, String name) {
        boolean plain = StandardCharsets.UTF_8.newEncoder().canEncode(name)
                && !name.isBlank()
                && name.strip().equals(name)
                && name.chars().noneMatch(c -> Character.isISOControl(c) || c == 0xfffe || c == 0xffff);
        if (!plain) {
            throw new BadInputException(
                    network.name(), "the name \"" + name + "\"", "names without control characters or blanks around");
        }
    }
}
