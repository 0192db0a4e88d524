package dev.because.explain.justification.certificate;

/**
 * How a claim about a Boolean function is recomputed: from the function as the question gives it, by a way that did not make
 * the cover. {@code side} is where the function is true, or where it is false; cubes are written as in PLA files.
 */
public sealed interface FunctionCertificate extends Certificate {
    /** Read the function. */
    @InWords("Read the function again: its inputs and its output must be called so, and these forms must be asked for.")
    record Naming(double tolerance) implements FunctionCertificate {}

    /** Evaluate the function in one row. */
    @InWords("Set the inputs to the values of this row and evaluate the function.")
    record Evaluation(String minterm, double tolerance) implements FunctionCertificate {}

    /** Go through the rows of some cubes. */
    @InWords(
            "Go through the rows of each product: it must be an implicant; and all rows that are named must be covered.")
    record Implicants(String side, double tolerance) implements FunctionCertificate {}

    /** List all implicants by brute force and compare what each is worth with what it costs. */
    @InWords(
            "List every prime implicant again and add up the weights of its rows: none may be worth more than it costs.")
    record WeightedRows(String side, double tolerance) implements FunctionCertificate {}

    /** Replay the steps on rows. */
    @InWords("Replay each consensus row by row: where its result is true, one of the two it comes from must be true.")
    record Consensus(String side, String cube, double tolerance) implements FunctionCertificate {}
}
