package dev.because.neural.device.cache;

import java.io.IOException;

/** A file could not be written further, for want of room or for what the system says. */
final class DiskFullException extends IOException {
    private static final long serialVersionUID = 1L;

    DiskFullException(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
