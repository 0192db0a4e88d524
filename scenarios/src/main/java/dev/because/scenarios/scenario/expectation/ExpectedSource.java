package dev.because.scenarios.scenario.expectation;

import dev.because.explain.justification.Source;
import java.util.List;
import java.util.Locale;

/**
 * A file that an explanation must rest on. A scenario that names the hash of its model fails with "the model is
 * another", and not with the numbers that follow from it.
 *
 * @param path the source's path or name, as the explanation gives it, or how it ends
 * @param sha256 the hash of its bytes in hexadecimal, or how it begins; eight digits at least
 */
public record ExpectedSource(String path, String sha256) {
    public ExpectedSource {
        sha256 = sha256.toLowerCase(Locale.ROOT);
    }

    /** Whether this is the file that is meant, whatever its bytes are. */
    public boolean names(Source source) {
        return source.path().equals(path) || source.path().endsWith("/" + path);
    }

    public boolean holdsFor(List<Source> sources) {
        return sources.stream()
                .anyMatch(source -> names(source)
                        && source.sha256().toLowerCase(Locale.ROOT).startsWith(sha256));
    }

    public String description() {
        return "source " + path + " with SHA-256 " + sha256 + (sha256.length() < 64 ? "…" : "");
    }
}
