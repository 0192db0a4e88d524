package dev.because.explain.player.training.value;

/**
 * How far evaluations are from the engine's: mean squared errors of the expected result, which goes from 0 to 1.
 *
 * @param positions that were looked at
 * @param counted of counting alone
 * @param corrected of counting, corrected by the network
 */
public record ValueLosses(int positions, double counted, double corrected) {}
