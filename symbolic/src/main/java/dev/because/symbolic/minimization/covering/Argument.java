package dev.because.symbolic.minimization.covering;

import dev.because.symbolic.minimization.covering.CoveringProof.Branching;
import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * A proof of the bound at one place of the search, with the columns that must lack there for it to hold. Where the search
 * went on without a column, the proof must say why covers with that column are no better, but only if it needs to.
 *
 * @param proof the proof
 * @param lacking the columns that are worth more than they cost somewhere in it
 * @param leaves how many leaves it has
 */
record Argument(CoveringProof proof, BitSet lacking, long leaves) {
    /**
     * The same for covers that may have the columns of {@code excluded}.
     *
     * @param with for a column, the bound on covers that have it
     */
    Argument discharge(BitSet excluded, IntFunction<Argument> with) {
        CoveringProof whole = proof;
        BitSet rest = (BitSet) lacking.clone();
        rest.andNot(excluded);
        long count = leaves;
        BitSet needed = (BitSet) lacking.clone();
        needed.and(excluded);
        for (int column = needed.nextSetBit(0); column >= 0; column = needed.nextSetBit(column + 1)) {
            Argument other = with.apply(column);
            whole = new Branching(column, other.proof, whole);
            rest.or(other.lacking);
            count += other.leaves;
        }
        return new Argument(whole, rest, count);
    }
}
