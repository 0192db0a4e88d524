package dev.because.explain.evidence;

/**
 * A number for each pixel.
 *
 * @param rows its rows
 * @param columns its columns
 * @param values row by row
 */
public record HeatMap(int rows, int columns, float[] values) {}
