/**
 * Recomputes an explanation: certificates by another way than the one that produced them where there is one, facts and
 * rule firings from those, and the sentences from the firings. It shares no code with {@code grounding} and
 * {@code answer}; what it trusts is the sources, named by their hashes, and the rule base.
 *
 * <p>{@link dev.because.explain.check.Checker} is the entrance; each class behind it refuses one kind of falsehood.
 */
@NullMarked
package dev.because.explain.check;

import org.jspecify.annotations.NullMarked;
