package dev.because.neural.data.concept;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person says for nouns of WordNet whose first word is a term of taxonomy or trade, or that have no singular: "piece
 * of furniture" and not "furniture". Some say nothing about a picture ("chordate", "durables"): these have no plain name.
 */
public final class PlainNames {
    private static final String FILE = "plain-names.txt";
    private static final String NONE = "-";
    private static final PlainNames INSTANCE = new PlainNames();

    private final Map<String, Optional<String>> names = new HashMap<>();

    private PlainNames() {
        try (InputStream in = Objects.requireNonNull(PlainNames.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] entry = line.split(" ", 2);
                names.put(entry[0], Optional.of(entry[1]).filter(name -> !name.equals(NONE)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /**
     * What one thing of a kind is called.
     *
     * @param id the WordNet id
     * @param word the first word of the noun, spelled with underscores
     * @return empty if nobody would name a picture so
     */
    public static Optional<String> of(String id, String word) {
        return INSTANCE.names.getOrDefault(id, Optional.of(word.replace('_', ' ')));
    }
}
