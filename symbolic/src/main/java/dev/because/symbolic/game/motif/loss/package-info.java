/**
 * Motifs by which a piece is lost. Whether it is, is asked in two ways: an {@link dev.because.symbolic.game.exchange.Exchange} on its
 * square says what taking it gains, and a {@link dev.because.symbolic.game.motif.loss.Rescue} whether any answer helps.
 */
@NullMarked
package dev.because.symbolic.game.motif.loss;

import org.jspecify.annotations.NullMarked;
