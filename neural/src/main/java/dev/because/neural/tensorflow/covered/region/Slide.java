package dev.because.neural.tensorflow.covered.region;

/**
 * How an operation slides along one axis: output {@code i} reads the inputs {@code i * stride - before + j * dilation} for
 * every {@code j} below {@code kernel}; what lies outside the input is padding.
 *
 * @param kernel how many inputs an output reads
 * @param stride from one output to the next
 * @param dilation from one input that is read to the next
 * @param before places of padding before the first input
 * @param input extent of the input
 * @param output extent of the output
 */
public record Slide(int kernel, int stride, int dilation, int before, int input, int output) {
    /** The outputs that read any of the changed inputs; where none does, one that does not. */
    public Span reached(Span changed) {
        int from = Math.floorDiv(changed.from() + before - reach() + stride - 1, stride);
        int to = Math.floorDiv(changed.to() - 1 + before, stride) + 1;
        int first = Math.min(Math.max(0, from), output - 1);
        return new Span(first, Math.max(first + 1, Math.min(output, to)));
    }

    /** The first input that an output reads; negative in the padding. */
    public int first(int output) {
        return output * stride - before;
    }

    /** How many inputs so many outputs in a row read. */
    public int needed(int outputs) {
        return (outputs - 1) * stride + reach() + 1;
    }

    /** Whether some output reads padding. */
    public boolean isPadded() {
        return before > 0 || first(output - 1) + reach() >= input;
    }

    private int reach() {
        return (kernel - 1) * dilation;
    }
}
