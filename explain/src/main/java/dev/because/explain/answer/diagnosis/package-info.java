/**
 * Which cause explains the findings, and what would be if someone acted. The facts are computed by
 * {@code symbolic.causal}; what they mean for the case, rules conclude.
 *
 * <pre>{@code
 * Question question = Question.of("diagnose", Map.of("model", "flu", "given", "x=yes,y=yes,z=yes"));
 * Answered answered = new DiagnoseCase().answer(question, Path.of(""));
 * }</pre>
 */
@NullMarked
package dev.because.explain.answer.diagnosis;

import org.jspecify.annotations.NullMarked;
