package dev.because.explain.answer.function;

import dev.because.explain.evidence.FunctionEvidence;
import dev.because.explain.evidence.FunctionEvidence.Bound;
import dev.because.explain.evidence.FunctionEvidence.Core;
import dev.because.explain.evidence.FunctionEvidence.Redundant;
import dev.because.explain.evidence.FunctionEvidence.Row;
import dev.because.explain.evidence.FunctionEvidence.Written;
import dev.because.explain.facts.FunctionFact;
import dev.because.explain.facts.FunctionStep.Chosen;
import dev.because.explain.facts.FunctionStep.CyclicCore;
import dev.because.explain.facts.FunctionStep.Prime;
import dev.because.explain.grounding.FunctionGrounding;
import dev.because.explain.grounding.Grounded;
import dev.because.explain.source.FunctionOptions.Goal;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.irredundant.Derivation;
import dev.because.symbolic.minimization.irredundant.Redundancy;
import dev.because.symbolic.rules.Inference;
import dev.because.symbolic.rules.RuleBase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function of few inputs, row by row, for the rules to find its shortest cover. They are let loose on the rows alone first:
 * what they leave, a cyclic core, is searched by a kernel, and what it found becomes a fact beside the rows.
 */
final class Tabulation {
    /** Redundant primes are derived from the others if there are no more of them than this. */
    private static final int MOST_DERIVED = 2;

    private static final int MOST_INPUTS = 8;

    /** More implicants than this are left to the kernels: a rule engine takes a thousand times as long for each. */
    private static final int MOST_IMPLICANTS = 2_500;

    private final Specification function;
    private final Minimizer minimizer;
    private final Budget budget;
    private final FunctionEvidence table;

    Tabulation(Specification function, List<String> sides, Minimizer minimizer, Budget budget) {
        this(function, sides, Optional.empty(), minimizer, budget);
    }

    Tabulation(
            Specification function, List<String> sides, Optional<Written> written, Minimizer minimizer, Budget budget) {
        this.function = function;
        this.minimizer = minimizer;
        this.budget = budget;
        this.table = new FunctionEvidence(
                function.ports().outputs().get(0),
                function.ports().inputs(),
                sides,
                rows(function),
                List.of(),
                List.of(),
                written);
    }

    /** Whether the rules can make every step: few enough rows, and not too many implicants among them. */
    static boolean fits(Specification functions, List<String> sides, Goal goal) {
        if (goal != Goal.MINIMUM || functions.inputs() > MOST_INPUTS || functions.outputs() != 1) {
            return false;
        }
        List<Row> rows = rows(functions);
        return sides.stream()
                        .mapToInt(side -> implicants(rows, functions.inputs(), side))
                        .sum()
                <= MOST_IMPLICANTS;
    }

    /** How many cubes have no row of the other side: of those with a free input, both halves are such. */
    private static int implicants(List<Row> rows, int inputs, String side) {
        String never = side.equals(FunctionFact.ON) ? "0" : "1";
        BitSet implicants = new BitSet();
        int cubes = (int) Math.pow(3, inputs);
        for (int cube = 0; cube < cubes; cube++) {
            int row = 0;
            int free = 0;
            int rest = cube;
            for (int digit = 0, power = 1; digit < inputs; digit++, rest /= 3, power *= 3) {
                free = rest % 3 == 2 ? power : free;
                row |= rest % 3 % 2 << digit;
            }
            implicants.set(
                    cube,
                    free == 0
                            ? !rows.get(row).value().equals(never)
                            : implicants.get(cube - free) && implicants.get(cube - 2 * free));
        }
        return implicants.cardinality();
    }

