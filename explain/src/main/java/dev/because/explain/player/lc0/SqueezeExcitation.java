package dev.because.explain.player.lc0;

/**
 * Weighs the channels by what the whole board looks like (Hu, Shen, Sun 2018, arXiv:1709.01507), in lc0's form: the second
 * layer's first half goes through a sigmoid and is multiplied, its second half is added.
 *
 * @param squeeze from the mean of each channel to a few units, rectified
 * @param excitation from these to two numbers for each channel
 */
public record SqueezeExcitation(Dense squeeze, Dense excitation) {}
