/**
 * The page: an explanation as one HTML file, with one stylesheet for the answers to all questions.
 *
 * <pre>{@code
 * Page page = new Page(
 *         "Why is this a seven and not a nine?",
 *         explanation,
 *         Sentences.paragraphs(explanation, phrasebook, true),
 *         PictureFigures.of(picture, evidence, explanation));
 * Files.writeString(file, page.html());
 * }</pre>
 *
 * <p>The templates and the stylesheet are resources. Everything that comes from an explanation is escaped, and the page
 * forbids scripts, so that a label or a path cannot become part of it.
 */
@NullMarked
package dev.because.explain.render.html;

import org.jspecify.annotations.NullMarked;
