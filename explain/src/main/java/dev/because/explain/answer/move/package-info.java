/**
 * Answers why this chess move and not that one.
 *
 * <pre>{@code
 * MoveAnswer answer = new ExplainMove().explain(MoveOptions.of(question), Path.of(""), Programs.REFUSED);
 * }</pre>
 */
@NullMarked
package dev.because.explain.answer.move;

import org.jspecify.annotations.NullMarked;
