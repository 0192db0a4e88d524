package dev.because.explain.evidence;

import dev.because.explain.evidence.FunctionEvidence.Bound;
import java.util.List;
import java.util.Optional;

/**
 * Covers of functions that a kernel found. Cubes are written as in PLA files.
 *
 * @param inputs the names of the inputs
 * @param outputs the names of the outputs
 * @param goal how short the covers are to be
 * @param covers one for each side that is asked for, the one to be told first
 */
public record CoverEvidence(List<String> inputs, List<String> outputs, String goal, List<SideCover> covers)
        implements Evidence {
    public CoverEvidence {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        covers = List.copyOf(covers);
    }

    /**
     * The cover of a side.
     *
     * @param side {@code on}, where outputs are true, or {@code off}
     * @param terms its terms, in order
     * @param proved what can be proved of all covers again
     * @param told what the search says of them, where that is more than can be proved again
     */
    public record SideCover(String side, List<TermLine> terms, Optional<Bound> proved, Optional<Bound> told) {
        public SideCover {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A term.
     *
     * @param outputs the names of the outputs that it is a term of
     * @param witness what only it has the whole of
     * @param output where it does
     */
    public record TermLine(String cube, int literals, List<String> outputs, String witness, String output) {
        public TermLine {
            outputs = List.copyOf(outputs);
        }
    }
}
