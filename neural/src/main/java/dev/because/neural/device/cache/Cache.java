package dev.because.neural.device.cache;

import dev.because.neural.device.cache.Manifest.Entry;
import dev.because.neural.device.library.Environment;
import dev.because.neural.device.library.Finding;
import dev.because.neural.device.library.Finding.Found;
import dev.because.neural.device.library.Finding.Missing;
import dev.because.neural.device.library.Finding.Packed;
import dev.because.neural.device.library.Group;
import dev.because.neural.device.library.Library;
import dev.because.neural.device.library.Place;
import dev.because.neural.device.library.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The folder that CUDA's libraries are extracted to, and the jar that they come from. It is a {@link Place} like others:
 * it offers what is extracted already, and, where there is a jar, what can be extracted.
 */
public final class Cache implements Place {
    private static final int CUDA = 12;

    private final Path folder;
    private final Optional<Path> jar;
    private final Manifest manifest;
    private final Disk disk;

    Cache(Path folder, Optional<Path> jar, Manifest manifest, Disk disk) {
        this.folder = folder;
        this.jar = jar.filter(Files::isRegularFile);
        this.manifest = manifest;
        this.disk = disk;
    }

    /**
     * The user's cache: {@code BECAUSE_CACHE}, {@code XDG_CACHE_HOME/because} or {@code ~/.cache/because}, and in it a
     * folder for the release of the libraries.
     *
     * @param jar the artefact's file, where there is one
     */
    public static Cache of(Environment environment, Optional<Path> jar) {
        Path base = environment
                .variable("BECAUSE_CACHE")
                .map(environment::at)
                .or(() -> environment
                        .variable("XDG_CACHE_HOME")
                        .map(folder -> environment.at(folder).resolve("because")))
                .orElseGet(() ->
                        environment.at(environment.variable("HOME").orElse("/")).resolve(".cache/because"));
        return new Cache(base.resolve(Manifest.RELEASE), jar, Manifest.shipped(), Disk.REAL);
    }

    /** Where the libraries lie, or will. */
    public Path folder() {
        return folder;
    }

    /** The jar that they come from, where there is one. */
    public Optional<Path> jar() {
        return jar;
    }

    @Override
    public String words() {
        return "the cache " + folder + (jar.isPresent() ? "" : " (no jar to fill it from is on the class path)");
    }

    @Override
    public List<Finding> offer(Group group) {
        List<Finding> offer = new ArrayList<>();
        for (Entry entry : manifest.entries()) {
            library(group, entry.soname()).ifPresent(library -> offer.add(offer(library, entry)));
        }
        return offer.stream().allMatch(Missing.class::isInstance) ? List.of() : List.copyOf(offer);
    }

    private static Optional<Library> library(Group group, String soname) {
        return group.libraries().stream()
                .filter(library -> library.soname().equals(soname))
                .findFirst()
                .or(() -> group.company(soname));
    }

    private Finding offer(Library library, Entry entry) {
        Path file = folder.resolve(entry.soname());
        if (Extraction.isWhole(folder, entry)) {
            String origin = "the cache of " + manifest.release();
            return new Found(library, file, Optional.of(entry.version()), OptionalInt.of(CUDA), origin, entry.bytes());
        }
        return jar.<Finding>map(from -> new Packed(library, file, entry.version(), from, entry.bytes()))
                .orElseGet(() -> new Missing(library, List.of(words())));
    }

    /**
     * Extracts what a resolution wants of the jar, and nothing else. It does nothing where all of it is there.
     *
     * @throws dev.because.neural.network.BadInputException when the jar is not what it should be, or the folder cannot be
     *     written, or its disk has too little room
     */
    public void extract(Resolution resolution, Progress progress) {
        List<Entry> wanted = resolution.findings().stream()
                .filter(Packed.class::isInstance)
                .flatMap(finding -> entry(finding).stream())
                .toList();
        if (!wanted.isEmpty()) {
            new Extraction(jar.orElseThrow(), folder, disk).run(wanted, progress);
        }
    }

    private Optional<Entry> entry(Finding finding) {
        return manifest.entries().stream()
                .filter(entry -> entry.soname().equals(finding.library().soname()))
                .findFirst();
    }

    /**
     * Hashes every library that is extracted, which takes seconds.
     *
     * @return one sentence, without a full stop, for each that is not what it should be; files that are not there are
     *     none of them
     */
    public List<String> verify() {
        return manifest.entries().stream()
                .filter(entry -> Files.exists(folder.resolve(entry.soname())))
                .flatMap(this::verify)
                .toList();
    }

    private Stream<String> verify(Entry entry) {
        Path file = folder.resolve(entry.soname());
        try {
            String sha256 = Hash.of(file);
            return sha256.equals(entry.sha256())
                    ? Stream.empty()
                    : Stream.of(file + ": found SHA-256 " + sha256 + ", expected " + entry.sha256());
        } catch (IOException unreadable) {
            return Stream.of(file + ": found no file that can be read, expected SHA-256 " + entry.sha256());
        }
    }
}
