package dev.because.explain.answer.circuit;

import dev.because.explain.evidence.CircuitEvidence;
import dev.because.explain.evidence.CircuitEvidence.Cut;
import dev.because.explain.evidence.CircuitEvidence.CutInput;
import dev.because.explain.evidence.CircuitEvidence.FoundCircuit;
import dev.because.explain.evidence.CircuitEvidence.Judged;
import dev.because.explain.evidence.CircuitEvidence.Learned;
import dev.because.explain.evidence.CircuitEvidence.Share;
import dev.because.explain.evidence.CircuitEvidence.Tree;
import dev.because.explain.source.InputNames;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.learning.Candidate;
import dev.because.symbolic.minimization.learning.Circuit;
import dev.because.symbolic.minimization.learning.CircuitLearner;
import dev.because.symbolic.minimization.learning.Form;
import dev.because.symbolic.minimization.learning.fidelity.Confusion;
import dev.because.symbolic.minimization.learning.fidelity.Proportion;
import dev.because.symbolic.minimization.learning.table.BinaryTable;
import dev.because.symbolic.minimization.learning.table.Column;
import dev.because.symbolic.minimization.learning.table.Split;
import dev.because.symbolic.minimization.learning.table.Threshold;
import dev.because.symbolic.minimization.learning.table.Thresholds;
import dev.because.symbolic.minimization.learning.tree.DecisionTree;
import dev.because.symbolic.minimization.learning.tree.TreeGrowth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cuts what was measured, learns circuits from one half of the rows and judges them by the other. */
final class CircuitWitness {
    private static final double OUTSIDE = 0.05;

    private final Measured measured;
    private final Threshold targetCut;
    private final BitSet target;
    private final Split split;
    private final List<Threshold> cuts = new ArrayList<>();
    private final BinaryTable table;

    CircuitWitness(Measured measured, int seed) {
        this.measured = measured;
        Column column = measured.numbers().target();
        this.targetCut = Thresholds.mostDistinct(column);
        this.target = targetCut.apply(column);
        requireBoth(column.rows());
        this.split = Split.stratified(column.rows(), target, seed);
        List<BitSet> inputs = new ArrayList<>();
        BitSet numbers = new BitSet();
        for (Column input : measured.numbers().inputs()) {
            Threshold cut = Thresholds.mostInformative(input, target, split.training());
            numbers.set(cuts.size(), !input.isBinary());
            cuts.add(cut);
            inputs.add(cut.apply(input));
        }
        this.table = new BinaryTable(column.rows(), target, inputs, numbers);
    }

    /** One row of each kind to learn from, and one to judge by. */
    private void requireBoth(int rows) {
        int fewer = Math.min(target.cardinality(), rows - target.cardinality());
        if (fewer < 2) {
            throw new BadInputException(
                    measured.subject().target(),
                    (2 * target.cardinality() > rows ? "all but " : "only ") + fewer + " of " + rows + " "
                            + measured.subject().row() + "s that are so",
                    "two that are so and two that are not: one to learn from and one to judge by");
        }
    }

    CircuitEvidence measure(Minimizer minimizer, Budget budget) {
        List<Candidate> found =
                new CircuitLearner(minimizer, budget, measured.subject().mostInputs()).learn(table, split);
        List<Integer> used = found.stream()
                .flatMap(candidate -> candidate.circuit().inputs().stream())
                .distinct()
                .sorted()
                .toList();
        Map<Integer, String> names = InputNames.distinct(measured.names(), measured.units(), used);
        BitSet testYes = (BitSet) target.clone();
        testYes.and(split.test());
        return new CircuitEvidence(
                measured.subject(),
                new CircuitEvidence.Counts(
                        table.rows(),
                        split.training().cardinality(),
                        split.test().cardinality(),
                        target.cardinality(),
                        testYes.cardinality(),
                        measured.skipped()),
                Optional.of(cut(targetCut))
                        .filter(cut -> !measured.numbers().target().isBinary()),
                used.stream().map(input -> input(input, names)).toList(),
                found.stream()
                        .map(candidate -> circuit(candidate, found.get(0), names))
                        .toList(),
                found.stream().findFirst().map(this::tree));
    }

    private static Cut cut(Threshold threshold) {
        return new Cut(threshold.value(), threshold.information());
    }

    private CutInput input(int index, Map<Integer, String> names) {
        return new CutInput(
                index, measured.addresses().get(index), names.getOrDefault(index, ""), cut(cuts.get(index)));
    }

    private FoundCircuit circuit(Candidate candidate, Candidate best, Map<Integer, String> names) {
        Circuit circuit = candidate.circuit();
        BitSet said = circuit.apply(table);
        BitSet bestSaid = best.circuit().apply(table);
        int[] differing = IntStream.range(0, table.rows())
                .filter(row -> said.get(row) != bestSaid.get(row))
                .toArray();
        return new FoundCircuit(
                circuit.text(input -> names.getOrDefault(input, "")),
                circuit.form() == Form.SUM_OF_PRODUCTS,
                circuit.inputs().stream().map(measured.addresses()::get).toList(),
                circuit.cover().cubes(0).stream().sorted().map(Cube::toString).toList(),
                circuit.terms(),
                circuit.literals(),
                candidate.minimization().literalsProved(),
                new Learned(
                        candidate.combinations(),
                        candidate.conflicts(),
                        candidate.yes(),
                        candidate.no(),
                        candidate.decided(),
                        candidate.margin(),
                        candidate.gain()),
                judged(said),
                differing.length,
                (int) IntStream.of(differing)
                        .filter(row -> bestSaid.get(row) == target.get(row))
                        .count());
    }

    private Tree tree(Candidate best) {
        DecisionTree tree =
                TreeGrowth.grow(table, split.training(), best.circuit().literals());
        return new Tree(best.circuit().literals(), judged(tree.apply(table)));
    }

    private Judged judged(BitSet said) {
        Confusion counts = Confusion.of(said, target, split.test());
        return new Judged(
                counts.yesYes(),
                counts.yesNo(),
                counts.noYes(),
                counts.noNo(),
                new Share(counts.balanced(), counts.leastBalanced(OUTSIDE), counts.greatestBalanced(OUTSIDE)),
                share(counts.precision()),
                share(counts.recall()));
    }

    private static Share share(Proportion proportion) {
        return new Share(proportion.share(), proportion.least(OUTSIDE), proportion.greatest(OUTSIDE));
    }
}
