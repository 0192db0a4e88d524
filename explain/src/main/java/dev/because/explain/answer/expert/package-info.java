/**
 * Experts' rules beside the shipped ones: their conclusions join an explanation as claims that are justified like all others, and their
 * sentences join its text.
 *
 * <pre>{@code
 * OpenedRules experts = OpenedRules.open(options, Path.of(""));
 * Answered answered = ExpertAnswer.join(shipped, experts);
 * }</pre>
 */
@NullMarked
package dev.because.explain.answer.expert;

import org.jspecify.annotations.NullMarked;
