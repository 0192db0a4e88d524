/**
 * The words that experts' rules are written in: which {@linkplain dev.because.symbolic.rules.vocabulary.Kind kinds of fact} there are,
 * which {@linkplain dev.because.symbolic.rules.vocabulary.Field fields} they have, of which type and unit, and how people call them.
 *
 * <pre>{@code
 * Kind belief = new Kind("Belief", "belief", List.of(
 *         Field.text("hypothesis", "hypothesis"), Field.number("after", "probability after the findings", "probability", 0, 1)));
 * Vocabulary words = new Vocabulary(List.of(belief));
 * Fact fact = Fact.of("Belief").with("hypothesis", "flu=yes").with("after", 0.8);
 * words.fault(fact); // empty: the fact is made of these words
 * }</pre>
 *
 * <p>A fact need not know all its fields; what is not known passes no test.
 */
@NullMarked
package dev.because.symbolic.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
