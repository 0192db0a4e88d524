package dev.because.explain.justification.certificate;

/**
 * How a claim about circuits is recomputed. {@code subject} is the id of the source that is explained, a model or a table;
 * {@code rows} that of what it was shown, or the table again; {@code seed} divides the rows. The tolerances are those of
 * {@link Tolerance}.
 */
public sealed interface CircuitCertificate extends Certificate {
    /** Read the target and the inputs off again, one row at a time, divide the rows, and count. */
    @InWords("Read the target and the inputs off again, one row at a time, divide the rows, and count.")
    record RecordedRows(String subject, String rows, String target, String from, int seed, double tolerance)
            implements CircuitCertificate {}

    /** Cut the target between any two of its values, and compare the variance that is left. */
    @InWords("Cut the target between any two of its values: no cut may leave less variance within both parts.")
    record VarianceOfCuts(String subject, String rows, String target, double tolerance) implements CircuitCertificate {}

    /** Cut the input between any two of its values, and count what is then known of the target. */
    @InWords("Cut the input between any two of its values: no cut may say more about the target.")
    record InformationOfCuts(String subject, String rows, String input, int seed, double tolerance)
            implements CircuitCertificate {}

    /** Evaluate the circuit in every row to learn from, and measure what its description saves. */
    @InWords(
            "Evaluate the circuit in every row that it was learned from, and measure what it saves; the search, run again on"
                    + " what was read off again, must find it in this place.")
    record EvaluatedCircuit(String subject, String rows, int circuit, int seed, double tolerance)
            implements CircuitCertificate {}

    /** Search all expressions of the form that follow the same combinations. */
    @InWords("Search the expressions of this form that follow the same combinations: none may be shorter.")
    record NoShorterCircuit(String subject, String rows, int circuit, double tolerance) implements CircuitCertificate {}

    /** Evaluate the circuit in every row that it was not learned from, and count. */
    @InWords("Evaluate the circuit in every row that it was not learned from, count, and compute the intervals anew.")
    record JudgedCircuit(String subject, String rows, int circuit, int seed, double tolerance)
            implements CircuitCertificate {}

    /** Grow the tree again, question by question, and count. */
    @InWords("Grow the tree again, question by question, and count in the rows that it was not learned from.")
    record GrownTree(String subject, String rows, int questions, int seed, double tolerance)
            implements CircuitCertificate {}

    /** Evaluate this circuit and the best in every row. */
    @InWords("Evaluate this circuit and the best in every row, and count where they differ.")
    record ComparedCircuits(String subject, String rows, int circuit, double tolerance) implements CircuitCertificate {}
}
