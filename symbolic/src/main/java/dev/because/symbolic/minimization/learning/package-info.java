/**
 * Which circuit is this? From a table of measurements, some of them of a thing that is to be explained, a
 * {@link dev.because.symbolic.minimization.learning.CircuitLearner} finds a short Boolean expression for it:
 *
 * <pre>{@code
 * Threshold cut = Thresholds.mostDistinct(person);                       // true above the cut
 * BitSet target = cut.apply(person);
 * Split split = Split.stratified(rows, target, seed);                    // half to learn from, half to judge by
 * BinaryTable table = …;                                                 // each input cut where it says most of the target
 * List<Candidate> circuits = new CircuitLearner(minimizer, budget, 12).learn(table, split);
 * circuits.get(0).circuit().text(names);                                 // (wheel or face) and (hand or flower)
 * Confusion.of(circuits.get(0).circuit().apply(table), target, split.test()).balanced();
 * }</pre>
 *
 * <p>Nothing here knows where the numbers come from. A circuit that is found agrees with the target; that the target is
 * computed so is not said by that.
 */
@NullMarked
package dev.because.symbolic.minimization.learning;

import org.jspecify.annotations.NullMarked;
