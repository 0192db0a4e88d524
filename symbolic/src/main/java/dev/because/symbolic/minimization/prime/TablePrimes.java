package dev.because.symbolic.minimization.prime;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Term;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Primes of functions that fit into a table, with their inputs as bits of a row (input 0 is the highest). */
public final class TablePrimes {
    private static final int WORD = 27;

    private final int inputs;
    private final int[] cares;
    private final int[] values;
    private final Bits[] outputs;

    private TablePrimes(int inputs, int[] cares, int[] values, Bits[] outputs) {
        this.inputs = inputs;
        this.cares = cares;
        this.values = values;
        this.outputs = outputs;
    }

    /** The cubes of a table that are marked. */
    static TablePrimes of(TernaryTable table, int[] marked) {
        int size = Arrays.stream(marked).map(Integer::bitCount).sum();
        int[] cares = new int[size];
        int[] values = new int[size];
        Bits[] outputs = new Bits[size];
        Bits one = Bits.of(0);
        int next = 0;
        for (int word = 0; word < marked.length; word++) {
            for (int rest = marked[word]; rest != 0; rest &= rest - 1) {
                int place = Integer.numberOfTrailingZeros(rest);
                int bit = 1;
                for (int number = word * WORD + place, i = 0; i < table.inputs(); i++, number /= 3, bit <<= 1) {
                    int digit = number % 3;
                    cares[next] |= digit == 2 ? 0 : bit;
                    values[next] |= digit == 1 ? bit : 0;
                }
                outputs[next++] = table.outputs() == 1 ? one : table.outputs(word, place);
            }
        }
        return new TablePrimes(table.inputs(), cares, values, outputs);
    }

    public int size() {
        return cares.length;
    }

    /** The inputs that a prime has a literal of. */
    public int cares(int prime) {
        return cares[prime];
    }

    /** The inputs that it has as they are. */
    public int values(int prime) {
        return values[prime];
    }

    /** All outputs that it is an implicant of. */
    public Bits outputs(int prime) {
        return outputs[prime];
    }

    public Term term(int prime) {
        return new Term(Rows.toCube(inputs, cares[prime], values[prime]), outputs[prime]);
    }

    public List<Term> terms() {
        return IntStream.range(0, size()).mapToObj(this::term).toList();
    }
}
