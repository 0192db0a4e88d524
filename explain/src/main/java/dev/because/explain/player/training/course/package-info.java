/**
 * A whole course of training, from no position at all to a network file with a record of how it came about: what {@code because train
 * chess} does.
 */
@org.jspecify.annotations.NullMarked
package dev.because.explain.player.training.course;
