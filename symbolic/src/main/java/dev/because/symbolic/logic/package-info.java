/**
 * Boolean logic: products of literals ({@link dev.because.symbolic.logic.Cube}), sums of them that several outputs share
 * ({@link dev.because.symbolic.logic.Cover}), and functions that leave open what does not matter
 * ({@link dev.because.symbolic.logic.Specification}); and what every part of {@code symbolic} says of input that it cannot
 * use.
 *
 * <pre>{@code
 * Cube first = Cube.parse("10--"), second = Cube.parse("-10-");   // AB', BC'
 * first.consensus(second);                                        // 1-0-: AC'
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.logic;

import org.jspecify.annotations.NullMarked;
