package dev.because.explain.check.circuit;

import dev.because.explain.justification.Source;
import dev.because.explain.source.CircuitOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * The sources of one question about a circuit, with what has been recomputed from them; they are closed again.
 *
 * @param options the question
 * @param relativeTo the folder from which its relative paths count
 * @param sources the files
 * @param numbers what was recomputed
 */
public record OpenCircuit(CircuitOptions options, Path relativeTo, List<Source> sources, CircuitRecomputation numbers) {
    public OpenCircuit {
        sources = List.copyOf(sources);
    }

    public static OpenCircuit of(CircuitOptions options, Path relativeTo, int threads) {
        SecondNumbers numbers = SecondNumbers.of(options.subject(), relativeTo, threads);
        return new OpenCircuit(options, relativeTo, numbers.sources(), new CircuitRecomputation(options, numbers));
    }
}
