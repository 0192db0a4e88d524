package dev.because.symbolic.minimization.cube;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How cubes of so many inputs and outputs are packed into words: bit 2i of the input words says that input i may be 0, bit
 * 2i + 1 that it may be 1; the output words come after and have one bit an output. Unused bits of input words are set, unused
 * bits of output words are not, so that all operations work on whole words.
 */
public final class CubeSpace {
    /** The bits of a word that stand for "may be 0". */
    public static final long ZEROS = 0x5555_5555_5555_5555L;

    private static final int INPUTS_A_WORD = 32;

    private final int inputs;
    private final int outputs;
    private final int inputWords;
    private final int words;

    public CubeSpace(int inputs, int outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
        inputWords = (inputs + INPUTS_A_WORD - 1) / INPUTS_A_WORD;
        words = inputWords + (outputs + Long.SIZE - 1) / Long.SIZE;
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return outputs;
    }

    /** How many words the inputs take. */
    public int inputWords() {
        return inputWords;
    }

    /** How many words a cube takes. */
    public int words() {
        return words;
    }

    /** Every minterm, of no output. */
    public long[] everywhere() {
        long[] cube = new long[words];
        Arrays.fill(cube, 0, inputWords, -1L);
        return cube;
    }

    /** Every minterm, of every output. */
    public long[] universe() {
        long[] cube = everywhere();
        for (int output = 0; output < outputs; output++) {
            addOutput(cube, output);
        }
        return cube;
    }

    public boolean hasOutput(long[] cube, int output) {
        return (cube[inputWords + (output >> 6)] >>> output & 1) != 0;
    }

    public void addOutput(long[] cube, int output) {
        cube[inputWords + (output >> 6)] |= 1L << output;
    }

    public void removeOutput(long[] cube, int output) {
        cube[inputWords + (output >> 6)] &= ~(1L << output);
    }

    /** The same product for that output only. */
    public long[] only(long[] cube, int output) {
        long[] one = cube.clone();
        Arrays.fill(one, inputWords, words, 0);
        addOutput(one, output);
        return one;
    }

    /** How many outputs it has. */
    public int outputs(long[] cube) {
        int count = 0;
        for (int w = inputWords; w < words; w++) {
            count += Long.bitCount(cube[w]);
        }
        return count;
    }

    public boolean hasNoOutput(long[] cube) {
        for (int w = inputWords; w < words; w++) {
            if (cube[w] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the two have a common minterm, whatever their outputs. */
    public boolean inputsMeet(long[] one, long[] other) {
        for (int w = 0; w < inputWords; w++) {
            long both = one[w] & other[w];
            if (((both | both >>> 1) & ZEROS) != ZEROS) {
                return false;
            }
        }
        return true;
    }

    public boolean outputsMeet(long[] one, long[] other) {
        for (int w = inputWords; w < words; w++) {
            if ((one[w] & other[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    public boolean inputsContain(long[] outer, long[] inner) {
        for (int w = 0; w < inputWords; w++) {
            if ((inner[w] & ~outer[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the outer has every minterm of the inner, for every output of it. */
    public boolean contains(long[] outer, long[] inner) {
        for (int w = 0; w < words; w++) {
            if ((inner[w] & ~outer[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** In how many inputs the two conflict, one more if they have no common output: 0, 1, or 2 for 2 and more. */
    public int distance(long[] one, long[] other) {
        int distance = 0;
        for (int w = 0; w < inputWords; w++) {
            long both = one[w] & other[w];
            long apart = ~(both | both >>> 1) & ZEROS;
            if (apart != 0) {
                distance += Long.bitCount(apart);
                if (distance > 1) {
                    return 2;
                }
            }
        }
        return outputsMeet(one, other) ? distance : Math.min(distance + 1, 2);
    }

    public int literals(long[] cube) {
        int literals = 0;
        for (int w = 0; w < inputWords; w++) {
            literals += Long.bitCount(~cube[w]);
        }
        return literals;
    }

    public long[] supercube(long[] one, long[] other) {
        long[] both = one.clone();
        for (int w = 0; w < words; w++) {
            both[w] |= other[w];
        }
        return both;
    }

    /** The common bits; no cube if the two do not meet. */
    public long[] intersection(long[] one, long[] other) {
        long[] both = one.clone();
        for (int w = 0; w < words; w++) {
            both[w] &= other[w];
        }
        return both;
    }

    public long[] pack(Term term) {
        long[] cube = everywhere();
        Bits values = term.cube().values();
        term.cube().cares().stream().forEach(i -> cube[i >> 5] &= ~(1L << (2 * i + (values.contains(i) ? 0 : 1))));
        long[] on = term.outputs().words();
        System.arraycopy(on, 0, cube, inputWords, on.length);
        return cube;
    }

    public List<long[]> pack(Cover cover) {
        List<long[]> cubes = new ArrayList<>(cover.termCount());
        cover.terms().forEach(term -> cubes.add(pack(term)));
        return cubes;
    }

    public Term unpack(long[] cube) {
        long[] cares = new long[(inputs + Long.SIZE - 1) / Long.SIZE];
        long[] values = new long[cares.length];
        for (int i = 0; i < inputs; i++) {
            long allowed = cube[i >> 5] >>> 2 * i & 3;
            if (allowed != 3) {
                cares[i >> 6] |= 1L << i;
                values[i >> 6] |= allowed >>> 1 << i;
            }
        }
        Cube product = Cube.of(inputs, Bits.ofWords(cares), Bits.ofWords(values));
        return new Term(product, Bits.ofWords(Arrays.copyOfRange(cube, inputWords, words)));
    }

    public Cover unpack(List<long[]> cubes) {
        return new Cover(inputs, outputs, cubes.stream().map(this::unpack).toList());
    }
}
