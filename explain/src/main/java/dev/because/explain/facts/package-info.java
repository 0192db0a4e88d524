/**
 * The types that rules match, with their vocabulary: what a domain calls a thing, and in which unit it is counted.
 *
 * <p>A {@link dev.because.explain.facts.Fact} is evidence in the words of a domain; a
 * {@link dev.because.explain.facts.Conclusion} is what a rule made of facts. Both are
 * {@link dev.because.explain.facts.Statement}s, the only things that an explanation claims. Facts are records: the names
 * of their components are the words that rules, JSON and scenarios share, read by
 * {@link dev.because.explain.facts.Vocabulary}.
 */
@NullMarked
package dev.because.explain.facts;

import org.jspecify.annotations.NullMarked;
