/**
 * Boolean logic: products of literals ({@link dev.because.symbolic.logic.Cube}), sums of them that several outputs share
 * ({@link dev.because.symbolic.logic.Cover}), and functions that leave open what does not matter
 * ({@link dev.because.symbolic.logic.Specification}); and what every part of {@code symbolic} says of input that it cannot
 * use.
 *
 * <pre>{@code
 * Cube first = Cube.parse("10--"), second = Cube.parse("-10-");   // AB', BC'
 * first.consensus(second);                                        // 1-0-: AC'
 * Specification lecture = Specification.ofRows(4, row -> row == 6 || row >= 8 && row < 15);
 * lecture.complemented().on();                                    // where it must be false
 * }</pre>
 *
 * <p>The packages below read and write functions as expressions ({@code expression}) and as files ({@code format}), and compare
 * and count them ({@code diagram}).
 */
@NullMarked
package dev.because.symbolic.logic;

import org.jspecify.annotations.NullMarked;
