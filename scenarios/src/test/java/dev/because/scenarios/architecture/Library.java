package dev.because.scenarios.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The libraries that are confined to few packages, so that another could take the place of each. */
enum Library {
    TENSORFLOW("org.tensorflow", "org.bytedeco"),
    DROOLS("org.drools", "org.kie"),
    JGRAPHT("org.jgrapht"),
    SAT4J("org.sat4j"),
    PICOCLI("picocli"),
    JNA("com.sun.jna");

    private final List<String> packages;

    Library(String... packages) {
        this.packages = List.of(packages);
    }

    /** The confined library that a class belongs to, if any. */
    static Optional<Library> of(String className) {
        return Stream.of(values())
                .filter(library -> library.packages.stream().anyMatch(name -> className.startsWith(name + ".")))
                .findFirst();
    }
}
