/**
 * What is the shortest expression of a Boolean function, and why is there no shorter one?
 *
 * <pre>{@code
 * FunctionOptions options = FunctionOptions.of(Question.of("simplify", Map.of("table", "AB' + AC' + AD' + BCD'")));
 * FunctionAnswer answer = new SimplifyFunction().simplify(options, Path.of(""));
 * answer.paragraphs(false);                                           // 3 terms, 7 literals: minimum (proved), because …
 * }</pre>
 *
 * <p>Of a function of few inputs the rules derive the cover from its truth table, step by step; only what a cyclic core is
 * covered by is searched for. Of others, kernels find the cover and what proves it, and the rules judge that.
 */
@NullMarked
package dev.because.explain.answer.function;

import org.jspecify.annotations.NullMarked;
