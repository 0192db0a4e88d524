/**
 * Tactical motifs: what a person would call the trick. A {@link dev.because.symbolic.game.motif.MotifFinder} looks at one
 * {@link dev.because.symbolic.game.motif.Moment} of a line and says which {@link dev.because.symbolic.game.motif.Motif motifs} are true
 * on that board; one small class finds one theme. They lie in {@code line}, {@code loss} and {@code king}, and
 * {@code catalogue.Motifs} has them all.
 *
 * <p>A motif is a statement about one board, not about who wins: a fork is one also where the enemy mates next. What is said to be lost is
 * lost on the square where it stands, whatever else the enemy takes instead.
 */
@NullMarked
package dev.because.symbolic.game.motif;

import org.jspecify.annotations.NullMarked;
