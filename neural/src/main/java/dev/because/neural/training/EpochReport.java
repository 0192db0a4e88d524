package dev.because.neural.training;

/**
 * How an epoch went, on the training pictures as they were learnt from: shifted, with units dropped, and with weights
 * that changed from step to step.
 *
 * @param epoch its number, from 1
 * @param epochs how many there will be
 * @param loss the mean cross-entropy, in nats
 * @param accuracy the share of pictures called right, 0 to 1
 */
public record EpochReport(int epoch, int epochs, double loss, double accuracy) {}
