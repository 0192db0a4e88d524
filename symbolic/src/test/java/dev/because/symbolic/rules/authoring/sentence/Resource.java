package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files beside the tests, and texts read as rules. */
final class Resource {
    private Resource() {}

    static String text(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Reading read(String text) {
        return new SentenceFormat().read(text.getBytes(StandardCharsets.UTF_8), "test.rules", ExpertWords.ALL);
    }
}
