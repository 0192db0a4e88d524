/**
 * The geometry of Karnaugh maps for two to six variables, without a line of drawing: where a row of the truth table lies,
 * and which rectangles a product of literals makes.
 *
 * <pre>{@code
 * KarnaughMap map = KarnaughMap.of(4);           // A and B run down, C and D across: 00, 01, 11, 10
 * map.cell(14);                                  // ABCD': sheet 0, row 2, column 3
 * map.row(new Cell(0, 2, 3));                    // 14
 * map.loop(Cube.parse("1--0"));                  // AD': two pieces, each open at the side where the map cuts the loop
 * }</pre>
 *
 * Neighbours along an {@link dev.because.symbolic.minimization.karnaugh.Axis} differ in one variable, and so do its two
 * ends: a map of four variables is a torus, cut open. Five variables need two such sheets beside each other, six need four
 * in a square, and cells in the same place of neighbouring sheets are neighbours too.
 */
@NullMarked
package dev.because.symbolic.minimization.karnaugh;

import org.jspecify.annotations.NullMarked;
