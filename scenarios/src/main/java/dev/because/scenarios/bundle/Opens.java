package dev.because.scenarios.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether shared libraries can be opened on this machine: opens every one of the folders that it is given, in a process of
 * its own, and says which cannot and why. A library may need others, so those that failed are tried again after the rest.
 */
public final class Opens {
    private Opens() {}

    /** @param arguments folders, searched at all depths */
    public static void main(String[] arguments) throws IOException {
        List<Path> libraries = new ArrayList<>();
        for (String folder : arguments) {
            libraries.addAll(in(Path.of(folder)));
        }
        List<String> failures = open(libraries);
        failures.forEach(System.err::println);
        System.out.println(libraries.size() - failures.size() + " of " + libraries.size() + " libraries open");
        System.exit(failures.isEmpty() ? 0 : 1);
    }

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.so(\\.[0-9.]+)?"))
                    .map(Path::toAbsolutePath)
                    .sorted()
                    .toList();
        }
    }

    /** @return a line for each library that cannot be opened; whatever can be stays open */
    static List<String> open(List<Path> libraries) {
        List<Path> left = libraries;
        List<String> failures = List.of();
        int before;
        do {
            before = left.size();
            List<Path> again = new ArrayList<>();
            List<String> reasons = new ArrayList<>();
            for (Path library : left) {
                try {
                    System.load(library.toString());
                } catch (UnsatisfiedLinkError e) {
                    again.add(library);
                    reasons.add(e.getMessage());
                }
            }
            left = again;
            failures = reasons;
        } while (!left.isEmpty() && left.size() < before);
        return failures;
    }
}
