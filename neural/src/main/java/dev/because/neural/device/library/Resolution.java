package dev.because.neural.device.library;

import dev.because.neural.device.library.Finding.Found;
import dev.because.neural.device.library.Finding.Packed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which file serves for which library.
 *
 * @param findings one for each library, in the order in which they are to be loaded
 * @param remarks what is unusual about the choice, a sentence each without a full stop: a cuDNN that was built for
 *     another CUDA, a folder that was passed over, a purpose that has no library
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
                .filter(finding -> finding.library().isNeeded())
                .flatMap(finding -> finding.fault().stream())
                .findFirst();
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
        return findings.stream().flatMap(finding -> finding.file().stream()).toList();
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
