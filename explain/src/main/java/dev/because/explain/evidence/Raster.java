package dev.because.explain.evidence;

/**
 * A picture.
 *
 * @param rows its rows
 * @param columns its columns
 * @param rgb red, green and blue of each pixel, row by row
 */
public record Raster(int rows, int columns, byte[] rgb) {}
