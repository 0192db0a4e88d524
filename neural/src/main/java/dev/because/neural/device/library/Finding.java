package dev.because.neural.device.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What became of one library. */
public sealed interface Finding {
    Library library();

    /** What is wrong with it, as a sentence without a full stop; empty where nothing is. */
    default Optional<String> fault() {
        return Optional.empty();
    }

    /** The file, where there is one or will be one that fits. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    /**
     * It lies there and fits, as far as one can tell without loading it.
     *
     * @param path the file
     * @param version where something beside the file tells it; else the library is asked once it is loaded
     * @param cuda the CUDA that it was built for, 12 or 13, where something tells it
     * @param origin in words: "the wheel nvidia_cudnn_cu13 9.15.1.9 of /opt/torch/.venv"
     * @param bytes of the file
     */
    record Found(Library library, Path path, Optional<Version> version, OptionalInt cuda, String origin, long bytes)
            implements Finding {
        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }
    }

    /**
     * It lies nowhere, and will be extracted from the jar on the class path.
     *
     * @param path where it will lie
     * @param version of the one in the jar
     * @param jar that it is in
     * @param bytes that it will take
     */
    record Packed(Library library, Path path, Version version, Path jar, long bytes) implements Finding {
        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }
    }

    /**
     * A file of that name is there, and is not what it should be.
     *
     * @param path the file
     * @param found what it is
     * @param expected what it should be
     */
    record Unfit(Library library, Path path, String found, String expected) implements Finding {
        @Override
        public Optional<String> fault() {
            return Optional.of(library + " in " + path.getParent() + " is " + found + ", expected " + expected);
        }
    }

    /**
     * It is nowhere, or not beside the others of its group.
     *
     * @param looked the places, in words
     */
    record Missing(Library library, List<String> looked) implements Finding {
        public Missing {
            looked = List.copyOf(looked);
        }

        @Override
        public Optional<String> fault() {
            return Optional.of(library + " is missing: looked in " + String.join(", ", looked));
        }
    }
}
