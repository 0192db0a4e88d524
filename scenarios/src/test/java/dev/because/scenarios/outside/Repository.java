package dev.because.scenarios.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local Maven repository with what this build has made, beside links to everything that the repository of the build has: nothing is
 * installed where others would find it, and nothing is fetched.
 *
 * @param folder the repository
 * @param version of what this build has made
 */
record Repository(Path folder, String version) {
    private static final Pattern VERSION = Pattern.compile("<artifactId>because</artifactId>\\s*<version>([^<]+)<");

    static Repository in(Path folder, Path home, Path existing) throws IOException {
        String pom = Files.readString(home.resolve("pom.xml"));
        Matcher version = VERSION.matcher(pom);
        if (!version.find()) {
            throw new IllegalStateException("no version in " + home.resolve("pom.xml"));
        }
        Repository repository = new Repository(Files.createDirectories(folder), version.group(1));
        link(existing, folder, "dev");
        if (Files.isDirectory(existing.resolve("dev"))) {
            link(existing.resolve("dev"), Files.createDirectories(folder.resolve("dev")), "because");
        }
        repository.put("because", home.resolve("pom.xml"), "pom");
        for (String module : List.of("neural", "symbolic", "explain", "scenarios")) {
            String name = "because-" + module;
            Path target = home.resolve(module).resolve("target");
            repository.put(name, home.resolve(module).resolve("pom.xml"), "pom");
            repository.put(
                    name,
                    target.resolve(module.equals("scenarios") ? "because.jar" : name + "-" + version.group(1) + ".jar"),
                    "jar");
        }
        return repository;
    }

    private void put(String name, Path file, String type) throws IOException {
        Path place = Files.createDirectories(
                folder.resolve("dev/because").resolve(name).resolve(version));
        Files.copy(file, place.resolve(name + "-" + version + "." + type));
    }

    private static void link(Path from, Path to, String but) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(but)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    /** Takes the links away again, so that whoever deletes the folder meets none. */
    void unlink() throws IOException {
        for (Path parent : List.of(folder, folder.resolve("dev"))) {
            try (Stream<Path> entries = Files.list(parent)) {
                for (Path entry : entries.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }
}
