package dev.because.neural.device.cache;

import dev.because.neural.device.library.Library;
import dev.because.neural.device.library.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Which libraries are taken from the jar, and what they must be. It ships with this project, so that a jar that was
 * changed on its way is found out.
 *
 * @param release names the jar and the cache's folder: {@code cuda-12.6-9.5-1.5.11}
 * @param entries in the order in which they can be loaded
 */
record Manifest(String release, List<Entry> entries) {
    static final String RELEASE = "cuda-12.6-9.5-1.5.11";
    private static final String WITHIN_JAR = "org/bytedeco/cuda/linux-x86_64/";

    Manifest {
        entries = List.copyOf(entries);
    }

    /**
     * One library.
     *
     * @param sha256 of the file, in hexadecimal
     */
    record Entry(String sha256, long bytes, Version version, String soname) {
        /** Where it lies in the jar. */
        String path() {
            return WITHIN_JAR + soname;
        }
    }

    /** The one of the release that this project was tried with. */
    static Manifest shipped() {
        try (InputStream stream = Manifest.class.getResourceAsStream(RELEASE + ".txt")) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + RELEASE + ".txt is not on the class path");
            }
            return read(RELEASE, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads lines of checksum, bytes, version and soname; those that begin with # are remarks. */
    static Manifest read(String release, BufferedReader text) {
        return new Manifest(
                release,
                text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(Manifest::entry)
                        .toList());
    }

    private static Entry entry(String line) {
        String[] words = line.split(" ");
        Version version = Version.parse(words[2])
                .orElseThrow(() -> new IllegalArgumentException("\"" + line + "\": " + words[2] + " is no version"));
        return new Entry(words[0], Long.parseLong(words[1]), version, words[3]);
    }

    Optional<Entry> entry(Library library) {
        return entries.stream()
                .filter(entry -> entry.soname().equals(library.soname()))
                .findFirst();
    }
}
