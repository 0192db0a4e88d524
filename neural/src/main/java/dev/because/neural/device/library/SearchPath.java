package dev.because.neural.device.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders of a machine in which CUDA's libraries may lie, from the one that its user named to the ones that nobody
 * did: {@code LD_LIBRARY_PATH}, where the dynamic linker looks of itself, toolkits, the packages of Python environments.
 */
final class SearchPath {
    private final Environment environment;

    SearchPath(Environment environment) {
        this.environment = environment;
    }

    /** The places that exist, in order. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        environment
                .variable("LD_LIBRARY_PATH")
                .ifPresent(path -> separate(places, "LD_LIBRARY_PATH", paths(path.split("[:;]"))));
        separate(places, "the folders of ld.so", new LinkerFolders(environment).folders());
        Set<Path> seen = new HashSet<>();
        for (Path toolkit : toolkits()) {
            if (!seen.add(real(toolkit))) {
                continue;
            }
            together(
                    places,
                    toolkit.toString(),
                    List.of(toolkit.resolve("lib64"), toolkit.resolve("targets/x86_64-linux/lib")));
        }
        for (Path prefix : new PythonFolders(environment).prefixes()) {
            together(places, prefix.toString(), PythonFolders.libraries(prefix));
        }
        return places;
    }

    /** One folder that the user named: itself, or where installers put libraries within it. */
    static Place named(String words, Path folder) {
        List<Path> folders = new ArrayList<>();
        for (String within : List.of("", "lib", "lib64", "targets/x86_64-linux/lib")) {
            folders.add(folder.resolve(within));
        }
        folders.addAll(PythonFolders.libraries(folder));
        folders.addAll(PythonFolders.packages(folder));
        return new Folders(words, existing(folders));
    }

    /** Folders that have nothing to do with each other: a group may not come from two of them. */
    private static void separate(List<Place> places, String words, List<Path> folders) {
        existing(folders).forEach(folder -> places.add(new Folders(words, List.of(folder))));
    }

    private static void together(List<Place> places, String words, List<Path> folders) {
        List<Path> existing = existing(folders);
        if (!existing.isEmpty()) {
            places.add(new Folders(words, existing));
        }
    }

    private static List<Path> existing(List<Path> folders) {
        Set<Path> existing = new LinkedHashSet<>();
        folders.stream().filter(Files::isDirectory).map(Path::normalize).forEach(existing::add);
        return List.copyOf(existing);
    }

    private List<Path> paths(String... folders) {
        return Stream.of(folders)
                .flatMap(folder -> path(folder).stream())
                .map(folder -> environment.at(folder.toString()))
                .toList();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(text).filter(name -> name.startsWith("/")).map(Path::of);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** The one that the machine's owner chose, then the latest first. */
    private List<Path> toolkits() {
        Path chosen = environment.at("/usr/local/cuda");
        Optional<Path> variable = environment.variable("CUDA_HOME").flatMap(SearchPath::path);
        List<Path> toolkits = new ArrayList<>(
                variable.map(home -> List.of(environment.at(home.toString()))).orElse(List.of()));
        toolkits.add(chosen);
        try (Stream<Path> installed = Files.list(chosen.getParent())) {
            installed
                    .filter(path -> path.getFileName().toString().startsWith("cuda-"))
                    .sorted(Comparator.comparing(SearchPath::version).reversed())
                    .forEach(toolkits::add);
        } catch (IOException nothingInstalled) {
            return toolkits;
        }
        return toolkits;
    }

    /** {@code /usr/local/cuda} is a link to one of those beside it. */
    private static Path real(Path toolkit) {
        try {
            return toolkit.toRealPath();
        } catch (IOException absent) {
            return toolkit;
        }
    }

    private static Version version(Path toolkit) {
        return Version.parse(toolkit.getFileName().toString().substring("cuda-".length()))
                .orElse(Version.of(0));
    }
}
