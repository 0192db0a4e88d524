package dev.because.explain.justification;

/**
 * A file that an explanation speaks of.
 *
 * @param id its name within the explanation: {@code s1}, {@code s2}, …
 * @param path where it was found, as the user wrote it; or the name of an embedded picture or model
 * @param sha256 the hash of its bytes, in hexadecimal
 */
public record Source(String id, String path, String sha256) {}
