package dev.because.scenarios.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Java files of the project.
 *
 * @param root the folder of the whole
 */
record SourceTree(Path root) {
    private static final List<String> MODULES = List.of("neural", "symbolic", "explain", "scenarios");

    static SourceTree ofTheProject() {
        return new SourceTree(Path.of(System.getProperty("because.home", "..")));
    }

    /** Every file that we wrote, tests too. */
    List<Path> files() {
        return MODULES.stream()
                .flatMap(module -> Stream.of("main", "test").map(part -> folder(module, part)))
                .filter(Files::isDirectory)
                .flatMap(SourceTree::javaFiles)
                .sorted()
                .toList();
    }

    /** The file with the source of a class, in its outermost class, if there is one. */
    Optional<Path> mainFile(String className) {
        String path = className.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        return MODULES.stream()
                .map(module -> folder(module, "main").resolve(path))
                .filter(Files::exists)
                .findFirst();
    }

    private Path folder(String module, String part) {
        return root.resolve(module).resolve("src").resolve(part).resolve("java");
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
