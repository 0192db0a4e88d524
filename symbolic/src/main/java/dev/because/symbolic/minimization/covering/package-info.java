/**
 * Weighted set covering, exactly and with proofs: the second half of finding a shortest sum of products, which knows nothing
 * of cubes.
 *
 * <p>A {@link dev.because.symbolic.minimization.covering.CoveringProblem} has rows and columns; each column covers some rows
 * and has a secondary cost. The best cover has the fewest columns and, of those, the least secondary cost:
 *
 * <pre>{@code
 * CoveringProblem problem = CoveringProblem.of(3, List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {0, 2}), costs);
 * CoveringSolution best = new CoveringSolver().solve(problem, Budget.of(Duration.ofSeconds(30)));
 * best.columns();         // two of the three
 * best.columnsProved();   // no cover has fewer
 * best.columnProof();     // why: each row weighs a half, no column is worth more than one, and one and a half rounds up
 * ProofChecker.columnsAtLeast(problem, best.columnProof().orElseThrow());   // 2, by sums alone
 * }</pre>
 *
 * <p>How it goes. {@link dev.because.symbolic.minimization.covering.CoveringSolver} splits the problem into parts that share
 * nothing, and runs a {@link dev.because.symbolic.minimization.covering.Search} twice on each: for the number of columns and
 * then for the secondary cost of covers of that many. A {@link dev.because.symbolic.minimization.covering.Matrix} is what is
 * left to cover at one place of a search, and reduces itself to its cyclic core. Bounds come from, in the order of effort,
 * {@link dev.because.symbolic.minimization.covering.Ascent},
 * {@link dev.because.symbolic.minimization.covering.Lagrangian} and
 * {@link dev.because.symbolic.minimization.covering.LinearProgram}; covers from
 * {@link dev.because.symbolic.minimization.covering.Rounding} what those say and from
 * {@link dev.because.symbolic.minimization.covering.LocalSearch}. They compute in floating point, and nothing is believed
 * of them: {@link dev.because.symbolic.minimization.covering.Weights} makes whole numbers of what they propose, and only
 * sums of those cut a branch off. So every cut is a leaf of a
 * {@link dev.because.symbolic.minimization.covering.CoveringProof}, put together by
 * {@link dev.because.symbolic.minimization.covering.Argument}.
 *
 * <p>Why weights of a reduced matrix hold for the whole problem. A row dropped because it is covered with another weighs
 * nothing. A column dropped for another covers no more of the rows that weigh something, and costs no less. A column that a
 * row forces gives that row all its cost as weight, and its other rows none; no other column had that row left. What a
 * branch excluded may be worth more than it costs; {@code Argument} adds a branch for it where that is so.
 */
@NullMarked
package dev.because.symbolic.minimization.covering;

import org.jspecify.annotations.NullMarked;
