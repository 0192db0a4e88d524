package dev.because.symbolic.game.contrast;

/**
 * How much the choice of a move rests on one piece: SARFA, the harmonic mean of how specific and how relevant taking it off is (Puri et
 * al., Explain your move: understanding agent actions using specific and relevant feature attribution, ICLR 2020).
 *
 * @param square where the piece stands
 * @param value from 0 (not at all) to 1
 */
public record Salience(int square, double value) {}
