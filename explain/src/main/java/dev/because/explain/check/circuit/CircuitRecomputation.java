package dev.because.explain.check.circuit;

import dev.because.explain.facts.CircuitFact.CircuitDifference;
import dev.because.explain.facts.CircuitFact.CircuitFidelity;
import dev.because.explain.facts.CircuitFact.CircuitSurvey;
import dev.because.explain.facts.CircuitFact.FoundCircuit;
import dev.because.explain.facts.CircuitFact.InputCut;
import dev.because.explain.facts.CircuitFact.ShortestCircuit;
import dev.because.explain.facts.CircuitFact.TargetCut;
import dev.because.explain.facts.CircuitFact.TreeFidelity;
import dev.because.explain.source.CircuitOptions;
import dev.because.explain.source.InputNames;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.learning.Candidate;
import dev.because.symbolic.minimization.learning.CircuitLearner;
import dev.because.symbolic.minimization.learning.Form;
import dev.because.symbolic.minimization.learning.MinimizerBySize;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Computes the facts about circuits again. Which circuits there are is searched anew, by the same search, in what was read off
 * and cut in another way; everything that is said of them is counted row by row.
 */
public final class CircuitRecomputation {
    /** Far more than any search takes: what is found must not depend on how fast the machine is. */
    private static final Duration SEARCH = Duration.ofMinutes(10);

    private final CircuitOptions options;
    private final SecondNumbers numbers;
    private final SecondTable table;
    private final List<Candidate> found;
    private final Map<Integer, String> names;
    private final Map<Integer, CircuitFidelity> fidelities = new HashMap<>();
    private Optional<TreeFidelity> tree = Optional.empty();

    CircuitRecomputation(CircuitOptions options, SecondNumbers numbers) {
        this.options = options;
        this.numbers = numbers;
        this.table = SecondTable.of(numbers, options.seed());
        this.found = new CircuitLearner(new MinimizerBySize(), Budget.of(SEARCH), options.maxInputs())
                .learn(table.asSets(), table.split());
        this.names = InputNames.distinct(
                numbers.names(),
                numbers.units(),
                found.stream()
                        .flatMap(candidate -> candidate.circuit().inputs().stream())
                        .distinct()
                        .toList());
    }

    /** The address of the target. */
    public String target() {
        return numbers.about().target();
    }

    /** Where the inputs come from. */
    public String from() {
        return numbers.about().from();
    }

    /** By which the rows are divided. */
    public int seed() {
        return options.seed();
    }

    /** The id of the source of the rows. */
    public String rows() {
        return numbers.rows();
    }

    /** How many circuits there are. */
    public int circuits() {
        return found.size();
    }

    /** How many of them are claimed to be shortest. */
    public int shortest() {
        return (int) found.stream()
                .filter(candidate -> candidate.minimization().literalsProved()
                        && candidate.circuit().inputs().size() <= ShortestCircuit.MOST_INPUTS)
                .count();
    }

    /** How many inputs they have in all. */
    public int inputs() {
        return (int) found.stream()
                .flatMap(candidate -> candidate.circuit().inputs().stream())
                .distinct()
                .count();
    }

    /** Whether the target is a column of numbers. */
    public boolean isCut() {
        return !SecondCuts.isBinary(numbers.target());
    }

    /** Where an input was read off. */
    public String address(int input) {
        return numbers.addresses().get(existing(input, numbers.addresses().size(), "input", 0));
    }

    public CircuitSurvey survey() {
        SecondNumbers.About about = numbers.about();
        return new CircuitSurvey(
                about.target(),
                about.label(),
                about.title(),
                about.sort(),
                about.row(),
                about.from(),
                about.reading(),
                numbers.inputs().size(),
                options.maxInputs(),
                table.rows(),
                table.count(true, true) + table.count(true, false),
                table.count(false, true) + table.count(false, false),
                table.count(true, true) + table.count(false, true),
                table.count(false, true),
                numbers.skipped());
    }

    public TargetCut targetCut() {
        return new TargetCut(
                target(), table.targetCut().threshold(), table.targetCut().information());
    }

    public InputCut input(int input) {
        if (found.stream().noneMatch(candidate -> candidate.circuit().inputs().contains(input))) {
            throw new IllegalArgumentException("input " + input + " is in no circuit");
        }
        SecondCuts.Cut cut = table.cuts().get(input);
        return new InputCut(input, address(input), names.getOrDefault(input, ""), cut.threshold(), cut.information());
    }

