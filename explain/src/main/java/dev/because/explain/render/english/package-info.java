/**
 * Explanations in English. Templates stand beside the rules that use them, as the rules' metadata; grammar is done here.
 *
 * <pre>{@code
 * Phrasebook phrasebook = Phrasebook.of(Map.of(
 *         "One region decides",
 *         Map.of("says", "covering the {region} takes {drop|percent} of the lead away.", "part", "for")));
 * List<Sentence> text = Sentences.of(explanation, phrasebook, false);
 * }</pre>
 *
 * <p>A {@link dev.because.explain.render.english.Template} is filled with the values of the conclusion alone: what a
 * sentence speaks of is what its claim says. {@link dev.because.explain.render.english.Sentences} puts the sentences in
 * order, and {@link dev.because.explain.render.english.PlainText} wraps them for a terminal.
 */
@NullMarked
package dev.because.explain.render.english;

import org.jspecify.annotations.NullMarked;
