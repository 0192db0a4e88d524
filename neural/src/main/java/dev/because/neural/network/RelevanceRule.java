package dev.because.neural.network;

/**
 * How a network's output is shared out among its inputs, operation by operation from the output back, where a derivative
 * would only say what changes at the margin.
 */
public sealed interface RelevanceRule {
    /**
     * DeepLIFT's rescale rule (Shrikumar, Greenside, Kundaje 2017, arXiv:1704.02685): each operation hands the difference
     * between its value and its value for a reference on to its inputs, in proportion to theirs. The shares of an input
     * add up to the difference at the output.
     *
     * @param reference one input, with which each input of the batch is compared
     */
    record Rescale(Tensor reference) implements RelevanceRule {}

    /**
     * Layer-wise relevance propagation with a stabiliser (Bach et al. 2015, doi:10.1371/journal.pone.0130140): each unit
     * hands its value's relevance on in proportion to the terms of the sum that it is. A bias keeps its share.
     *
     * @param epsilon what is added to the magnitude of each sum before it divides; positive
     */
    record Epsilon(double epsilon) implements RelevanceRule {}

    /**
     * Layer-wise relevance propagation along positive terms only (Montavon et al. 2017, doi:10.1016/j.patcog.2016.11.008;
     * α = 1, β = 0 where inputs may be negative). A bias takes no share, so relevance is conserved, but for units that
     * nothing but their bias raised: these keep theirs.
     */
    record ZPlus() implements RelevanceRule {}
}
