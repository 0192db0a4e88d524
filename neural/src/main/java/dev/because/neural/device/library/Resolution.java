package dev.because.neural.device.library;

import dev.because.neural.device.library.Finding.Found;
import dev.because.neural.device.library.Finding.Missing;
import dev.because.neural.device.library.Finding.Packed;
import dev.because.neural.device.library.Finding.Unfit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which file serves for which library.
 *
 * @param findings one for each library, in the order in which they are to be loaded
 * @param remarks what is unusual about the choice, a sentence each, such as a cuDNN that was built for another CUDA
 */
public record Resolution(List<Finding> findings, List<String> remarks) {
    public Resolution {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** Whether all libraries that TensorFlow needs are there, or can be extracted. */
    public boolean complete() {
        return problem().isEmpty();
    }

    /** The first reason why these libraries do not serve, as a sentence without a full stop; empty where they do. */
    public Optional<String> problem() {
        return findings.stream()
                .filter(finding -> finding.library().wanted() != Library.Wanted.FOR_ONE_PURPOSE)
                .flatMap(finding -> sentence(finding).stream())
                .findFirst();
    }

    private static Optional<String> sentence(Finding finding) {
        if (finding instanceof Missing missing) {
            return Optional.of(missing.library() + " is missing: looked in " + String.join(", ", missing.looked()));
        }
        if (finding instanceof Unfit unfit) {
            return Optional.of(unfit.library() + " in " + unfit.path().getParent() + " is " + unfit.found()
                    + ", expected " + unfit.expected());
        }
        return Optional.empty();
    }

    /** The groups that have to be extracted before anything can be loaded. */
    public Set<Group> packed() {
        return findings.stream()
                .filter(Packed.class::isInstance)
                .map(finding -> finding.library().group())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The files to load, in this order; those of {@link #packed} groups are not there yet. */
    public List<Path> files() {
        return findings.stream().flatMap(finding -> file(finding).stream()).toList();
    }

    private static Optional<Path> file(Finding finding) {
        if (finding instanceof Found found) {
            return Optional.of(found.path());
        }
        return finding instanceof Packed packed ? Optional.of(packed.path()) : Optional.empty();
    }

    /** Bytes of the files that are there already. */
    public long bytesFound() {
        return findings.stream()
                .mapToLong(finding -> finding instanceof Found found ? found.bytes() : 0)
                .sum();
    }

    /** Bytes that extraction will take. */
    public long bytesPacked() {
        return findings.stream()
                .mapToLong(finding -> finding instanceof Packed packed ? packed.bytes() : 0)
                .sum();
    }
}