    public FoundCircuit circuit(int number) {
        Candidate candidate = candidate(number);
        SecondCircuit circuit = second(number);
        SecondCircuit.Combinations combinations = circuit.combinations(table);
        int margin = candidate.margin();
        return new FoundCircuit(
                number,
                circuit.text(names),
                form(circuit),
                circuit.inputs().stream().map(this::address).toList(),
                circuit.cubes(),
                circuit.cubes().size(),
                circuit.literals(),
                combinations.votes().size(),
                combinations.conflicts(),
                combinations.decided(true, margin).size()
                        + combinations.decided(false, margin).size(),
                circuit.right(combinations, margin),
                margin,
                circuit.gain(table));
    }

    public ShortestCircuit shortest(int number) {
        SecondCircuit circuit = second(number);
        if (circuit.inputs().size() > ShortestCircuit.MOST_INPUTS) {
            throw new IllegalArgumentException("circuit " + number + " has too many inputs to try all others");
        }
        SecondCircuit.Combinations combinations = circuit.combinations(table);
        int margin = candidate(number).margin();
        int[] shortest = ShorterSearch.shortest(
                combinations.decided(circuit.products(), margin),
                combinations.decided(!circuit.products(), margin),
                circuit.inputs().size(),
                circuit.cubes().size(),
                circuit.literals());
        return new ShortestCircuit(number, form(circuit), shortest[0], shortest[1]);
    }

    public CircuitFidelity fidelity(int number) {
        return fidelities.computeIfAbsent(number, this::counted);
    }

    private CircuitFidelity counted(int number) {
        SecondCircuit circuit = second(number);
        SecondCounts counts = SecondCounts.of(table, row -> circuit.says(table, row));
        return new CircuitFidelity(
                number,
                counts.yesYes(),
                counts.yesNo(),
                counts.noYes(),
                counts.noNo(),
                counts.balanced(),
                counts.leastBalanced(),
                counts.greatestBalanced(),
                counts.precision(),
                counts.leastPrecision(),
                counts.greatestPrecision(),
                counts.recall(),
                counts.leastRecall(),
                counts.greatestRecall());
    }

    public TreeFidelity tree() {
        TreeFidelity known = tree.orElseGet(this::grown);
        tree = Optional.of(known);
        return known;
    }

    private TreeFidelity grown() {
        int questions = second(1).literals();
        boolean[] says = SecondTree.says(table, questions);
        SecondCounts counts = SecondCounts.of(table, row -> says[row]);
        return new TreeFidelity(
                questions,
                counts.yesYes(),
                counts.yesNo(),
                counts.noYes(),
                counts.noNo(),
                counts.balanced(),
                counts.leastBalanced(),
                counts.greatestBalanced(),
                counts.precision(),
                counts.recall());
    }

    public CircuitDifference difference(int number) {
        SecondCircuit best = second(1);
        SecondCircuit other = second(existing(number, found.size(), "further circuit", 2));
        int[] differing = IntStream.range(0, table.rows())
                .filter(row -> best.says(table, row) != other.says(table, row))
                .toArray();
        int right = (int) IntStream.of(differing)
                .filter(row -> best.says(table, row) == table.target()[row])
                .count();
        return new CircuitDifference(number, other.text(names), differing.length, right, table.rows());
    }

    private Candidate candidate(int number) {
        return found.get(existing(number, found.size(), "circuit", 1) - 1);
    }

    private SecondCircuit second(int number) {
        Candidate candidate = candidate(number);
        return new SecondCircuit(
                candidate.circuit().form() == Form.SUM_OF_PRODUCTS,
                candidate.circuit().inputs(),
                candidate.circuit().cover().cubes(0).stream()
                        .sorted()
                        .map(Cube::toString)
                        .toList());
    }

    private static String form(SecondCircuit circuit) {
        return circuit.products() ? FoundCircuit.PRODUCTS : FoundCircuit.SUMS;
    }

    private static int existing(int number, int count, String noun, int first) {
        int last = first == 0 ? count - 1 : count;
        if (number < first || number > last) {
            throw new IllegalArgumentException(noun + " " + number + ": expected " + first + " to " + last);
        }
        return number;
    }
}
