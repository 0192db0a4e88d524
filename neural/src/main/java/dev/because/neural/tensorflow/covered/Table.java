package dev.because.neural.tensorflow.covered;

/**
 * What views of one map are gathered from: the map's crops, a strip of the clean map, and the borders, one place a row.
 *
 * @param map the map's operation
 * @param clean the placeholder of the clean map, places × channels
 * @param begin the placeholder of the strip's first place
 * @param extent the placeholder of how many places the strip has
 */
record Table(String map, String clean, String begin, String extent) {}
