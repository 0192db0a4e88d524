/**
 * The pictures of an explanation, drawn without AWT, byte for byte the same on every run.
 *
 * <pre>{@code
 * byte[] png = HeatMaps.over(picture, map, HeatMaps.scale(map));
 * List<Figure> figures = PictureFigures.of(picture, evidence, explanation);
 * }</pre>
 *
 * <p>Numbers have diverging colours, orange above zero and blue below, which colour-blind people tell apart; zero has
 * none. Pictures smaller than 224 pixels are enlarged pixel by pixel, as the network saw them.
 */
@NullMarked
package dev.because.explain.render.picture;

import org.jspecify.annotations.NullMarked;
