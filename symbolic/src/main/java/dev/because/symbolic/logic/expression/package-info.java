/**
 * Boolean functions as people write them: {@code A'BC + D}, {@code wheel & !face}.
 *
 * <pre>{@code
 * Expression expression = ExpressionReader.read("(A + B)(A + C)");
 * Cover cover = expression.specification().on();               // multiplied out: A, BC
 * SumWriter writer = new SumWriter(List.of("A", "B", "C"));
 * writer.sum(cover.cubes(0));                                   // "A + BC"
 * writer.productOfSums(Complement.of(cover).cubes(0));          // "(A + B)(A + C)"
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.logic.expression;

import org.jspecify.annotations.NullMarked;
