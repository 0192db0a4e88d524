package dev.because.scenarios.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A folder as an archive, tar in blocks of xz, with the SHA-256 of every file in its first entry, {@code FILES}. Links are
 * followed, so that there are only files.
 */
final class Archive {
    static final String FILES = "FILES";
    /** 1 January 2026. */
    private static final long TIME = 1_767_225_600_000L;

    private static final int EXECUTABLE = 0755;
    private static final int READABLE = 0644;

    private final Path folder;

    Archive(Path folder) {
        this.folder = folder;
    }

    /** @return how many bytes each component takes in it */
    Map<String, Long> write(OutputStream out, Xz xz, int threads) throws IOException {
        List<Path> files = files();
        StringBuilder sums = new StringBuilder();
        for (Path file : files) {
            sums.append(Parts.sha256(file)).append("  ").append(name(file)).append('\n');
        }
        Blocks blocks = new Blocks(xz, out, threads);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(blocks)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            byte[] list = sums.toString().getBytes(StandardCharsets.UTF_8);
            tar.putArchiveEntry(entry(FILES, list.length, READABLE));
            tar.write(list);
            tar.closeArchiveEntry();
            for (Path file : files) {
                tar.flush();
                blocks.begin(component(name(file)));
                tar.putArchiveEntry(
                        entry(name(file), Files.size(file), Files.isExecutable(file) ? EXECUTABLE : READABLE));
                Files.copy(file, tar);
                tar.closeArchiveEntry();
            }
        }
        return blocks.packed();
    }

    private static TarArchiveEntry entry(String name, long size, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(mode);
        entry.setModTime(TIME);
        entry.setIds(0, 0);
        entry.setNames("", "");
        return entry;
    }

    /** What is measured together: each library by itself, else the top folder. */
    static String component(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.contains(".so") && !name.startsWith("runtime/")
                ? file
                : name.substring(0, Math.max(0, name.indexOf('/')));
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = new ArrayList<>(walk.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file) || Files.exists(file, new LinkOption[0]))
                    .toList());
            files.sort((a, b) -> name(a).compareTo(name(b)));
            return files;
        }
    }
}
