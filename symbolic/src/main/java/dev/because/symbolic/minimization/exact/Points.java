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
    private final List<long[]> allowed;

    Points(PackedFunction function, Reasons reasons) {
        this.function = function;
        this.reasons = reasons;
        space = function.space();
        allowed = function.allowed();
    }

    Signed signed(long[] minterm, int output) {
        return signed(minterm, output, reasons.at(minterm, output));
    }

    /** A point near this one that has it in its signature, and that no neighbour can replace likewise. */
    Signed sharpest(long[] point, int output) {
        Signed here = signed(point, output);
        Signed before;
        do {
            before = here;
            for (int input = 0; input < space.inputs() && !here.hasOnePrime(); input++) {
                if (isLiteral(here.signature(), input)) {
                    here = flipped(here, input);
                }
            }
            for (int other = 0; other < space.outputs() && !here.hasOnePrime(); other++) {
                if (other != here.output() && !space.hasOutput(here.signature(), other)) {
                    here = ifSharper(here, here.point(), other);
                }
            }
        } while (here != before && !here.hasOnePrime());
        return here;
    }

    private Signed flipped(Signed here, int input) {
        long[] moved = here.point().clone();
        moved[input >> 5] ^= 3L << (2 * input & 62);
        return ifSharper(here, moved, here.output());
    }

    private Signed ifSharper(Signed here, long[] minterm, int output) {
        if (!isRequired(minterm, output)) {
            return here;
        }
        long[] lost = here.point().clone();
        for (int w = 0; w < lost.length; w++) {
            lost[w] = w < space.inputWords() ? minterm[w] & ~lost[w] : lost[w];
        }
        if (output == here.output()) {
            space.removeOutput(lost, output);
        }
        return reasons.without(lost, minterm, output)
                .map(found -> signed(minterm, output, found))
                .orElse(here);
    }

    private Signed signed(long[] minterm, int output, List<long[]> found) {
        long[] point = minterm.clone();
        for (int w = space.inputWords(); w < space.words(); w++) {
            point[w] = 0;
        }
        space.addOutput(point, output);
        return new Signed(point, output, found, reasons.signature(found));
    }

    /**
     * A point of a cube from which as many cubes as possible of the function are gone, and that these do not cover, from one
     * that they do not cover.
     */
    long[] lonely(long[] point, long[] within, List<long[]> covering) {
        long[] here = point;
        int company = company(here);
        for (int input = 0; input < space.inputs() && company > 1; input++) {
            if (!isLiteral(within, input)) {
                long[] moved = here.clone();
                moved[input >> 5] ^= 3L << (2 * input & 62);
                int left = company(moved);
                if (left < company && !isCovered(moved, covering)) {
                    here = moved;
                    company = left;
                }
            }
        }
        return here;
    }

    private int company(long[] point) {
        int count = 0;
        for (long[] cube : allowed) {
            count += space.inputsContain(cube, point) ? 1 : 0;
        }
        return count;
    }

    private boolean isCovered(long[] point, List<long[]> cubes) {
        for (long[] cube : cubes) {
            if (space.contains(cube, point)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRequired(long[] minterm, int output) {
        if (!space.hasOutput(reasons.allowedAt(minterm), output)) {
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
