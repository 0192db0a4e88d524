package dev.because.symbolic.minimization.cube;

import java.util.Arrays;

/** The input part of a packed cube as a key of a map. */
final class InputPart {
    private final long[] cube;
    private final int words;
    private final int hash;

    InputPart(CubeSpace space, long[] cube) {
        this.cube = cube;
        words = space.inputWords();
        long mixed = 0;
        for (int w = 0; w < words; w++) {
            mixed = (mixed ^ cube[w]) * 0x9E37_79B9_7F4A_7C15L;
            mixed ^= mixed >>> 32;
        }
        hash = (int) mixed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputPart part
                && hash == part.hash
                && Arrays.equals(cube, 0, words, part.cube, 0, part.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
