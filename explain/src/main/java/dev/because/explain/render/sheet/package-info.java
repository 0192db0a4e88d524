/**
 * Sheets of channels: for each channel of a layer a card with what stimulates it most, laid out as Zeiler and Fergus do (2013,
 * arXiv:1311.2901, figure 2): three grids of three by three small pictures, each grid one image.
 *
 * <pre>{@code
 * ChannelCard card = ChannelCards.of(drawing, List.of("Channel 37 answers to dogs."));
 * }</pre>
 */
@NullMarked
package dev.because.explain.render.sheet;

import org.jspecify.annotations.NullMarked;
