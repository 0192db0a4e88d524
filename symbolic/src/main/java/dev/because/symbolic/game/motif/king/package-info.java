/** Motifs that are told by the rules alone, without counting material: mates, checks without end, promotion, castling rights. */
@NullMarked
package dev.because.symbolic.game.motif.king;

import org.jspecify.annotations.NullMarked;
