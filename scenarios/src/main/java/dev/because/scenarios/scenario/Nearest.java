package dev.because.scenarios.scenario;

import dev.because.neural.network.Spelling;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says which names are known and which of them was probably meant: the one with the fewest letters changed. */
public final class Nearest {
    private static final int SHOWN = 20;

    private Nearest() {}

    /** The known names, and the nearest one where it is near enough to be what was meant. */
    public static String among(Collection<String> known, String written) {
        if (known.isEmpty()) {
            return "none, for there is none";
        }
        String more = known.size() > SHOWN ? ", …" : "";
        String all = "one of " + known.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more;
        return Spelling.nearest(written, known)
                .map(name -> name + " (" + all + ")")
                .orElse(all);
    }
}
