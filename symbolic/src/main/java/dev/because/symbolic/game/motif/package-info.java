/**
 * Tactical motifs: what a person would call the trick. A {@link dev.because.symbolic.game.motif.MotifFinder} looks at one
 * {@link dev.because.symbolic.game.motif.Moment} of a line and says which {@link dev.because.symbolic.game.motif.Motif motifs} are true
 * on that board; one small class finds one theme.
 */
@org.jspecify.annotations.NullMarked
package dev.because.symbolic.game.motif;
