/**
 * What all drawings of a page are made of: {@linkplain dev.because.explain.render.drawing.Markup elements} in which everything is
 * escaped, and how wide {@linkplain dev.because.explain.render.drawing.Lettering letters} are.
 *
 * <pre>{@code
 * new Markup().leaf("text", "<b>", "x", 3.0).toString();          // <text x="3">&lt;b&gt;</text>
 * Lettering.wrap("shortness of breath", 12, 80, 2);               // [shortness of, breath]
 * }</pre>
 */
@NullMarked
package dev.because.explain.render.drawing;

import org.jspecify.annotations.NullMarked;
