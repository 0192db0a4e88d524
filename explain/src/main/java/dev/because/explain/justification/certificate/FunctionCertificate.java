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

    /** Evaluate each part of the expression in every row. */
    @InWords(
            "Take the expression of the question apart and evaluate each part in every row: it must be true, or of a product"
                    + " of sums false, just in the rows of its term, in the same order.")
    record AsGiven(String side, double tolerance) implements FunctionCertificate {}

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

    /** Evaluate the claimed terms at the witness, and the functions around the term. */
    @InWords(
            "Ask a decision diagram of the functions: the product must be an implicant of its outputs, and no longer one"
                    + " without any of its literals; and only it may have the whole of the witness.")
    record TermWitness(String side, String cube, double tolerance) implements FunctionCertificate {}

    /** Compare the claimed terms with the functions. */
    @InWords(
            "Make decision diagrams of the functions and of the sum of all claimed terms: they must agree wherever it matters.")
    record Equivalent(String side, double tolerance) implements FunctionCertificate {}

    /** Go through the steps over one input. */
    @InWords(
            "For each input, make a decision diagram of the neighbouring rows that must both be covered: terms that do not"
                    + " care for the input must have them all.")
    record NoHazard(String side, double tolerance) implements FunctionCertificate {}

    /** List all primes by brute force, or the implicants among the weighted rows, and compare their worth with their cost. */
    @InWords(
            "List the prime implicants again, or all groups of the weighted rows that one implicant can have, and add up their"
                    + " weights: none may be worth more than it costs.")
    record WeightedPoints(String side, double tolerance) implements FunctionCertificate {}

    /** Nothing: the bound is only what the search said. */
    @InWords(
            "Nothing is recomputed: the bound is what the search told, and the sentence says so. It must not be above the cover.")
    record Unrepeated(String side, double tolerance) implements FunctionCertificate {}

    /** Count by another way. */
    @InWords(
            "Count again: irredundant covers by a decision diagram over the primes, minimum ones by trying the primes of the row"
                    + " that fewest have.")
    record Recount(String side, String covers, double tolerance) implements FunctionCertificate {}

    /** Go through the rows. */
    @InWords(
            "Go through the rows: each must be covered, each term must be prime and have a row of its own, and no other in the"
                    + " list may be the same.")
    record OneOfThem(String side, String covers, double tolerance) implements FunctionCertificate {}

    /** Evaluate both. */
    @InWords(
            "Evaluate both functions in this row, or in every row; of very many inputs, compare their decision diagrams.")
    record Compared(String minterm, double tolerance) implements FunctionCertificate {}
}
