/**
 * The kernels of two-level minimisation: cubes packed into words, and the four questions that every algorithm asks of them.
 * A packed cube is a {@code long[]}: two bits an input (may it be 0, may it be 1), then one bit an output; its layout is a
 * {@link dev.because.symbolic.minimization.cube.CubeSpace}. All recursions follow the unate recursive paradigm (Brayton,
 * Hachtel, McMullen, Sangiovanni-Vincentelli: <em>Logic Minimization Algorithms for VLSI Synthesis</em>, 1984): split on the
 * input that most cubes disagree on, until what is left is easy.
 *
 * <ul>
 *   <li>{@link dev.because.symbolic.minimization.cube.Coverage}: do these cubes cover that one, and if not, where not?
 *   <li>{@link dev.because.symbolic.minimization.cube.Complement}: which cubes cover the rest?
 *   <li>{@link dev.because.symbolic.minimization.cube.ComplementHull}: which is the least cube that contains the rest?
 *   <li>{@link dev.because.symbolic.minimization.cube.PackedFunction}: a specification in this form, with its off-set.
 * </ul>
 *
 * <pre>{@code
 * PackedFunction function = PackedFunction.of(specification);
 * Optional<List<long[]>> off = function.offSet(budget);
 * boolean implicant = function.isImplicant(term);
 * }</pre>
 *
 * Arrays are handed over, not copied, in these kernels; nobody changes a cube that he did not make.
 */
@NullMarked
package dev.because.symbolic.minimization.cube;

import org.jspecify.annotations.NullMarked;
