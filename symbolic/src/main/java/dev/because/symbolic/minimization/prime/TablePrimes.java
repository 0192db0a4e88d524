package dev.because.symbolic.minimization.prime;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    /** A prime, as numbers that can be compared. */
    record Entry(int cares, int values, Bits outputs) {}

    static TablePrimes none(int inputs) {
        return new TablePrimes(inputs, new int[0], new int[0], new Bits[0]);
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

    /** With one more input before the others: the first have it free, the second negated, the third as it is. */
    static TablePrimes joined(TablePrimes free, TablePrimes negated, TablePrimes plain) {
        int top = 1 << free.inputs;
        int size = free.size() + negated.size() + plain.size();
        TablePrimes all = new TablePrimes(free.inputs + 1, new int[size], new int[size], new Bits[size]);
        free.copyTo(all, 0, 0, 0);
        negated.copyTo(all, free.size(), top, 0);
        plain.copyTo(all, free.size() + negated.size(), top, top);
        return all;
    }

    private void copyTo(TablePrimes all, int from, int addedCares, int addedValues) {
        for (int prime = 0; prime < size(); prime++) {
            all.cares[from + prime] = cares[prime] | addedCares;
            all.values[from + prime] = values[prime] | addedValues;
            all.outputs[from + prime] = outputs[prime];
        }
    }

    /** The same with one more input, which no prime has a literal of. */
    TablePrimes withInput() {
        return new TablePrimes(inputs + 1, cares, values, outputs);
    }

    TablePrimes except(Set<Entry> others) {
        int[] kept = IntStream.range(0, size())
                .filter(prime -> !others.contains(entry(prime)))
                .toArray();
        return new TablePrimes(
                inputs,
                IntStream.of(kept).map(prime -> cares[prime]).toArray(),
                IntStream.of(kept).map(prime -> values[prime]).toArray(),
                IntStream.of(kept).mapToObj(prime -> outputs[prime]).toArray(Bits[]::new));
    }

    List<Entry> entries() {
        return IntStream.range(0, size()).mapToObj(this::entry).toList();
    }

    private Entry entry(int prime) {
        return new Entry(cares[prime], values[prime], outputs[prime]);
    }

    public int size() {
        return cares.length;
    }

    /** How many points there are in all primes together, those of several counted for each. */
    public long pointCount() {
        long count = 0;
        for (int prime = 0; prime < size(); prime++) {
            count += (long) outputs[prime].size() << inputs - Integer.bitCount(cares[prime]);
        }
        return count;
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
