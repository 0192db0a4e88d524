/**
 * A whole course of training, from no position at all to a network file with a record of how it came about: what {@code because train
 * chess} does.
 */
@NullMarked
package dev.because.explain.player.training.course;

import org.jspecify.annotations.NullMarked;
