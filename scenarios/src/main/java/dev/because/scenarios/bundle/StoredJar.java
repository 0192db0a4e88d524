package dev.because.scenarios.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar written again without compression, which lets the archive around it compress all jars together, and without the
 * native libraries for other systems than Linux on x86-64.
 */
final class StoredJar {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final Pattern FOREIGN = Pattern.compile("com/sun/jna/(?!linux-x86-64/)[^/]+/[^/]*jnidispatch[^/]*"
            + "|com/sun/jna/(win32|darwin|aix|freebsd|openbsd|sunos|dragonflybsd)[^/]*/.*\\.(a|dll|jnilib|dylib|so)"
            + "|org/jline/nativ/(?!Linux/x86_64/).*\\.(so|dll|jnilib|dylib)");

    private StoredJar() {}

    /** The entries stay in their order; times are those of no machine. */
    static void write(Path jar, Path target) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            to.setMethod(ZipOutputStream.STORED);
            List<? extends ZipEntry> entries =
                    from.stream().filter(entry -> !isForeign(entry.getName())).toList();
            for (ZipEntry entry : entries) {
                try (InputStream content = from.getInputStream(entry)) {
                    put(to, entry.getName(), content.readAllBytes());
                }
            }
        }
    }

    static boolean isForeign(String entry) {
        return FOREIGN.matcher(entry).matches();
    }

    private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
        CRC32 check = new CRC32();
        check.update(content);
        ZipEntry stored = new ZipEntry(name);
        stored.setTimeLocal(TIME);
        stored.setSize(content.length);
        stored.setCompressedSize(content.length);
        stored.setCrc(check.getValue());
        to.putNextEntry(stored);
        to.write(content);
        to.closeEntry();
    }
}
