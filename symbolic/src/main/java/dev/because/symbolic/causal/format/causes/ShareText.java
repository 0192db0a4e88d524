package dev.because.symbolic.causal.format.causes;

import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.format.source.Distribution;
import dev.because.symbolic.causal.format.source.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a distribution in the shortest way of {@link Shares} from which each bit of it comes back. */
final class ShareText {
    private static final Place NOWHERE = new Place("", 1);

    private ShareText() {}

    /** A number, fields, or a list. */
    static String of(double[] shares, Variable variable) {
        if (isCompleted(shares)) {
            return shares.length == 2 ? Double.toString(shares[1]) : fields(shares, variable);
        }
        return list(shares);
    }

    /** The same for a prior, where a single number is clear only of yes. */
    static String prior(double[] shares, Variable variable) {
        return shares.length == 2 && !variable.states().equals(Words.NO_AND_YES) ? list(shares) : of(shares, variable);
    }

    /** Whether the text of {@link #of} is fields. */
    static boolean isFields(double[] shares) {
        return shares.length != 2 && isCompleted(shares);
    }

    static String list(double[] shares) {
        return Arrays.toString(shares);
    }

    /** Whether the first share is what the others leave over. */
    static boolean isCompleted(double[] shares) {
        double others = 0;
        for (int state = 1; state < shares.length; state++) {
            others += shares[state];
        }
        return others <= 1 + Distribution.TOLERANCE
                && Arrays.equals(Distribution.completed(shares, "", NOWHERE), shares);
    }

    private static String fields(double[] shares, Variable variable) {
        List<String> fields = new ArrayList<>();
        for (int state = 1; state < shares.length; state++) {
            if (shares[state] != 0) {
                fields.add(YamlWords.name(variable.states().get(state)) + ": " + shares[state]);
            }
        }
        return "{" + String.join(", ", fields) + "}";
    }
}
