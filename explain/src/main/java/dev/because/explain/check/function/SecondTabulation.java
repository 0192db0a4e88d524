package dev.because.explain.check.function;

import dev.because.explain.check.function.CubeTable.Prime;
import dev.because.explain.facts.FunctionFact;
import dev.because.explain.facts.FunctionFact.BooleanFunction;
import dev.because.explain.facts.FunctionFact.ConsensusDerivation;
import dev.because.explain.facts.FunctionFact.CoreBound;
import dev.because.explain.facts.FunctionFact.CoreChoice;
import dev.because.explain.facts.FunctionFact.GivenForm;
import dev.because.explain.facts.FunctionFact.TableRow;
import dev.because.explain.source.FunctionOptions;
import dev.because.explain.source.NamedFunction;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is claimed of a function of few inputs, recomputed from its truth table. */
public final class SecondTabulation {
    private final Specification function;
    private final TruthTable table;
    private final CubeTable onCubes;
    private final CubeTable offCubes;
    private final List<String> sides;
    private final Optional<GivenForm> given;

    /** @throws IllegalArgumentException if the function has too many inputs */
    public SecondTabulation(NamedFunction named, FunctionOptions options) {
        this.function = named.functions();
        this.table = new TruthTable(function);
        this.onCubes = new CubeTable(table, true);
        this.offCubes = new CubeTable(table, false);
        this.sides = Sides.of(function, options);
        this.given = named.expression()
                .flatMap(expression -> new SecondReading(function.ports().inputs(), expression).form(sides));
    }

    /** How many rows its table has. */
    public int rows() {
        return table.rows();
    }

    public BooleanFunction naming() {
        return new BooleanFunction(
                function.ports().outputs().get(0), function.ports().inputs(), sides);
    }

    /** The terms that the function was given as, if it was given as a cover of a side that is asked for. */
    public Optional<GivenForm> given() {
        return given;
    }

    /** The row of that number. */
    public TableRow row(int row) {
        if (row < 0 || row >= table.rows()) {
            throw new IllegalArgumentException("row " + row + ": there are only " + table.rows());
        }
        return new TableRow(row, minterm(row), table.value(row));
    }

    private String minterm(int row) {
        StringBuilder minterm = new StringBuilder();
        for (int digit = table.inputs() - 1; digit >= 0; digit--) {
            minterm.append(row >> digit & 1);
        }
        return minterm.toString();
    }

    /** The claim itself, if its cubes are implicants that cover its rows, none of them for nothing. */
    public CoreChoice choice(CoreChoice claimed) {
        CubeTable cubes = cubes(claimed.side());
        for (String cube : claimed.cubes()) {
            if (cubes.outputs(cube) == 0) {
                throw new IllegalArgumentException(cube + " is no implicant of the side " + claimed.side());
            }
        }
        Set<String> needed = new HashSet<>();
        for (String minterm : minterms(claimed.side(), claimed.rows())) {
            List<String> covering = claimed.cubes().stream()
                    .filter(cube -> new Prime(cube, 1).has(minterm, 0))
                    .toList();
            if (covering.isEmpty()) {
                throw new IllegalArgumentException("nothing covers " + minterm);
            }
            if (covering.size() == 1) {
                needed.add(covering.get(0));
            }
        }
        if (needed.size() != claimed.cubes().size()) {
            throw new IllegalArgumentException("only " + needed + " of " + claimed.cubes() + " are needed");
        }
        return claimed;
    }

    /** The claim with the bounds that its proofs prove. */
    public CoreBound bound(CoreBound claimed, int terms) {
        Set<String> rows = new HashSet<>(minterms(claimed.side(), claimed.rows()));
        List<Prime> primes = cubes(claimed.side()).primes();
        long most = claimed.termProof().isEmpty()
                ? 1
                : new BoundReplay(primes, (row, output) -> output == 0 && rows.contains(row), false, terms)
                        .bound(claimed.termProof());
        long literals = claimed.literalProof().isEmpty()
                ? 0
                : new BoundReplay(primes, (row, output) -> output == 0 && rows.contains(row), true, terms)
                        .bound(claimed.literalProof());
        return new CoreBound(
                claimed.side(),
                claimed.rows(),
                Math.toIntExact(most),
                Math.toIntExact(literals),
                claimed.termProof(),
                claimed.literalProof());
    }

    /** The minterms of rows that must be covered. */
    private List<String> minterms(String side, List<String> rows) {
        List<String> minterms = new ArrayList<>();
        for (String row : rows) {
            if (!row.matches("\\d{1,6}") || Integer.parseInt(row) >= table.rows()) {
                throw new IllegalArgumentException("there is no row " + row);
            }
            if (table.mustBe(side.equals(FunctionFact.ON), Integer.parseInt(row)) == 0) {
                throw new IllegalArgumentException("row " + row + " need not be covered");
            }
            minterms.add(minterm(Integer.parseInt(row)));
        }
        return minterms;
    }

    /** The claim itself, if its steps are consensuses of terms, and of what earlier steps gave, up to a product that has the prime. */
    public ConsensusDerivation derivation(ConsensusDerivation claimed, List<String> cover) {
        List<String> known = new ArrayList<>(cover);
        String last = "";
        for (String step : claimed.steps()) {
            String[] cubes = step.split(" ");
            if (cubes.length != 3 || !known.contains(cubes[0]) || !known.contains(cubes[1])) {
                throw new IllegalArgumentException(
                        "the step \"" + step + "\" is not from two terms or earlier results");
            }
            if (!consensus(cubes[0], cubes[1]).equals(cubes[2])) {
                throw new IllegalArgumentException(
                        "the consensus of " + cubes[0] + " and " + cubes[1] + " is not " + cubes[2]);
            }
            last = cubes[2];
            known.add(last);
        }
        if (!last.equals(claimed.cube())) {
            throw new IllegalArgumentException("the steps derive " + last + ", not " + claimed.cube());
        }
        return claimed;
    }

    /** All literals of both but of the one input that conflicts; nothing if there is not exactly one. */
    private static String consensus(String one, String other) {
        StringBuilder both = new StringBuilder();
        int conflicts = 0;
        for (int i = 0; i < one.length(); i++) {
            boolean conflict = one.charAt(i) != other.charAt(i) && one.charAt(i) != '-' && other.charAt(i) != '-';
            conflicts += conflict ? 1 : 0;
            both.append(conflict ? '-' : one.charAt(i) == '-' ? other.charAt(i) : one.charAt(i));
        }
        return conflicts == 1 ? both.toString() : "";
    }

    private CubeTable cubes(String side) {
        if (!sides.contains(side)) {
            throw new IllegalArgumentException("the side " + side + " is not asked for");
        }
        return side.equals(FunctionFact.ON) ? onCubes : offCubes;
    }
}
