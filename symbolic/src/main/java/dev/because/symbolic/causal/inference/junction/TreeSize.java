package dev.because.symbolic.causal.inference.junction;

/**
 * How large a junction tree is, known before a single number of it is computed.
 *
 * @param cliques how many there are
 * @param largest how many numbers the largest table holds
 * @param total how many numbers all tables hold together
 * @param width the number of variables in the clique that has most of them, less one: the treewidth of the order that was
 *     found, and so an upper bound for that of the graph
 */
public record TreeSize(int cliques, double largest, double total, int width) {}
