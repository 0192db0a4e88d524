/**
 * Boolean functions in files: PLA in Berkeley's format and truth tables of comma-separated values, both read and written; and
 * {@link dev.because.symbolic.logic.format.FunctionReader}, which takes a file or an expression and finds out what it is.
 *
 * <pre>{@code
 * GivenFunction given = new FunctionReader().read("5xp1.pla");
 * given.description();                                          // "PLA 5xp1.pla: 7 inputs, 10 outputs, 75 cubes"
 * Rows.read(List.of("A", "B", "C", "D"), "6,8-14", "");         // by the numbers of rows
 * PlaWriter.write(given.specification().ports(), cover);
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.logic.format;

import org.jspecify.annotations.NullMarked;
