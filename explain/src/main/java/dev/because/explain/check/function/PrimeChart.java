package dev.because.explain.check.function;

import dev.because.explain.check.function.CubeTable.Prime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which primes have which rows that must be covered, of one output. Rows that the same primes have are one. */
final class PrimeChart {
    private final List<Prime> primes;
    private final List<BitSet> rows;
    private Optional<Minima> minima = Optional.empty();

    private PrimeChart(List<Prime> primes, List<BitSet> rows) {
        this.primes = primes;
        this.rows = rows;
    }

    static PrimeChart of(TruthTable table, boolean value, List<Prime> primes) {
        Set<BitSet> rows = new LinkedHashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            if ((table.mustBe(value, row) & 1) != 0) {
                String digits = Integer.toBinaryString(row + table.rows()).substring(1);
                BitSet having = new BitSet();
                for (int prime = 0; prime < primes.size(); prime++) {
                    having.set(prime, primes.get(prime).has(digits, 0));
                }
                rows.add(having);
            }
        }
        return new PrimeChart(List.copyOf(primes), List.copyOf(rows));
    }

    List<Prime> primes() {
        return primes;
    }

    /** For each row the primes that have it. */
    List<BitSet> rows() {
        return rows;
    }

    int prime(String cube) {
        for (int prime = 0; prime < primes.size(); prime++) {
            if (primes.get(prime).cube().equals(cube)) {
                return prime;
            }
        }
        throw new IllegalArgumentException(cube + " is not a prime implicant");
    }

    /** Whether some primes have every row, and each has one alone. */
    boolean isIrredundant(List<Integer> chosen) {
        Set<Integer> alone = new LinkedHashSet<>();
        for (BitSet row : rows) {
            List<Integer> having = chosen.stream().filter(row::get).toList();
            if (having.isEmpty()) {
                return false;
            }
            if (having.size() == 1) {
                alone.add(having.get(0));
            }
        }
        return alone.containsAll(chosen) && alone.size() == chosen.size();
    }

    Minima minima() {
        if (minima.isEmpty()) {
            minima = Optional.of(new Minima(this));
        }
        return minima.get();
    }

    /** All minimum covers, found by trying the primes of the row that fewest have. */
    static final class Minima {
        private static final long MOST_NODES = 5_000_000;

        private final PrimeChart chart;
        private int terms = Integer.MAX_VALUE;
        private int literals;
        private long count;
        private long nodes;

        private Minima(PrimeChart chart) {
            this.chart = chart;
            search(chart.rows, new ArrayList<>(), new BitSet(), 0);
        }

        long count() {
            return count;
        }

        boolean isSize(List<Integer> chosen, PrimeChart of) {
            return chosen.size() == terms
                    && chosen.stream()
                                    .mapToInt(prime -> of.primes.get(prime).literals())
                                    .sum()
                            == literals;
        }

        private void search(List<BitSet> open, List<Integer> chosen, BitSet excluded, int cost) {
            if (++nodes > MOST_NODES) {
                throw new IllegalArgumentException("there are too many covers to try for a second count");
            }
            if (open.isEmpty()) {
                found(chosen.size(), cost);
                return;
            }
            if (chosen.size() + apart(open, excluded) > terms) {
                return;
            }
            BitSet fewest = candidates(open.get(0), excluded);
            for (BitSet row : open) {
                BitSet having = candidates(row, excluded);
                fewest = having.cardinality() < fewest.cardinality() ? having : fewest;
            }
            BitSet without = (BitSet) excluded.clone();
            for (int prime = fewest.nextSetBit(0); prime >= 0; prime = fewest.nextSetBit(prime + 1)) {
                int taken = prime;
                chosen.add(taken);
                search(
                        open.stream().filter(row -> !row.get(taken)).toList(),
                        chosen,
                        without,
                        cost + chart.primes.get(taken).literals());
                chosen.remove(chosen.size() - 1);
                without = (BitSet) without.clone();
                without.set(taken);
            }
        }

        private void found(int size, int cost) {
            if (size < terms || size == terms && cost < literals) {
                terms = size;
                literals = cost;
                count = 0;
            }
            if (size == terms && cost == literals) {
                count++;
            }
        }

        private static BitSet candidates(BitSet row, BitSet excluded) {
            BitSet having = (BitSet) row.clone();
            having.andNot(excluded);
            return having;
        }

        /** Some rows of which no prime has two: each needs a prime of its own. */
        private static int apart(List<BitSet> open, BitSet excluded) {
            BitSet used = new BitSet();
            int apart = 0;
            for (BitSet row : open) {
                BitSet having = candidates(row, excluded);
                if (!having.intersects(used)) {
                    used.or(having);
                    apart++;
                }
            }
            return apart;
        }
    }
}
