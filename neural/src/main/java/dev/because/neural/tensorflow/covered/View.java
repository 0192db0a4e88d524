package dev.because.neural.tensorflow.covered;

import dev.because.neural.tensorflow.covered.region.Frame;

/**
 * Places of a map that are brought together from three sources: its own crops, the map of the clean picture, and padding. All
 * three are rows of one table, and a view is an array of row numbers.
 *
 * @param map the map's operation
 * @param frame the places that are wanted; some may lie outside the map
 * @param border what is there
 * @param rows the placeholder that takes the row numbers
 * @param gathered the operation that gives the places
 */
record View(String map, Frame frame, Step.Border border, String rows, String gathered) {}
