/**
 * Products and sums of literals as the facts about Boolean functions write them: in a cube such as {@code 1-0-} there is a
 * place for each input, {@code 1} for the input, {@code 0} for its negation, {@code -} for neither.
 *
 * <pre>{@code
 * Places.contains("1-0-", "1001");                                   // true
 * new Wording(List.of("A", "B", "C", "D")).product("1-0-");           // AC'
 * }</pre>
 */
@NullMarked
package dev.because.explain.facts.function;

import org.jspecify.annotations.NullMarked;
