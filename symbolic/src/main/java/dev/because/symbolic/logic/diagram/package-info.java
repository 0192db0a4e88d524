/**
 * Decision diagrams: Boolean functions ({@link dev.because.symbolic.logic.diagram.DecisionDiagram}) and families of sets
 * ({@link dev.because.symbolic.logic.diagram.SetFamilies}) as graphs in which equal parts are kept once, so that two that are
 * equal have the same number, and counting takes no longer than the graph is large. They can be too large: every diagram has
 * a limit, beyond which it says {@link dev.because.symbolic.logic.diagram.DiagramTooLargeException}.
 *
 * <pre>{@code
 * SetFamilies sets = new SetFamilies(1_000_000);
 * int edges = sets.of(List.of(Bits.of(0, 1), Bits.of(1, 2), Bits.of(2, 0)));
 * int covers = sets.minimalHittingSets(edges);        // {0, 1}, {0, 2}, {1, 2}
 * sets.count(covers);                                  // 3
 * }</pre>
 *
 * <p>Both kinds follow D. E. Knuth, <em>The Art of Computer Programming</em> 7.1.4.
 */
@NullMarked
package dev.because.symbolic.logic.diagram;

import org.jspecify.annotations.NullMarked;
