package dev.because.symbolic.minimization.prime;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Term;
import java.util.Arrays;

/**
 * Truth tables: for each output of a cover the rows where it is true, a bit for each, packed 64 to a word. Sets of inputs are
 * kept the way rows are numbered: input 0 is the highest of the {@code inputs} bits.
 */
public final class Rows {
    /** The most inputs of functions that are tabled. */
    public static final int MOST_INPUTS = 20;

    private final int inputs;
    private final long[][] bits;

    private Rows(int inputs, long[][] bits) {
        this.inputs = inputs;
        this.bits = bits;
    }

    /**
     * The rows where the outputs of any of these covers are true.
     *
     * @throws IllegalArgumentException if there are more than {@value #MOST_INPUTS} inputs
     */
    public static Rows of(Cover first, Cover... more) {
        int inputs = first.inputs();
        if (inputs > MOST_INPUTS) {
            throw new IllegalArgumentException("a truth table of " + inputs + " inputs");
        }
        Rows rows = new Rows(inputs, new long[first.outputs()][(1 << inputs) + 63 >> 6]);
        rows.add(first);
        for (Cover other : more) {
            rows.add(other);
        }
        return rows;
    }

    /** Those rows of this where the other is false. */
    public Rows minus(Rows other) {
        long[][] rest = new long[bits.length][];
        for (int output = 0; output < bits.length; output++) {
            rest[output] = bits[output].clone();
            for (int word = 0; word < rest[output].length; word++) {
                rest[output][word] &= ~other.bits[output][word];
            }
        }
        return new Rows(inputs, rest);
    }

    /** Those rows of this where the other is true too. */
    public Rows and(Rows other) {
        long[][] both = new long[bits.length][];
        for (int output = 0; output < bits.length; output++) {
            both[output] = bits[output].clone();
            for (int word = 0; word < both[output].length; word++) {
                both[output][word] &= other.bits[output][word];
            }
        }
        return new Rows(inputs, both);
    }

    /** The functions of the other inputs that are left when input 0 has that value; there must be more than six others. */
    Rows cofactor(boolean value) {
        long[][] half = new long[bits.length][];
        for (int output = 0; output < bits.length; output++) {
            int middle = bits[output].length / 2;
            half[output] = Arrays.copyOfRange(bits[output], value ? middle : 0, value ? 2 * middle : middle);
        }
        return new Rows(inputs - 1, half);
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return bits.length;
    }

    public boolean contains(int output, int row) {
        return (bits[output][row >> 6] >>> row & 1) != 0;
    }

    public boolean isEmpty() {
        return Arrays.stream(bits).flatMapToLong(Arrays::stream).allMatch(word -> word == 0);
    }

    /** How many rows there are, over all outputs. */
    public long count() {
        return Arrays.stream(bits)
                .flatMapToLong(Arrays::stream)
                .map(Long::bitCount)
                .sum();
    }

    /** Eight rows from one whose number is a multiple of eight; of fewer than three inputs, the table again and again. */
    int eight(int output, int row) {
        int size = 1 << inputs;
        int found = (int) (bits[output][(row & size - 1) >> 6] >>> row & 0xff);
        for (int width = size; width < 8; width *= 2) {
            found |= found << width;
        }
        return found;
    }

    /** Inputs as bits of a row. */
    public static int toRow(int inputs, Bits members) {
        long[] words = members.words();
        return words.length == 0 ? 0 : Integer.reverse((int) words[0]) >>> (32 - inputs);
    }

    /** Bits of a row as inputs. */
    public static Bits toInputs(int inputs, int row) {
        return row == 0 ? Bits.none() : Bits.ofWords(Integer.reverse(row) >>> (32 - inputs) & 0xffffffffL);
    }

    /** The cube that cares for these bits of a row, and has these values. */
    public static Cube toCube(int inputs, int cares, int values) {
        return Cube.of(inputs, toInputs(inputs, cares), toInputs(inputs, values));
    }

    private void add(Cover cover) {
        for (Term term : cover.terms()) {
            int cares = toRow(inputs, term.cube().cares());
            int values = toRow(inputs, term.cube().values());
            int[] outputs = term.outputs().stream().toArray();
            int free = (1 << inputs) - 1 & ~cares;
            int part = 0;
            do {
                int row = values | part;
                for (int output : outputs) {
                    bits[output][row >> 6] |= 1L << row;
                }
                part = part - free & free;
            } while (part != 0);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows rows && inputs == rows.inputs && Arrays.deepEquals(bits, rows.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(bits);
    }
}
