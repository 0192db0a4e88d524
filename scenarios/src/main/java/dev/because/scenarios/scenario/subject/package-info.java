/**
 * What a scenario is about: a {@linkplain dev.because.scenarios.scenario.subject.Subject.Asked question} that is asked, or
 * {@linkplain dev.because.scenarios.scenario.subject.Subject.Given facts} that are given to rules.
 *
 * <pre>{@code
 * GivenFact fact = …;                   // {Belief: {hypothesis: flu=yes, after: 0.8}}
 * fact.in(words);                       // after is a number, because the vocabulary says so
 * }</pre>
 *
 * <p>Facts are kept as they are written, with their places. What they mean is known when the vocabulary is.
 */
@NullMarked
package dev.because.scenarios.scenario.subject;

import org.jspecify.annotations.NullMarked;
