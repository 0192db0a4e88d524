package dev.because.symbolic.logic.diagram;

/** A decision diagram has reached its limit, of nodes or of time. What was asked remains unknown. */
public final class DiagramTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DiagramTooLargeException(int nodes, String limit) {
        super("a decision diagram of " + nodes + " nodes, and not done at " + limit);
    }
}
