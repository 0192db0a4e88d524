/**
 * Where the boxes and arrows of a graph without cycles stand when every arrow points down: the method of Sugiyama, Tagawa and
 * Toda (1981), each step a class.
 *
 * <pre>{@code
 * LayeredLayout layout = LayeredLayout.of(
 *         List.of(new Size(80, 40), new Size(80, 40), new Size(80, 40)),
 *         List.of(new Arrow(0, 2), new Arrow(1, 2)));
 * layout.box(2).top();       // below both others
 * layout.route(0).path();    // M… C…, from the bottom of box 0 to the top of box 2
 * }</pre>
 *
 * <p>{@linkplain dev.because.explain.render.drawing.layered.NetworkSimplex Layers} are chosen so that the arrows are short
 * together; an arrow over several layers becomes a {@linkplain dev.because.explain.render.drawing.layered.Lattice chain} of points;
 * the {@linkplain dev.because.explain.render.drawing.layered.Ordering order} within the layers avoids crossings; and the
 * {@linkplain dev.because.explain.render.drawing.layered.Coordinates coordinates} make arrows steep. No arrow runs through a box,
 * and the same graph has the same picture.
 */
@NullMarked
package dev.because.explain.render.drawing.layered;

import org.jspecify.annotations.NullMarked;
