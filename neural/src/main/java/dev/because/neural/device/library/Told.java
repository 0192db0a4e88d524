package dev.because.neural.device.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What lies beside a library and tells its version, without loading it: the name that a link leads to, the folder that
 * pip leaves beside the package, the toolkit's {@code version.json}, cuDNN's header.
 *
 * @param version of the library
 * @param cuda the CUDA that it was built for, where the teller says so
 * @param wheel the Python package and its version, where that told it
 */
record Told(Optional<Version> version, OptionalInt cuda, Optional<String> wheel) {
    private static final Told NOTHING = new Told(Optional.empty(), OptionalInt.empty(), Optional.empty());
    private static final Pattern BEHIND_SO = Pattern.compile(".*\\.so\\.(\\d+(?:\\.\\d+)+)");
    private static final Pattern FOLDER_OF_CUDA = Pattern.compile("cu(\\d{1,3})");
    private static final List<String> HEADERS =
            List.of("../include", "../../include", "../../include/x86_64-linux-gnu", "../include/x86_64-linux-gnu");
    private static final int LARGEST_TEXT = 1 << 20;

    static Told of(Library library, Path file) {
        Supplier<Stream<Supplier<Told>>> tellers = () -> Stream.of(
                () -> byWheel(library, file),
                () -> byLink(library, file),
                () -> byToolkit(library, file),
                () -> byHeader(library, file));
        return tellers.get()
                .map(Supplier::get)
                .filter(told -> told.version().isPresent())
                .findFirst()
                .orElse(NOTHING);
    }

    private static Told version(Optional<Version> version) {
        return new Told(version, OptionalInt.empty(), Optional.empty());
    }

    /** {@code libcublas.so.12} leads to {@code libcublas.so.12.6.4.1}; CUPTI's is named for a year, and tells nothing. */
    private static Told byLink(Library library, Path file) {
        try {
            Matcher name = BEHIND_SO.matcher(file.toRealPath().getFileName().toString());
            Optional<Version> version = name.matches() ? Version.parse(name.group(1)) : Optional.empty();
            return version(version.filter(found -> library.soname().contains(".so." + found.major())));
        } catch (IOException unreadable) {
            return NOTHING;
        }
    }

    /**
     * Packages of CUDA 12 and before lie in {@code nvidia/cudnn/lib}, later ones partly in {@code nvidia/cu13/lib}; both
     * leave a folder such as {@code nvidia_cudnn_cu13-9.15.1.9.dist-info} beside {@code nvidia}. Where there are two for
     * one library, either may have written the file last.
     */
    private static Told byWheel(Library library, Path file) {
        Path nvidia = file.toAbsolutePath().getParent().getParent().getParent();
        if (nvidia == null
                || nvidia.getFileName() == null
                || !nvidia.getFileName().toString().equals("nvidia")) {
            return NOTHING;
        }
        Pattern name = Pattern.compile(
                "(nvidia_" + Product.of(library).wheel() + "(?:_cu(\\d{1,3}))?)-(\\d+(?:\\.\\d+)*)\\S*\\.dist-info");
        try (Stream<Path> beside = Files.list(nvidia.getParent())) {
            Matcher folder = FOLDER_OF_CUDA.matcher(
                    file.toAbsolutePath().getParent().getParent().getFileName().toString());
            OptionalInt cuda =
                    folder.matches() ? OptionalInt.of(Integer.parseInt(folder.group(1))) : OptionalInt.empty();
            List<Told> wheels = beside.map(
                            path -> name.matcher(path.getFileName().toString()))
                    .filter(Matcher::matches)
                    .filter(wheel -> cuda.isEmpty() ? wheel.group(2) != null : agrees(wheel, cuda.getAsInt()))
                    .map(wheel -> byWheel(wheel, cuda))
                    .toList();
            return wheels.size() == 1 ? wheels.get(0) : NOTHING;
        } catch (IOException unreadable) {
            return NOTHING;
        }
    }

    private static boolean agrees(Matcher wheel, int cuda) {
        return wheel.group(2) == null || Integer.parseInt(wheel.group(2)) == cuda;
    }

    private static Told byWheel(Matcher wheel, OptionalInt folder) {
        OptionalInt cuda = wheel.group(2) == null ? folder : OptionalInt.of(Integer.parseInt(wheel.group(2)));
        return new Told(Version.parse(wheel.group(3)), cuda, Optional.of(wheel.group(1) + " " + wheel.group(3)));
    }

    private static Told byToolkit(Library library, Path file) {
        for (String above : List.of("../version.json", "../../../version.json")) {
            Optional<String> text = text(file.getParent().resolve(above).normalize());
            if (text.isPresent()) {
                try {
                    String version = new ObjectMapper()
                            .readTree(text.get())
                            .path(Product.of(library).toolkit())
                            .path("version")
                            .asText();
                    return version(Version.parse(version));
                } catch (IOException noJson) {
                    return NOTHING;
                }
            }
        }
        return NOTHING;
    }

    private static Told byHeader(Library library, Path file) {
        if (!library.stem().startsWith("libcudnn")) {
            return NOTHING;
        }
        return HEADERS.stream()
                .map(folder -> file.getParent()
                        .resolve(folder)
                        .resolve("cudnn_version.h")
                        .normalize())
                .flatMap(header -> text(header).stream())
                .flatMap(text -> byHeader(text).stream())
                .findFirst()
                .orElse(NOTHING);
    }

    private static Optional<Told> byHeader(String text) {
        StringBuilder version = new StringBuilder();
        for (String part : List.of("MAJOR", "MINOR", "PATCHLEVEL")) {
            Matcher line = Pattern.compile("(?m)^#define\\s+CUDNN_" + part + "\\s+(\\d+)")
                    .matcher(text);
            if (!line.find()) {
                return Optional.empty();
            }
            version.append(version.isEmpty() ? "" : ".").append(line.group(1));
        }
        return Optional.of(version(Version.parse(version.toString())));
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST_TEXT
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
