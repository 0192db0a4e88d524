package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.minimization.cube.CubeSpace;
import dev.because.symbolic.minimization.cube.PackedFunction;
import dev.because.symbolic.minimization.prime.Reasons;
import java.util.List;

/**
 * Moves points to where fewer primes go through them. Where the signature of another point has this one in it, the primes
 * through the other are some of those through this one: whoever covers the other covers this one too.
 */
final class Points {
    /**
     * A point as a packed cube of one output, with the reasons why its primes are as they are and with what those have in
     * common.
     */
    record Signed(long[] point, int output, List<long[]> reasons, long[] signature) {
        boolean hasOnePrime() {
            return reasons.stream().allMatch(reason -> bits(reason) == 1);
        }
    }

    private final PackedFunction function;
    private final CubeSpace space;
    private final Reasons reasons;

    Points(PackedFunction function, Reasons reasons) {
        this.function = function;
        this.reasons = reasons;
        space = function.space();
    }

    Signed signed(long[] minterm, int output) {
        List<long[]> found = reasons.at(minterm, output);
        long[] point = minterm.clone();
        for (int w = space.inputWords(); w < space.words(); w++) {
            point[w] = 0;
        }
        space.addOutput(point, output);
        return new Signed(point, output, found, reasons.signature(found));
    }

    /** A point near this one that has it in its signature, and that no neighbour can replace likewise. */
    Signed sharpest(long[] point, int output) {
        Signed here = signed(point, output);
        boolean moved = true;
        while (moved && !here.hasOnePrime()) {
            moved = false;
            for (int input = 0; input < space.inputs() && !moved; input++) {
                if (isLiteral(here.signature(), input)) {
                    Signed there = flipped(here, input);
                    moved = there != here;
                    here = there;
                }
            }
            for (int other = 0; other < space.outputs() && !moved; other++) {
                if (other != here.output() && !space.hasOutput(here.signature(), other)) {
                    Signed there = switched(here, other);
                    moved = there != here;
                    here = there;
                }
            }
        }
        return here;
    }

    private Signed flipped(Signed here, int input) {
        long[] moved = here.point().clone();
        moved[input >> 5] ^= 3L << (2 * input & 62);
        return ifSharper(here, moved, here.output());
    }

    private Signed switched(Signed here, int output) {
        return ifSharper(here, here.point(), output);
    }

    private Signed ifSharper(Signed here, long[] minterm, int output) {
        if (!isRequired(minterm, output)) {
            return here;
        }
        Signed there = signed(minterm, output);
        return space.contains(there.signature(), here.point()) ? there : here;
    }

    private boolean isRequired(long[] minterm, int output) {
        if (reasons.forbids(minterm, output)) {
            return false;
        }
        for (long[] cube : function.dontCare()) {
            if (space.hasOutput(cube, output) && space.inputsContain(cube, minterm)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLiteral(long[] cube, int input) {
        return (cube[input >> 5] >>> (2 * input & 62) & 3) != 3;
    }

    static int bits(long[] words) {
        int bits = 0;
        for (long word : words) {
            bits += Long.bitCount(word);
        }
        return bits;
    }
}
