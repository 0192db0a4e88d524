/**
 * Pictures of Boolean functions, drawn by the page itself as vectors and tables: Karnaugh maps with their loops, gates, and
 * truth tables. They take the types of {@link dev.because.symbolic.logic} as they are.
 *
 * <pre>{@code
 * Specification function = Specification.ofRows(4, row -> row == 6 || row >= 8 && row <= 14);
 * TwoLevel sum = TwoLevel.sum(function.ports(), cover);                 // AB' + AC' + BCD'
 * List<Figure> figures = LogicFigures.of(function, sum, Set.of("c1"));  // for a Page
 *
 * TwoLevel product = TwoLevel.product(function.ports(), zeros);         // (A + B)(A + C)(B' + C' + D')
 * Figure map = KarnaughDrawing.of(function, product, 0, Set.of("c2"));
 * }</pre>
 *
 * <p>A term has the same number and the same colour in all of them: on its loop, in its gate and beside the rows that it
 * covers. Nobody needs the colour, as the number says the same; terms that the function could do without are dashed.
 */
@NullMarked
package dev.because.explain.render.logic;

import org.jspecify.annotations.NullMarked;
