package dev.because.neural.device.cache;

/** Hears how far an extraction is. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = (done, all) -> {};

    /** @param done bytes that are written, at least once for each MiB; it ends with {@code all} */
    void at(long done, long all);
}
