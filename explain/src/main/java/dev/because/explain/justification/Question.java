package dev.because.explain.justification;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was asked.
 *
 * @param verb the command's verb
 * @param options everything else that determines the answer, by name: text, or whole or decimal numbers
 */
public record Question(String verb, SortedMap<String, Object> options) {
    public Question {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    public static Question of(String verb, Map<String, Object> options) {
        return new Question(verb, new TreeMap<>(options));
    }
}
