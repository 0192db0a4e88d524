package dev.because.neural.device;

import dev.because.neural.device.cache.Cache;
import dev.because.neural.device.cache.Progress;
import dev.because.neural.device.driver.Driver;
import dev.because.neural.device.library.Environment;
import dev.because.neural.device.library.Finding;
import dev.because.neural.device.library.Finding.Unfit;
import dev.because.neural.device.library.Libraries;
import dev.because.neural.device.library.Place;
import dev.because.neural.device.library.Resolution;
import dev.because.neural.device.library.Version;
import dev.because.neural.network.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What this machine has for computing on a GPU: the driver, and the libraries that TensorFlow would open.
 *
 * @param driver what the driver answered
 * @param libraries which file serves for which library
 * @param cache what the libraries that are nowhere else are extracted to
 */
public record Machine(Driver driver, Resolution libraries, Cache cache) {
    private static final String NAMED = "BECAUSE_CUDA";

    /**
     * Looks, and neither extracts nor loads a CUDA library. Where {@code BECAUSE_CUDA} is set, its folders, with colons
     * between them, go before all others; a jar among them is extracted before anything else on the machine is taken.
     *
     * @throws BadInputException when {@code BECAUSE_CUDA} names something that is not there
     */
    public static Machine look(Environment environment) {
        Driver driver = Driver.look(environment);
        Optional<Version> cuda =
                driver instanceof Driver.Present present ? Optional.of(present.cuda()) : Optional.empty();
        List<Path> named = named(environment);
        Optional<Path> jar = named.stream().filter(Files::isRegularFile).findFirst();
        Cache cache = Cache.of(environment, jar.or(environment::artefact));
        List<Place> first = new ArrayList<>();
        for (Path path : named) {
            first.add(Files.isDirectory(path) ? Libraries.folder(NAMED + "=" + path, path) : cache);
        }
        return new Machine(driver, Libraries.find(environment, first, List.of(cache), cuda), cache);
    }

    private static List<Path> named(Environment environment) {
        List<Path> named = new ArrayList<>();
        for (String name : environment.variable(NAMED).orElse("").split(":")) {
            if (!name.isBlank()) {
                Path path = environment.at(name);
                boolean jar = name.endsWith(".jar") && Files.isRegularFile(path);
                if (!Files.isDirectory(path) && !jar) {
                    throw new BadInputException(NAMED, path.toString(), "folders with CUDA's libraries, or their jar");
                }
                named.add(path);
            }
        }
        return named;
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
     * @throws BadInputException when there is an {@link #obstacle}, or the libraries cannot be extracted
     */
    public List<Path> prepare(Progress progress) {
        refusal().ifPresent(refusal -> {
            throw refusal;
        });
        cache.extract(libraries, progress);
        return libraries.files();
    }

    private Optional<BadInputException> refusal() {
        if (driver instanceof Driver.Missing missing) {
            return Optional.of(new BadInputException(
                    "the NVIDIA driver", "none that works: " + missing.reason(), "one for CUDA 12 with a GPU"));
        }
        return libraries.findings().stream()
                .filter(finding -> finding.library().isNeeded())
                .filter(finding -> finding.fault().isPresent())
                .findFirst()
                .map(finding -> finding instanceof Unfit unfit
                        ? new BadInputException(unfit.path().toString(), unfit.found(), unfit.expected())
                        : new BadInputException(
                                "the CUDA libraries", finding.fault().orElseThrow(), "all that TensorFlow opens"));
    }

    /**
     * {@linkplain #prepare Prepares} and loads the libraries into this process, so that TensorFlow finds each by its
     * name, and asks those for their version whose file did not tell it. A library that serves one purpose only is left
     * out where it cannot be loaded.
     *
     * @return what is loaded, in this order
     * @throws BadInputException when there is an {@link #obstacle}, or a library cannot be extracted or loaded, or is too
     *     old
     */
    public List<Loaded> load(Progress progress) {
        prepare(progress);
        List<Loaded> loaded = new ArrayList<>();
        for (Finding finding : libraries.findings()) {
            Loaded.load(finding, driver).ifPresent(loaded::add);
        }
        return List.copyOf(loaded);
    }
}
