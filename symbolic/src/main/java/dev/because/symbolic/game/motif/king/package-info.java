/** Motifs that are told by the rules alone, without counting material: mates, checks without end, promotion, castling rights. */
@org.jspecify.annotations.NullMarked
package dev.because.symbolic.game.motif.king;
