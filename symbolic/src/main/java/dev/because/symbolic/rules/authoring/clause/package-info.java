/**
 * Clauses of rules that are written in English: what must hold of which fact, and the values that are compared.
 *
 * <pre>{@code
 * Cursor cursor = new Cursor(source, Tokenizer.of(source)); // there is a motif whose theme is fork, then …
 * Scope scope = new Scope();
 * References references = new References(cursor, lexicon, scope);
 * Values values = new Values(cursor, lexicon, scope, references);
 * new Conditions(cursor, lexicon, scope, references, new Tests(cursor, lexicon, scope, values)).read();
 * scope.conditions(); // one: a MotifSeen whose theme is fork
 * }</pre>
 *
 * <p>{@link dev.because.symbolic.rules.authoring.clause.Conditions} reads what must hold of which fact,
 * {@link dev.because.symbolic.rules.authoring.clause.Predicates} what is said of one fact,
 * {@link dev.because.symbolic.rules.authoring.clause.Tests} what is asked of one of its fields. All of them go forward through one
 * {@link dev.because.symbolic.rules.authoring.word.Cursor} and put what they read into one
 * {@link dev.because.symbolic.rules.authoring.clause.Scope}.
 */
@NullMarked
package dev.because.symbolic.rules.authoring.clause;

import org.jspecify.annotations.NullMarked;
