package dev.because.scenarios.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredJarTest {
    @TempDir
    Path folder;

    @Test
    void theEntriesAreTheSameInTheirOrderAndNotCompressed() throws IOException {
        Path jar = jar(1_000_000_000_000L);
        StoredJar.write(jar, folder.resolve("stored.jar"));
        try (ZipFile stored = new ZipFile(folder.resolve("stored.jar").toFile())) {
            List<String> names = stored.stream().map(ZipEntry::getName).toList();
            assertEquals(List.of("META-INF/", "META-INF/MANIFEST.MF", "z.class", "a.class"), names);
            ZipEntry entry = stored.getEntry("z.class");
            assertEquals(ZipEntry.STORED, entry.getMethod());
            assertEquals(
                    "code ".repeat(100),
                    new String(stored.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void timesOfTheJarDoNotShow() throws IOException {
        StoredJar.write(jar(1_000_000_000_000L), folder.resolve("one"));
        StoredJar.write(jar(1_700_000_000_000L), folder.resolve("two"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("one")), Files.readAllBytes(folder.resolve("two")));
    }

    @Test
    void nativesOfOtherSystemsAreLeftOut() {
        assertTrue(StoredJar.isForeign("com/sun/jna/win32-x86-64/jnidispatch.dll"));
        assertTrue(StoredJar.isForeign("com/sun/jna/linux-aarch64/libjnidispatch.so"));
        assertTrue(StoredJar.isForeign("org/jline/nativ/Windows/x86_64/jlinenative.dll"));
        assertTrue(StoredJar.isForeign("org/jline/nativ/Linux/arm64/libjlinenative.so"));
        assertFalse(StoredJar.isForeign("com/sun/jna/linux-x86-64/libjnidispatch.so"));
        assertFalse(StoredJar.isForeign("org/jline/nativ/Linux/x86_64/libjlinenative.so"));
        assertFalse(StoredJar.isForeign("com/sun/jna/Native.class"));
    }

    private Path jar(long time) throws IOException {
        Path jar = folder.resolve("some.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : List.of("META-INF/", "META-INF/MANIFEST.MF", "z.class", "a.class")) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(time);
                zip.putNextEntry(entry);
                if (name.endsWith(".class")) {
                    zip.write("code ".repeat(100).getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        return jar;
    }
}
