/**
 * Noisy-OR and noisy-MAX without the table over all parents.
 *
 * <p>The effect is the greatest of what each parent brings, so it can be found one parent after the other: a chain of hidden
 * variables carries the greatest degree so far (Heckerman and Breese 1996; parent divorcing, Olesen et al. 1989). Every number
 * in it is a probability, nothing is ever subtracted, and so no digits are lost however many findings are present; the
 * multiplicative factorisation (Díez and Galán 2003) has smaller tables, but alternating signs. What is known makes the chain
 * shorter:
 *
 * <ul>
 *   <li>an absent effect has no chain: it is a product of one number for each parent;
 *   <li>an effect seen in degree d has a chain of two states: below d so far, or d reached;
 *   <li>parents whose state is known become part of the leak.
 * </ul>
 *
 * <pre>{@code
 * NoisyEffect effect = new NoisyEffect(max, x, new int[] {flu, strep}, new int[] {-1, -1}, 1);   // x was seen
 * List<Link> links = effect.chain(new int[] {0, 1}, size -> next++);
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.causal.inference.junction.noisy;

import org.jspecify.annotations.NullMarked;
