package dev.because.neural.device.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What became of one library. */
public sealed interface Finding {
    Library library();

    /**
     * It lies there and fits, as far as one can tell without loading it.
     *
     * @param path the file
     * @param version where something beside the file tells it; else the library is asked once it is loaded
     * @param origin in words: "wheel nvidia_cudnn_cu13 9.15.1.9 of /opt/torch/.venv"
     * @param bytes of the file
     */
    record Found(Library library, Path path, Optional<Version> version, String origin, long bytes) implements Finding {}

    /**
     * It lies nowhere, and will be extracted from the jar on the class path.
     *
     * @param path where it will lie
     * @param version of the one in the jar
     * @param jar that it is in
     * @param bytes that it will take
     */
    record Packed(Library library, Path path, Version version, Path jar, long bytes) implements Finding {}

    /**
     * A file of that name is there, and is not what it should be.
     *
     * @param path the file
     * @param found what it is
     * @param expected what it should be
     */
    record Unfit(Library library, Path path, String found, String expected) implements Finding {}

    /**
     * It is nowhere.
     *
     * @param looked the places, in words
     */
    record Missing(Library library, List<String> looked) implements Finding {}
}
