package dev.because.explain.check.function;

import dev.because.explain.check.function.CubeTable.Prime;
import dev.because.explain.facts.AlternativeFact;
import dev.because.explain.facts.AlternativeFact.CoverCount;
import dev.because.explain.facts.AlternativeFact.ListedCover;
import dev.because.explain.facts.FunctionFact;
import dev.because.explain.facts.function.Wording;
import dev.because.explain.source.FunctionOptions;
import dev.because.explain.source.FunctionOptions.Alternatives;
import dev.because.symbolic.logic.Specification;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How many covers there are, counted a second time, and those that are listed, gone through row by row. */
public final class SecondAlternatives {
    private final Specification functions;
    private final FunctionOptions options;
    private final TruthTable table;
    private final Map<String, PrimeChart> charts = new HashMap<>();

    /** @throws IllegalArgumentException if there are too many inputs */
    public SecondAlternatives(Specification functions, FunctionOptions options) {
        this.functions = functions;
        this.options = options;
        this.table = new TruthTable(functions);
    }

    /** On how many sides covers are counted. */
    public int sides() {
        return options.alternatives() == Alternatives.NONE
                ? 0
                : Sides.of(functions, options).size();
    }

    /** How many covers may be listed of a side. */
    public int most() {
        return options.most();
    }

    /** The claim with the true count. */
    public CoverCount count(CoverCount claimed) {
        String kind = kind();
        PrimeChart chart = chart(claimed.side());
        if (kind.equals(AlternativeFact.MINIMUM)) {
            return new CoverCount(
                    claimed.side(), kind, String.valueOf(chart.minima().count()), "exactly", List.of());
        }
        SortedMap<Integer, BigInteger> counts = new IrredundantRecount(chart).byTerms();
        BigInteger all = counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        boolean exact = claimed.certainty().equals("exactly");
        if (!exact && !claimed.count().matches("\\d{1,99}")
                || !exact && new BigInteger(claimed.count()).compareTo(all) > 0) {
            throw new IllegalArgumentException("there are only " + all);
        }
        List<String> byTerms = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " of " + Wording.counted(entry.getKey(), "term"))
                .toList();
        return new CoverCount(
                claimed.side(),
                kind,
                exact ? all.toString() : claimed.count(),
                claimed.certainty(),
                claimed.byTerms().isEmpty() ? List.of() : byTerms);
    }

    /** The claim with its true size and expression, if it is a cover of its kind and no other in the list is the same. */
    public ListedCover cover(ListedCover claimed, List<ListedCover> all) {
        PrimeChart chart = chart(claimed.side());
        List<Integer> primes = new ArrayList<>();
        for (String cube : claimed.cubes()) {
            primes.add(chart.prime(cube));
        }
        if (!chart.isIrredundant(primes)) {
            throw new IllegalArgumentException(claimed.cubes() + " is no irredundant cover");
        }
        boolean minimum = kind().equals(AlternativeFact.MINIMUM);
        if (minimum && !chart.minima().isSize(primes, chart)) {
            throw new IllegalArgumentException(claimed.cubes() + " is not minimum");
        }
        for (ListedCover other : all) {
            if (other.number() != claimed.number()
                    && other.side().equals(claimed.side())
                    && other.cubes().equals(claimed.cubes())) {
                throw new IllegalArgumentException("it is number " + other.number() + " too");
            }
        }
        return new ListedCover(
                claimed.side(),
                kind(),
                claimed.number(),
                primes.size(),
                primes.stream()
                        .mapToInt(prime -> chart.primes().get(prime).literals())
                        .sum(),
                claimed.cubes(),
                functions.ports().outputs().get(0) + " = "
                        + new Wording(functions.ports().inputs()).expression(claimed.side(), claimed.cubes()));
    }

    private String kind() {
        return options.alternatives() == Alternatives.MINIMUM ? AlternativeFact.MINIMUM : AlternativeFact.IRREDUNDANT;
    }

    private PrimeChart chart(String side) {
        if (!Sides.of(functions, options).contains(side)) {
            throw new IllegalArgumentException("the side " + side + " is not asked for");
        }
        return charts.computeIfAbsent(side, key -> {
            boolean value = side.equals(FunctionFact.ON);
            List<Prime> primes = new CubeTable(table, value).primes();
            return PrimeChart.of(table, value, primes);
        });
    }
}
