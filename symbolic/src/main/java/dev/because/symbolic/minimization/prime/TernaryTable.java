package dev.because.symbolic.minimization.prime;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import java.util.Arrays;

/**
 * For every one of the 3<sup>n</sup> cubes, the outputs that it is an implicant of: what Quine–McCluskey's merging makes,
 * without lists. A cube is a number of n ternary digits, 0 and 1 for the literals and 2 for a free input; it is an implicant
 * where both of its halves are. The three lowest digits are the 27 bits of a word, so that one {@code &} merges 27 pairs.
 *
 * <p>With several outputs, a cube together with all outputs that it is an implicant of is a prime if each cube with one
 * literal less is an implicant of fewer of them (E. J. McCluskey, <em>Minimization of Boolean Functions</em>, 1956; for
 * several outputs T. C. Bartee, 1961).
 */
public final class TernaryTable {
    /** So many words of four bytes a table may have; 2<sup>23</sup> are one output of 17 inputs, or 14 of 15. */
    static final long MOST_WORDS = 1L << 23;

    private static final int LOW = 3;
    private static final int WORD = 27;
    /** Those of the 27 places whose digit of 1, 3 or 9 is 2. */
    private static final int[] FREE = new int[LOW];
    /** The implicants of each function of three inputs, by its truth table. */
    private static final int[] IMPLICANTS = new int[256];

    static {
        int stride = 1;
        for (int digit = 0; digit < LOW; digit++, stride *= 3) {
            for (int place = 0; place < WORD; place++) {
                if (place / stride % 3 == 2) {
                    FREE[digit] |= 1 << place;
                }
            }
        }
        for (int function = 0; function < IMPLICANTS.length; function++) {
            IMPLICANTS[function] = implicants(function);
        }
    }

    private final int inputs;
    private final int[][] words;

    private TernaryTable(int inputs, int[][] words) {
        this.inputs = inputs;
        this.words = words;
    }

    /** Whether functions of so many inputs and outputs are small enough for a table. */
    public static boolean fits(int inputs, int outputs) {
        return inputs <= Rows.MOST_INPUTS && words(inputs) * outputs <= MOST_WORDS;
    }

    /**
     * The implicants of functions; a don't-care may be in one.
     *
     * @throws IllegalArgumentException if they do not {@linkplain #fits fit}
     */
    public static TernaryTable of(Specification functions) {
        return of(Rows.of(functions.on(), functions.dontCare()));
    }

    /** The implicants of these truth tables. */
    public static TernaryTable of(Rows rows) {
        if (!fits(rows.inputs(), rows.outputs())) {
            throw new IllegalArgumentException(
                    "a table of all cubes of " + rows.inputs() + " inputs for " + rows.outputs() + " outputs");
        }
        int size = (int) words(rows.inputs());
        int[][] words = new int[rows.outputs()][size];
        int[] places = places(Math.max(0, rows.inputs() - LOW));
        for (int output = 0; output < words.length; output++) {
            for (int high = 0; high < places.length; high++) {
                words[output][places[high]] = IMPLICANTS[rows.eight(output, high << LOW)];
            }
            merge(words[output]);
        }
        return new TernaryTable(rows.inputs(), words);
    }

    public int inputs() {
        return inputs;
    }

    /** The outputs that a cube is an implicant of. */
    public Bits outputs(Cube cube) {
        int cares = Rows.toRow(inputs, cube.cares());
        int values = Rows.toRow(inputs, cube.values());
        int number = 0;
        for (int bit = Math.max(LOW, inputs) - 1; bit >= 0; bit--) {
            number = 3 * number + ((cares >>> bit & 1) == 0 ? 2 : values >>> bit & 1);
        }
        return outputs(number / WORD, number % WORD);
    }

    Bits outputs(int word, int place) {
        long[] members = new long[words.length + 63 >> 6];
        for (int output = 0; output < words.length; output++) {
            members[output >> 6] |= (long) (words[output][word] >>> place & 1) << output;
        }
        return Bits.ofWords(members);
    }

    /** All primes. */
    public TablePrimes primes() {
        return TablePrimes.of(this, primePlaces());
    }

    int outputs() {
        return words.length;
    }

    /** A bit for each cube: whether it is prime. */
    private int[] primePlaces() {
        int size = (int) words(inputs);
        int[] primes = new int[size];
        for (int[] table : words) {
            for (int i = 0; i < size; i++) {
                primes[i] |= table[i];
            }
        }
        for (int digit = 0, bits = 1; digit < LOW; digit++, bits *= 3) {
            dropMergedInWord(primes, digit, bits);
        }
        int[] lost = new int[size];
        for (int stride = 1; stride < size; stride *= 3) {
            dropMerged(primes, lost, stride);
        }
        return primes;
    }

    /** Drops cubes that are implicants of as many outputs without their literal of one of the three lowest inputs. */
    private void dropMergedInWord(int[] primes, int digit, int bits) {
        int free = FREE[digit];
        for (int i = 0; i < primes.length; i++) {
            int lost = free;
            for (int[] table : words) {
                int merged = table[i] & free;
                lost |= table[i] & ~(merged >>> bits | merged >>> 2 * bits);
            }
            primes[i] &= lost;
        }
    }

    /** The same for the input whose digit is worth {@code stride} words. */
    private void dropMerged(int[] primes, int[] lost, int stride) {
        for (int block = 0; block < primes.length; block += 3 * stride) {
            Arrays.fill(lost, 0, 2 * stride, 0);
            for (int[] table : words) {
                for (int i = 0; i < stride; i++) {
                    int merged = ~table[block + 2 * stride + i];
                    lost[i] |= table[block + i] & merged;
                    lost[stride + i] |= table[block + stride + i] & merged;
                }
            }
            for (int i = 0; i < 2 * stride; i++) {
                primes[block + i] &= lost[i];
            }
        }
    }

    private static void merge(int[] table) {
        for (int stride = 1; stride < table.length; stride *= 3) {
            for (int block = 0; block < table.length; block += 3 * stride) {
                for (int i = block; i < block + stride; i++) {
                    table[i + 2 * stride] = table[i] & table[i + stride];
                }
            }
        }
    }

    private static int implicants(int function) {
        int word = 0;
        for (int place = 0; place < WORD; place++) {
            boolean all = true;
            for (int row = 0; row < 8; row++) {
                boolean inside = agrees(place % 3, row & 1)
                        && agrees(place / 3 % 3, row >> 1 & 1)
                        && agrees(place / 9, row >> 2);
                all &= !inside || (function >> row & 1) != 0;
            }
            word |= all ? 1 << place : 0;
        }
        return word;
    }

    private static boolean agrees(int digit, int value) {
        return digit == 2 || digit == value;
    }

    /** For each row of so many inputs, the number with these digits in base three. */
    private static int[] places(int inputs) {
        int[] places = new int[1 << inputs];
        for (int bit = 0, worth = 1; bit < inputs; bit++, worth *= 3) {
            for (int row = 1 << bit; row < 2 << bit; row++) {
                places[row] = places[row - (1 << bit)] + worth;
            }
        }
        return places;
    }

    static long words(int inputs) {
        return Math.round(Math.pow(3, Math.max(0, inputs - LOW)));
    }
}
