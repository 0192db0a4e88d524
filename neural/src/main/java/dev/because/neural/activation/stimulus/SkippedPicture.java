package dev.because.neural.activation.stimulus;

/**
 * A file among the pictures that could not be read as one.
 *
 * @param path its path in the folder, with forward slashes
 * @param reason one line that says why
 */
public record SkippedPicture(String path, String reason) {}
