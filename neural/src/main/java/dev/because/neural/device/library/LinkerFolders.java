package dev.because.neural.device.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folders in which the dynamic linker looks of itself: those of {@code /etc/ld.so.conf}, then the system's own. */
final class LinkerFolders {
    private static final int DEEPEST_INCLUDE = 8;

    private final Environment environment;

    LinkerFolders(Environment environment) {
        this.environment = environment;
    }

    List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        read(environment.at("/etc/ld.so.conf"), folders, 0);
        for (String folder : List.of(
                "/lib/x86_64-linux-gnu",
                "/usr/lib/x86_64-linux-gnu",
                "/lib64",
                "/usr/lib64",
                "/lib",
                "/usr/lib",
                "/usr/lib/wsl/lib")) {
            folders.add(environment.at(folder));
        }
        return folders;
    }

    private void read(Path file, List<Path> folders, int depth) {
        List<String> lines;
        try {
            // Names of folders are bytes; this reads any of them.
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException absent) {
            return;
        }
        for (String line : lines) {
            String words = line.replaceFirst("#.*", "").strip();
            if (words.startsWith("include") && words.length() > 7 && depth < DEEPEST_INCLUDE) {
                for (String pattern : words.substring(7).strip().split("\\s+")) {
                    matching(file, pattern).forEach(included -> read(included, folders, depth + 1));
                }
            } else if (words.startsWith("/")) {
                folders.add(environment.at(words));
            }
        }
    }

    /** The files that a pattern such as {@code /etc/ld.so.conf.d/*.conf} names, by name. */
    private List<Path> matching(Path file, String pattern) {
        int slash = pattern.lastIndexOf('/');
        Path folder = pattern.startsWith("/")
                ? environment.at(pattern.substring(0, slash))
                : file.resolveSibling(pattern.substring(0, Math.max(0, slash)));
        PathMatcher names = FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(slash + 1));
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> names.matches(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException absent) {
            return List.of();
        }
    }
}
