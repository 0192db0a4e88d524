package dev.because.scenarios.bundle.device;

/**
 * Some consecutive bytes of a file.
 *
 * @param offset of the first byte, from the start of the file
 * @param length how many
 */
public record Span(long offset, long length) {
    public Span {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("offset " + offset + " and length " + length + " must not be negative");
        }
    }

    public long end() {
        return offset + length;
    }
}
