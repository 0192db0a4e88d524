package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The irredundant covers of functions: sums of primes of which no term can be left out, so that nobody makes them shorter by
 * taking something away; most are longer than the minimum. They are the minimal hitting sets of the rows "primes that have
 * this minterm", for every minterm that must be on, and are counted by a zero-suppressed decision diagram (O. Coudert,
 * <em>Two-level logic minimization: an overview</em>, 1994; Knuth 7.1.4, exercise 237), which is feasible for functions of up
 * to about eight inputs if they are random, of far more if they have few primes.
 *
 * <p>Several outputs are covered each by itself: a cover of all is a cover of each, and the count is the product. A cube that
 * two outputs both have becomes one term of the listed cover, but what counts as a prime or as redundant is told output by
 * output, and so are counts of terms: a shared one counts for each.
 *
 * <p>The order of covers: primes are sorted by number of literals, then as they are written (0, 1, -). The covering problem
 * falls into parts that share no prime, sorted by their first prime. Of two covers of a part that comes first which has the
 * first prime that only one has; of two covers of the whole, the first part in which they differ decides, and earlier outputs
 * come before later ones.
 */
public final class IrredundantCovers {
    private final Specification functions;
    private final List<OutputCovers> outputs;
    private final Budget budget;
    private final Optional<BigInteger> count;

    private IrredundantCovers(Specification functions, List<OutputCovers> outputs, Budget budget) {
        this.functions = functions;
        this.outputs = outputs;
        this.budget = budget;
        count = outputs.stream().allMatch(output -> output.diagrams().isPresent())
                ? Optional.of(outputs.stream()
                        .flatMap(output -> output.diagrams().orElseThrow().stream())
                        .map(CoverDiagram::count)
                        .reduce(BigInteger.ONE, BigInteger::multiply))
                : Optional.empty();
    }

    /**
     * Sets up the covering problems, and the diagrams where they are feasible.
     *
     * @param functions what to cover; its don't-cares need not be covered, but may be
     * @param budget how long that and all listing may take
     * @return empty if there are too many primes to list, or the budget runs out before they are
     */
    public static Optional<IrredundantCovers> of(Specification functions, Budget budget) {
        List<OutputCovers> outputs = new ArrayList<>();
        for (int output = 0; output < functions.outputs(); output++) {
            OutputCovers.of(functions, output, budget).ifPresent(outputs::add);
        }
        return outputs.size() == functions.outputs()
                ? Optional.of(new IrredundantCovers(functions, outputs, budget))
                : Optional.empty();
    }

    /** How many there are, if a diagram could tell. */
    public Optional<BigInteger> count() {
        return count;
    }

    /** How many there are of each number of terms, if a diagram could tell; a number that none has is left out. */
    public Optional<SortedMap<Integer, BigInteger>> countByTerms() {
        SortedMap<Integer, BigInteger> counts = new TreeMap<>();
        counts.put(0, BigInteger.ONE);
        for (OutputCovers output : outputs) {
            if (output.diagrams().isEmpty()) {
                return Optional.empty();
            }
            for (CoverDiagram diagram : output.diagrams().get()) {
                counts = product(counts, diagram.countBySize());
            }
        }
        return Optional.of(counts);
    }

    private static SortedMap<Integer, BigInteger> product(
            SortedMap<Integer, BigInteger> counts, List<BigInteger> bySize) {
        SortedMap<Integer, BigInteger> product = new TreeMap<>();
        counts.forEach((terms, count) -> {
            for (int size = 0; size < bySize.size(); size++) {
                if (bySize.get(size).signum() > 0) {
                    product.merge(terms + size, count.multiply(bySize.get(size)), BigInteger::add);
                }
            }
        });
        return product;
    }

    /**
     * The first of them, in the order told above. The count is exact if a diagram could tell, or all were listed; else it says
     * how many there are at least. When the budget has run out there may be fewer than asked for, but there is one.
     */
    public CoverListing first(int most) {
        CoverChoices choices = new CoverChoices();
        boolean all = true;
        for (int output = 0; output < outputs.size(); output++) {
            OutputCovers covers = outputs.get(output);
            for (CoverComponent component : covers.components()) {
                CoverWalk walk = new CoverWalk(component, budget);
                choices.add(output, walk.first(Math.max(1, most)), covers.primes());
                all &= walk.isComplete();
            }
        }
        return new CoverListing(
                choices.first(most, functions.inputs(), functions.outputs()),
                count.orElseGet(choices::count),
                count.isPresent() || all);
    }

    /**
     * All minimum covers: of the fewest terms and, among these, of the fewest literals; of several outputs, each by itself.
     * The same order, but a diagram's if there are more than {@code most} of a part. Empty if the diagrams are too large: then
     * a search for minimum covers may still find all, which need not be as many.
     *
     * @param most how many to list; all are counted
     */
    public Optional<CoverListing> minimum(int most) {
        CoverChoices choices = new CoverChoices();
        BigInteger count = BigInteger.ONE;
        for (int output = 0; output < outputs.size(); output++) {
            OutputCovers covers = outputs.get(output);
            if (covers.diagrams().isEmpty()) {
                return Optional.empty();
            }
            for (CoverDiagram diagram : covers.diagrams().get()) {
                count = count.multiply(diagram.best(covers::cost).count());
                List<Bits> cheapest = new ArrayList<>(diagram.cheapest(covers::cost, most));
                cheapest.sort(CoverWalk.ORDER);
                choices.add(output, cheapest, covers.primes());
            }
        }
        return Optional.of(new CoverListing(choices.first(most, functions.inputs(), functions.outputs()), count, true));
    }
}
