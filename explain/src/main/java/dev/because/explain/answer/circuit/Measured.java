package dev.because.explain.answer.circuit;

import dev.because.explain.evidence.CircuitEvidence;
import dev.because.explain.justification.Source;
import dev.because.symbolic.minimization.learning.table.Measurements;
import java.util.List;

/**
 * What was read off, of a network or out of a table.
 *
 * @param subject what the question is about
 * @param numbers the target and the inputs
 * @param addresses for each input, where it was read off
 * @param names what each is called; several may have one name
 * @param units what they are called where names do not tell them apart
 * @param skipped files that could not be used
 * @param sources the files
 * @param rows the id of the source of the rows
 */
record Measured(
        CircuitEvidence.Subject subject,
        Measurements numbers,
        List<String> addresses,
        List<String> names,
        List<String> units,
        int skipped,
        List<Source> sources,
        String rows) {
    Measured {
        addresses = List.copyOf(addresses);
        names = List.copyOf(names);
        units = List.copyOf(units);
        sources = List.copyOf(sources);
    }
}
