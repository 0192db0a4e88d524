/**
 * All finders at once.
 *
 * <pre>{@code
 * for (Motif motif : Motifs.find(new Moment(game, ply))) {
 *     System.out.println(motif.theme().title() + " by the piece on " + Square.name(motif.actor()));
 * }
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.game.motif.catalogue;

import org.jspecify.annotations.NullMarked;
