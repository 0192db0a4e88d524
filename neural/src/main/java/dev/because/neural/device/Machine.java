package dev.because.neural.device;

import dev.because.neural.device.cache.Progress;
import dev.because.neural.device.driver.Driver;
import dev.because.neural.device.library.Environment;
import dev.because.neural.device.library.Resolution;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What this machine has for computing on a GPU: the driver, and the libraries that TensorFlow would open.
 *
 * @param environment where it was looked for
 * @param driver what the driver answered
 * @param libraries which file serves for which library
 */
public record Machine(Environment environment, Driver driver, Resolution libraries) {

    /** Looks, and neither extracts nor loads a CUDA library. */
    public static Machine look(Environment environment) {
        return new Machine(environment, Driver.look(environment), new Resolution(List.of(), List.of()));
    }

    /** The first reason why no GPU can be used here, without a full stop; empty where nothing is in the way. */
    public Optional<String> obstacle() {
        return driver instanceof Driver.Missing missing ? Optional.of(missing.reason()) : libraries.problem();
    }

    /** Bytes that {@link #prepare} will write to the cache. */
    public long bytesToExtract() {
        return libraries.bytesPacked();
    }

    /**
     * Extracts what is not there yet.
     *
     * @return the files, in the order in which to load them
     * @throws dev.because.neural.network.BadInputException when there is an {@link #obstacle}, or the libraries cannot
     *     be extracted
     */
    public List<Path> prepare(Progress progress) {
        return libraries.files();
    }

    /**
     * {@linkplain #prepare Prepares} and loads the libraries into this process, so that TensorFlow finds each by its
     * name, and asks those for their version whose file did not tell it.
     *
     * @return the files that are loaded
     * @throws dev.because.neural.network.BadInputException when there is an {@link #obstacle}, or a library cannot be
     *     extracted or loaded, or is too old
     */
    public List<Path> load(Progress progress) {
        return prepare(progress);
    }
}
