/**
 * Words of a text with their places, and phrases found among them: what a reader of controlled English stands on.
 *
 * <pre>{@code
 * Source source = new Source("chess.rules", text);
 * Cursor cursor = new Cursor(source, Tokenizer.of(source));
 * Phrases<Kind> kinds = new Phrases<>(Kind::name);
 * kinds.add("move option", moveOption, 0);
 * Kind kind = kinds.take(cursor).orElseThrow(() -> kinds.nearest(cursor)); // "found optoin, expected move option"
 * }</pre>
 *
 * <p>Case does not matter, nor which article stands inside a phrase, nor asterisks around a word.
 */
@NullMarked
package dev.because.symbolic.rules.authoring.word;

import org.jspecify.annotations.NullMarked;
