package dev.because.neural.device.library;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Python environments, whose packages bring CUDA's libraries for PyTorch and JAX. Python is not run: an environment is the
 * folder above the {@code bin} in which its interpreter lies, or a link on the way to the interpreter.
 */
final class PythonFolders {
    private static final int LONGEST_CHAIN = 16;

    private final Environment environment;

    PythonFolders(Environment environment) {
        this.environment = environment;
    }

    /** The environments: the active ones, then those whose interpreter the shell would find, then the user's own. */
    List<Path> prefixes() {
        Set<Path> prefixes = new LinkedHashSet<>();
        for (String active : List.of("VIRTUAL_ENV", "CONDA_PREFIX")) {
            environment.variable(active).ifPresent(prefix -> prefixes.add(environment.at(prefix)));
        }
        for (String folder : environment.variable("PATH").orElse("").split("[:;]")) {
            for (String python : List.of("python3", "python")) {
                if (folder.startsWith("/")) {
                    follow(environment.at(folder).resolve(python), prefixes);
                }
            }
        }
        environment.variable("HOME").ifPresent(home -> prefixes.add(environment.at(home + "/.local")));
        return List.copyOf(prefixes);
    }

    /** A virtual environment's interpreter is a link to the one that it was made with, often through other links. */
    private static void follow(Path interpreter, Set<Path> prefixes) {
        Path link = interpreter;
        for (int step = 0; step < LONGEST_CHAIN && Files.exists(link); step++) {
            Path prefix = link.getParent().getParent();
            if (prefix != null) {
                prefixes.add(prefix.normalize());
            }
            if (!Files.isSymbolicLink(link)) {
                return;
            }
            try {
                link = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
            } catch (IOException | InvalidPathException unreadable) {
                return;
            }
        }
    }

    /** Where an environment has libraries: in its packages, and, if conda made it, in a folder of its own. */
    static List<Path> libraries(Path prefix) {
        List<Path> libraries = new ArrayList<>();
        for (String lib : List.of("lib", "lib64", "local/lib")) {
            for (Path python : matching(prefix.resolve(lib), "python3*")) {
                libraries.addAll(packages(python.resolve("site-packages")));
                libraries.addAll(packages(python.resolve("dist-packages")));
            }
        }
        if (Files.isDirectory(prefix.resolve("conda-meta"))) {
            libraries.add(prefix.resolve("lib"));
            libraries.add(prefix.resolve("targets/x86_64-linux/lib"));
        }
        return libraries;
    }

    /** The folders of NVIDIA's packages among all packages. */
    static List<Path> packages(Path site) {
        return matching(site.resolve("nvidia"), "*").stream()
                .map(each -> each.resolve("lib"))
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<Path> matching(Path folder, String pattern) {
        PathMatcher names = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> names.matches(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException absent) {
            return List.of();
        }
    }
}
