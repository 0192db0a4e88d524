package dev.because.explain.check.function;

import dev.because.explain.check.function.CubeTable.Prime;
import dev.because.symbolic.logic.Specification;
import java.util.List;
import java.util.function.BiPredicate;

/** Replays lower bounds for functions of which all implicants can be listed. */
final class WeightReplay {
    private final List<Prime> primes;
    private final BiPredicate<String, Integer> demanded;

    private WeightReplay(List<Prime> primes, BiPredicate<String, Integer> demanded) {
        this.primes = primes;
        this.demanded = demanded;
    }

    /** @throws IllegalArgumentException if there are too many inputs or outputs */
    static WeightReplay of(Specification functions, boolean value) {
        TruthTable table = new TruthTable(functions);
        return new WeightReplay(
                new CubeTable(table, value).primes(),
                (minterm, output) -> minterm.matches("[01]{" + table.inputs() + "}")
                        && output >= 0
                        && output < functions.outputs()
                        && (table.mustBe(value, Integer.parseInt("0" + minterm, 2)) >> output & 1) != 0);
    }

    /** So many terms every cover has. */
    long terms(List<String> proof) {
        return new BoundReplay(primes, demanded, false, 0).bound(proof);
    }

    /** So many literals every cover of so many terms has. */
    long literals(List<String> proof, int terms) {
        return new BoundReplay(primes, demanded, true, terms).bound(proof);
    }
}
