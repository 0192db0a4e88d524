package dev.because.neural.training;

/**
 * What a step found before it changed the weights.
 *
 * @param loss the mean cross-entropy over the batch, in nats
 * @param hits how many pictures were called right, with units dropped
 */
record StepResult(double loss, int hits) {}
