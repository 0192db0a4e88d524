/**
 * The fast exact inference: all posteriors in one propagation through a junction tree (Lauritzen and Spiegelhalter 1988).
 *
 * <pre>{@code
 * JunctionTree tree = new JunctionTree(network);
 * Posteriors posteriors = tree.posteriors(findings).orElseThrow();   // empty: the findings contradict the model
 * TreeSize size = tree.size(findings);                               // known before anything is computed
 * }</pre>
 *
 * <p>A question is answered in one of three ways, whichever is cheapest:
 *
 * <ol>
 *   <li>a tree of the whole network, compiled and propagated once without findings; a case only changes what its findings
 *       reach;
 *   <li>where that tree is large, one made for what was observed: observed variables are no dimensions of its tables;
 *   <li>where that is too large as well (hundreds of findings that are not known, each with several causes), a tree of the
 *       findings and their ancestors, and one more for each group of the rest.
 * </ol>
 */
@NullMarked
package dev.because.symbolic.causal.inference.junction;

import org.jspecify.annotations.NullMarked;
