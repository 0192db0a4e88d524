package dev.because.neural.device.library;

import dev.because.neural.device.library.Finding.Found;
import dev.because.neural.device.library.Finding.Missing;
import dev.because.neural.device.library.Finding.Unfit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Chooses for each group of libraries the first place that has the whole of it in versions that fit. */
public final class Libraries {
    /** The CUDA that TensorFlow was built for. */
    private static final int CUDA = 12;

    private final List<Place> places;
    private final Optional<Version> driver;
    private final List<String> remarks = new ArrayList<>();

    private Libraries(List<Place> places, Optional<Version> driver) {
        this.places = places;
        this.driver = driver;
    }

    /**
     * Looks for all libraries, and opens none.
     *
     * @param environment whose folders are looked through
     * @param first places that go before all of these: those that the user named
     * @param last places that go after all of these
     * @param driver the latest CUDA that the driver supports, where there is one
     */
    public static Resolution find(
            Environment environment, List<Place> first, List<Place> last, Optional<Version> driver) {
        List<Place> places = Stream.of(first, new SearchPath(environment).places(), last)
                .flatMap(List::stream)
                .toList();
        return new Libraries(places, driver).choose();
    }

    /**
     * The place that a folder is which the user named: the folder itself, or where installers put libraries within it.
     *
     * @param words what the folder is: "BECAUSE_CUDA"
     */
    public static Place folder(String words, Path folder) {
        return SearchPath.named(words, folder);
    }

    private Resolution choose() {
        Map<Group, List<Finding>> chosen = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            chosen.put(group, choose(group));
        }
        List<Finding> dnn = chosen.get(Group.DNN);
        OptionalInt cuda = builtFor(dnn);
        if (cuda.isPresent() && cuda.getAsInt() != CUDA && dnn.get(dnn.size() - 1) instanceof Found cudnn) {
            chosen.put(Group.COMPILER, beside(cudnn, cuda.getAsInt()));
        }
        List<Finding> findings = chosen.values().stream().flatMap(List::stream).toList();
        findings.stream()
                .filter(finding -> !finding.library().isNeeded())
                .flatMap(finding -> finding.fault().stream())
                .forEach(remarks::add);
        return new Resolution(findings, remarks);
    }

    private List<Finding> choose(Group group) {
        List<Finding> faulty = List.of();
        List<String> passedOver = new ArrayList<>();
        for (Place place : places) {
            List<Finding> offer =
                    place.offer(group).stream().map(this::suitDriver).toList();
            Optional<String> fault =
                    offer.stream().flatMap(finding -> finding.fault().stream()).findFirst();
            if (!offer.isEmpty() && fault.isEmpty()) {
                remarks.addAll(passedOver);
                return offer;
            }
            fault.ifPresent(what -> passedOver.add("passed over a " + group.title() + ": " + what));
            faulty = faulty.isEmpty() ? offer : faulty;
        }
        return faulty.isEmpty()
                ? missing(group.libraries())
                : faulty.stream().map(this::everywhere).toList();
    }

    private List<Finding> missing(List<Library> libraries) {
        List<String> looked = places.stream().map(Place::words).distinct().toList();
        return libraries.stream()
                .<Finding>map(library -> new Missing(library, looked))
                .toList();
    }

    /** Where no place has the whole group, a library that the best one lacks was looked for in all of them. */
    private Finding everywhere(Finding finding) {
        return finding instanceof Missing missing
                ? missing(List.of(missing.library())).get(0)
                : finding;
    }

    /** A library that was built for CUDA 13 brings its own runtime, which the driver must support. */
    private Finding suitDriver(Finding finding) {
        if (finding instanceof Found found
                && found.cuda().isPresent()
                && driver.isPresent()
                && found.cuda().getAsInt() > driver.get().major()) {
            return new Unfit(
                    found.library(),
                    found.path(),
                    "built for CUDA " + found.cuda().getAsInt(),
                    "one for CUDA " + CUDA + ", since the driver supports CUDA " + driver.get());
        }
        return finding;
    }

    private static OptionalInt builtFor(List<Finding> findings) {
        return findings.stream()
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .flatMapToInt(found -> found.cuda().stream())
                .findFirst();
    }

    /** What a cuDNN of another CUDA opens instead of TensorFlow's compiler. */
    private List<Finding> beside(Found cudnn, int cuda) {
        remarks.add(
                cudnn.library() + cudnn.version().map(version -> " " + version).orElse("") + " of " + cudnn.origin()
                        + " was built for CUDA " + cuda + ", and the rest is of CUDA " + CUDA
                        + "; set BECAUSE_CUDA to take it from elsewhere");
        String compiler = "libnvrtc.so." + cuda;
        List<List<Finding>> offers = places.stream()
                .map(place -> place.beside(cuda))
                .filter(offer -> !offer.isEmpty())
                .toList();
        Optional<List<Finding>> whole = offers.stream()
                .filter(offer -> offer.stream()
                        .anyMatch(finding -> finding.library().soname().equals(compiler)))
                .findFirst();
        if (whole.isEmpty()) {
            remarks.add(compiler + " is missing, with which that cuDNN makes some of its engines");
        }
        return whole.orElseGet(() -> offers.isEmpty() ? List.of() : offers.get(0));
    }
}
