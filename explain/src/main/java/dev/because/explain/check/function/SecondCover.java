package dev.because.explain.check.function;

import dev.because.explain.facts.CoverFact.BooleanFunctions;
import dev.because.explain.facts.CoverFact.HazardFree;
import dev.because.explain.facts.CoverFact.LiteralBound;
import dev.because.explain.facts.CoverFact.NeededTerm;
import dev.because.explain.facts.CoverFact.SearchBound;
import dev.because.explain.facts.CoverFact.TermBound;
import dev.because.explain.facts.CoverFact.WholeCover;
import dev.because.explain.facts.FunctionFact;
import dev.because.explain.source.FunctionOptions;
import dev.because.explain.source.FunctionOptions.Goal;
import dev.because.explain.source.FunctionOptions.Phase;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is claimed of the covers of functions, recomputed by decision diagrams, and by listing all implicants where that can be done. */
public final class SecondCover {
    private final Specification functions;
    private final FunctionOptions options;
    private final List<String> sides;
    private final Map<String, List<NeededTerm>> terms = new HashMap<>();
    private final Map<String, OutputDiagram> diagrams = new HashMap<>();
    private final Map<String, WeightReplay> replays = new HashMap<>();

    /** @param claimed the terms that are claimed, in their order */
    public SecondCover(Specification functions, FunctionOptions options, List<NeededTerm> claimed) {
        this.functions = functions;
        this.options = options;
        this.sides = Sides.of(functions, options);
        claimed.forEach(term ->
                terms.computeIfAbsent(term.side(), side -> new ArrayList<>()).add(term));
    }

    public List<String> sides() {
        return sides;
    }

    public boolean isHazardFree() {
        return options.goal() == Goal.HAZARD_FREE;
    }

    /** Whether outputs may be negated. */
    public boolean choosesPhases() {
        return options.phase() == Phase.AUTO;
    }

    public BooleanFunctions naming() {
        return new BooleanFunctions(
                functions.ports().inputs(),
                functions.ports().outputs(),
                sides,
                options.goal().word());
    }

    /** The claim with its true place and number of literals, if it is a needed prime implicant of all its outputs. */
    public NeededTerm term(NeededTerm claimed) {
        Cube cube = cube(claimed.cube());
        List<Integer> outputs = claimed.outputs().stream().map(this::output).toList();
        if (outputs.isEmpty()
                || outputs.stream()
                        .anyMatch(output -> !diagram(claimed.side(), output).isImplicant(cube))) {
            throw new IllegalArgumentException(cube + " is not an implicant of " + claimed.outputs());
        }
        for (int input : cube.cares().stream().toArray()) {
            Cube longer = cube.without(input);
            if (outputs.stream()
                    .allMatch(output -> diagram(claimed.side(), output).isImplicant(longer))) {
                throw new IllegalArgumentException(cube + " is an implicant without input " + input + " too");
            }
        }
        witness(claimed, cube);
        return new NeededTerm(
                claimed.side(),
                terms.get(claimed.side()).indexOf(claimed) + 1,
                claimed.cube(),
                cube.literalCount(),
                claimed.outputs(),
                claimed.witness(),
                claimed.output());
    }

    private void witness(NeededTerm claimed, Cube cube) {
        Cube witness = cube(claimed.witness());
        if (witness.freeInputs() > (isHazardFree() ? 1 : 0)
                || !claimed.outputs().contains(claimed.output())
                || !cube.contains(witness)
                || !diagram(claimed.side(), output(claimed.output())).isDemanded(witness)) {
            throw new IllegalArgumentException(witness + " is not what " + cube + " must cover");
        }
        for (NeededTerm other : terms.get(claimed.side())) {
            if (other.number() != claimed.number()
                    && other.outputs().contains(claimed.output())
                    && cube(other.cube()).contains(witness)) {
                throw new IllegalArgumentException(witness + " is in " + other.cube() + " too");
            }
        }
    }

    /** The size of the cover that the claimed terms are, if they do what the functions must. */
    public WholeCover cover(WholeCover claimed) {
        List<NeededTerm> all = of(claimed.side());
        for (int output = 0; output < functions.outputs(); output++) {
            if (!diagram(claimed.side(), output).isCoveredBy(cubes(claimed.side(), output))) {
                throw new IllegalArgumentException(
                        "the terms do not cover " + functions.ports().outputs().get(output));
            }
        }
        return new WholeCover(
                claimed.side(),
                all.size(),
                all.stream().mapToInt(NeededTerm::literals).sum());
    }

    /** The claim itself, if it is true. */
    public HazardFree hazardFree(HazardFree claimed) {
        for (int output = 0; output < functions.outputs(); output++) {
            if (!diagram(claimed.side(), output).isSteadyIn(cubes(claimed.side(), output))) {
                throw new IllegalArgumentException(functions.ports().outputs().get(output) + " has a static hazard");
            }
        }
        return claimed;
    }

    /** The claim with the bound that its proof proves. */
    public TermBound bound(TermBound claimed) {
        long terms = TruthTable.fits(functions)
                ? replay(claimed.side()).terms(claimed.proof())
                : new ApartReplay(output -> diagram(claimed.side(), output), functions.outputs())
                        .terms(claimed.proof());
        return new TermBound(claimed.side(), Math.toIntExact(terms), claimed.proof());
    }

    /** The claim with the bound that its proof proves. */
    public LiteralBound bound(LiteralBound claimed) {
        int terms = of(claimed.side()).size();
        long literals = replay(claimed.side()).literals(claimed.proof(), terms);
        return new LiteralBound(claimed.side(), terms, Math.toIntExact(literals), claimed.proof());
    }

    /** The claim itself, if it is not above what there is: nothing more is known of it, and its sentence says so. */
    public SearchBound bound(SearchBound claimed) {
        List<NeededTerm> all = of(claimed.side());
        if (claimed.terms() > all.size()
                || claimed.literals()
                        > all.stream().mapToInt(NeededTerm::literals).sum()) {
            throw new IllegalArgumentException("the bound is above the cover");
        }
        return claimed;
    }

    private List<NeededTerm> of(String side) {
        return terms.getOrDefault(side, List.of());
    }

    private List<Cube> cubes(String side, int output) {
        String name = functions.ports().outputs().get(output);
        return of(side).stream()
                .filter(term -> term.outputs().contains(name))
                .map(term -> cube(term.cube()))
                .toList();
    }

    private Cube cube(String places) {
        Cube cube = Cube.parse(places);
        if (cube.inputs() != functions.inputs()) {
            throw new IllegalArgumentException(places + " is no cube of " + functions.inputs() + " inputs");
        }
        return cube;
    }

    private int output(String name) {
        int output = functions.ports().outputs().indexOf(name);
        if (output < 0) {
            throw new IllegalArgumentException("there is no output " + name);
        }
        return output;
    }

    private OutputDiagram diagram(String side, int output) {
        return diagrams.computeIfAbsent(
                asked(side) + " " + output, key -> OutputDiagram.of(functions, output, side.equals(FunctionFact.ON)));
    }

    private WeightReplay replay(String side) {
        return replays.computeIfAbsent(asked(side), key -> WeightReplay.of(functions, side.equals(FunctionFact.ON)));
    }

    private String asked(String side) {
        if (!sides.contains(side)) {
            throw new IllegalArgumentException("the side " + side + " is not asked for");
        }
        return side;
    }
}
