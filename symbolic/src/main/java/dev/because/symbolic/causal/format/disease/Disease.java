package dev.because.symbolic.causal.format.disease;

import java.util.List;

/**
 * A disease of the table.
 *
 * @param name in plain words
 * @param count how many patients had it
 * @param symptoms in plain words, the strongest first, each once
 */
public record Disease(String name, long count, List<String> symptoms) {
    public Disease {
        symptoms = List.copyOf(symptoms);
    }
}