    private static List<Row> rows(Specification function) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < 1 << function.inputs(); row++) {
            Cube minterm = Cube.minterm(function.inputs(), row);
            String value = !function.dontCare().at(minterm).isEmpty()
                    ? "-"
                    : function.on().at(minterm).isEmpty() ? "0" : "1";
            rows.add(new Row(row, minterm.toString(), value));
        }
        return rows;
    }

    /** The rows, and whatever the rules cannot find out from them alone. */
    FunctionEvidence evidence(RuleBase rules) {
        Inference derived = rules.infer(
                FunctionGrounding.ground(table).stream().map(Grounded::fact).toList());
        List<Core> cores = new ArrayList<>();
        List<Redundant> redundant = new ArrayList<>();
        for (String side : table.sides()) {
            List<Cube> primes = derived.concluded(Prime.class).stream()
                    .filter(prime -> prime.side().equals(side))
                    .map(prime -> Cube.parse(prime.cube()))
                    .toList();
            Optional<Core> core = derived.concluded(CyclicCore.class).stream()
                    .filter(left -> left.side().equals(side))
                    .findFirst()
                    .map(this::searched);
            core.ifPresent(cores::add);
            List<Cube> cover = Stream.concat(
                            derived.concluded(Chosen.class).stream()
                                    .filter(chosen -> chosen.side().equals(side))
                                    .map(Chosen::cube),
                            core.stream().flatMap(left -> left.cubes().stream()))
                    .map(Cube::parse)
                    .toList();
            redundant.addAll(redundant(side, primes, cover));
        }
        return table.with(cores, redundant);
    }

    /** The shortest cover of some rows by implicants of a side: what does not matter of it is any other row that it may have. */
    private Core searched(CyclicCore core) {
        List<String> minterms = core.rows().stream()
                .map(row -> table.rows().get(Integer.parseInt(row)).minterm())
                .toList();
        String never = core.side().equals(FunctionFact.ON) ? "0" : "1";
        List<Cube> rest = table.rows().stream()
                .filter(row -> !row.value().equals(never) && !minterms.contains(row.minterm()))
                .map(row -> Cube.parse(row.minterm()))
                .toList();
        int inputs = function.inputs();
        Minimization found = minimizer.minimize(
                new Specification(
                        function.ports(),
                        Cover.of(inputs, minterms.stream().map(Cube::parse).toList()),
                        Cover.of(inputs, rest)),
                budget);
        List<Cube> rows = minterms.stream().map(Cube::parse).toList();
        List<String> cubes = found.cover().cubes(0).stream()
                .map(cube -> standIn(cube, core.primes(), rows))
                .sorted()
                .toList();
        return new Core(core.side(), core.rows(), cubes, bound(found));
    }

    /**
     * The first prime of the core that has what a cube has of its rows, for no more literals. There is one, or the cube's prime
     * would not have gone; and only of those in the core is it known that they have the rows that were dominated, too.
     */
    private static String standIn(Cube cube, List<String> core, List<Cube> rows) {
        return core.stream()
                .filter(places -> {
                    Cube prime = Cube.parse(places);
                    return prime.literalCount() <= cube.literalCount()
                            && rows.stream().allMatch(row -> prime.contains(row) || !cube.contains(row));
                })
                .findFirst()
                .orElseThrow();
    }

    private static Bound bound(Minimization found) {
        boolean terms = found.termProof().isPresent();
        boolean literals = terms && found.termsProved() && found.literalProof().isPresent();
        return new Bound(
                terms ? found.termsAtLeast() : 1,
                literals ? found.literalsAtLeast() : 0,
                found.termProof().map(ProofLines::of).orElse(List.of()),
                literals ? found.literalProof().map(ProofLines::of).orElse(List.of()) : List.of());
    }

    private static List<Redundant> redundant(String side, List<Cube> primes, List<Cube> cover) {
        List<Cube> left =
                primes.stream().filter(prime -> !cover.contains(prime)).toList();
        if (left.isEmpty() || left.size() > MOST_DERIVED) {
            return List.of();
        }
        List<Redundant> redundant = new ArrayList<>();
        for (Cube prime : left) {
            Optional<Derivation> derivation = Redundancy.derive(prime, cover);
            derivation.ifPresent(found -> redundant.add(new Redundant(
                    side,
                    prime.toString(),
                    found.steps().stream()
                            .map(step -> step.first() + " " + step.second() + " " + step.result())
                            .toList())));
        }
        return redundant.size() == left.size() ? redundant : List.of();
    }
}
