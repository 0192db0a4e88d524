/**
 * What in a causal graph tells something about what: separation, active paths, and what a query needs.
 *
 * <pre>{@code
 * CausalGraph graph = CausalGraph.of(network);
 * Known known = Known.of(findings);                                    // x was seen
 * boolean apart = new Separation(graph).separated(flu, strep, known);  // false: x has both as causes
 * ActivePath path = new ActivePaths(graph).shortest(flu, strep, known).orElseThrow();
 * String words = path.in(network);                                     // flu → x ← strep
 * }</pre>
 *
 * <p>A path is <em>active</em> if what is at one end can tell something about the other end. It passes a variable that it
 * enters and leaves otherwise than against two arrowheads (in a chain or at a common cause) unless that variable is observed;
 * it passes a <em>collider</em>, where two arrowheads meet, only if something is known about it or about a descendant of it.
 * Two variables that no active path joins are d-separated: whatever the numbers of the model are, one tells nothing about the
 * other (Pearl 1988). {@link dev.because.symbolic.causal.separation.Known} says what soft findings do to paths.
 */
@NullMarked
package dev.because.symbolic.causal.separation;

import org.jspecify.annotations.NullMarked;
