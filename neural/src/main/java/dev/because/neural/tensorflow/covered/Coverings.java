package dev.because.neural.tensorflow.covered;

import dev.because.neural.network.Covering;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.tensorflow.proto.GraphDef;

/**
 * Answers coverings incrementally where that saves time, and by the whole network where it does not. What was prepared for a
 * list of windows is kept for the next picture. Safe for use by many threads.
 */
public final class Coverings implements AutoCloseable {
    /** Prepared questions that are kept; what comes after them is prepared anew each time, so that memory stays bounded. */
    private static final int MOST_KEPT = 8;

    private final GraphDef graph;
    private final String input;
    private final Map<Question, Optional<IncrementalCovering>> prepared = new LinkedHashMap<>();

    private record Question(Shape picture, List<Layer> layers, List<Window> windows) {}

    /** Runs tasks side by side and waits for all of them. */
    @FunctionalInterface
    public interface Workers {
        /** Runs the task for each number below {@code count}. */
        void run(int count, IntConsumer task);
    }

    /**
     * @param graph the frozen graph that a network computes, its operations allowed
     * @param input the name of its placeholder
     */
    public Coverings(GraphDef graph, String input) {
        this.graph = graph;
        this.input = input;
    }

    /**
     * Reads layers for each picture of a covering under each window.
     *
     * @param network computes the graph; it makes the clean passes
     * @param workers run the pieces
     */
    public void read(Network network, Covering covering, List<Layer> layers, Covering.Reader reader, Workers workers) {
        Question question = new Question(network.input(), List.copyOf(layers), covering.windows());
        if (isKept(question)) {
            answer(kept(question), network, covering, layers, reader, workers);
            return;
        }
        Optional<IncrementalCovering> passing = prepare(question);
        try {
            answer(passing, network, covering, layers, reader, workers);
        } finally {
            passing.ifPresent(IncrementalCovering::close);
        }
    }

    private static void answer(
            Optional<IncrementalCovering> incremental,
            Network network,
            Covering covering,
            List<Layer> layers,
            Covering.Reader reader,
            Workers workers) {
        if (incremental.isPresent()) {
            incremental.get().run(network, covering, reader, workers);
        } else {
            covering.recompute(network, layers, reader);
        }
    }

    private synchronized boolean isKept(Question question) {
        return prepared.containsKey(question) || prepared.size() < MOST_KEPT;
    }

    private synchronized Optional<IncrementalCovering> kept(Question question) {
        return prepared.computeIfAbsent(question, this::prepare);
    }

    private Optional<IncrementalCovering> prepare(Question question) {
        return IncrementalCovering.worthWhile(graph, input, question.picture(), question.layers(), question.windows());
    }

    @Override
    public void close() {
        prepared.values().forEach(one -> one.ifPresent(IncrementalCovering::close));
    }
}
