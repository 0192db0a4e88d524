package dev.because.explain.facts;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** A variable in a state, as facts write it: {@code flu=yes}. */
public final class Proposition {
    private static final Set<String> PRESENT = Set.of("yes", "true", "present", "positive");
    private static final Set<String> ABSENT = Set.of("no", "false", "absent", "negative");

    private Proposition() {}

    public static String of(String variable, String state) {
        return variable + "=" + state;
    }

    /** The variable of a proposition, or of a soft finding. */
    public static String variable(String proposition) {
        int end = proposition.lastIndexOf('=');
        return end >= 0 ? proposition.substring(0, end) : proposition.substring(0, soft(proposition));
    }

    /** The state of a proposition; empty for a soft finding. */
    public static String state(String proposition) {
        int end = proposition.lastIndexOf('=');
        return end >= 0 ? proposition.substring(end + 1) : "";
    }

    /** Whether that state says that something is there, so that the variable's name is enough. */
    public static boolean isPresence(String state) {
        return PRESENT.contains(state.toLowerCase(Locale.ROOT));
    }

    /** Whether that state says that something is not there. */
    public static boolean isAbsence(String state) {
        return ABSENT.contains(state.toLowerCase(Locale.ROOT));
    }

    /** A likelihood as it is written: no exponent, no noughts at the end. */
    public static String number(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static int soft(String proposition) {
        int tilde = proposition.indexOf('~');
        return tilde < 0 ? proposition.length() : tilde;
    }
}
