package dev.because.neural.device.cache;

import java.util.Locale;

/** Numbers of bytes as people read them. */
final class Size {
    private Size() {}

    /** Such as "2.6 GB", of thousand megabytes each; less than a megabyte is said in bytes. */
    static String words(long bytes) {
        if (bytes >= 1_000_000_000) {
            return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
        }
        return bytes >= 1_000_000 ? Math.round(bytes / 1e6) + " MB" : bytes + " bytes";
    }
}
