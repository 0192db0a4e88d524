package dev.because.neural.tensorflow;

import dev.because.neural.network.Shape;
import dev.because.neural.tensorflow.device.Computing;
import dev.because.neural.tensorflow.device.Device;
import dev.because.neural.tensorflow.graph.Bridge;
import dev.because.neural.tensorflow.graph.DilatedConvolutions;
import dev.because.neural.tensorflow.graph.MissingGradients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Adds the backward passes to a rewritten graph, each from the layer that is asked for to the input, when it is asked. */
final class WayBack {
    /** Rows from which on the time that blocks save on a CPU makes up for the time that it takes to prepare them. */
    private static final int WORTH_BLOCKS = 64;

    private final BackwardRewrite rewrite;
    private final String input;
    private final Graph graph;
    private final Session session;
    private final Map<Request, Pass> passes = new HashMap<>();
    private boolean entrySought;
    private Optional<Entry> entry = Optional.empty();

    /** From which layer, and whether through the first convolution in blocks. */
    private record Request(String layer, boolean inBlocks) {}

    /** The signal that is fed at a layer, and what comes out at the input. */
    record Pass(Output<?> seeds, Output<?> atInput) {}

    /** A fast form of the convolution that reads the input, with its filter as a constant of the graph. */
    private record Entry(BlockedConvolution form, Operand<TFloat32> filter) {}

    WayBack(BackwardRewrite rewrite, String input, Graph graph, Session session) {
        this.rewrite = rewrite;
        this.input = input;
        this.graph = graph;
        this.session = session;
    }

    /**
     * The backward pass from a layer.
     *
     * @param rows how many rows will take it, which decides the form that is best
     */
    synchronized Pass from(String layer, int rows) {
        boolean inBlocks = rows >= WORTH_BLOCKS && !layer.equals(input) && Computing.device() instanceof Device.Cpu;
        Request request = new Request(layer, inBlocks);
        return passes.computeIfAbsent(request, wanted -> add(wanted, passes.size()));
    }

    private Pass add(Request request, int number) {
        String layer = request.layer();
        Output<?> end = graph.operationOrThrow(rewrite.standIn(layer)).output(0);
        Output<?> seeds = Ops.create(graph)
                .withName("because_seeds_" + number)
                .placeholder(TFloat32.class, Placeholder.shape(end.shape()))
                .output();
        Optional<Entry> last = request.inBlocks() ? entry() : Optional.empty();
        String start = last.map(found -> found.form().entry().name()).orElse(input);
        Output<?> signal =
                gradient(layer, number, end, graph.operationOrThrow(start).output(0), seeds);
        Ops tf = Ops.create(graph).withSubScope("because_entry_" + number);
        return new Pass(
                seeds,
                last.<Output<?>>map(found -> found.form()
                                .backward(tf, found.filter(), signal.expect(TFloat32.class))
                                .asOutput())
                        .orElse(signal));
    }

    private Output<?> gradient(String layer, int number, Output<?> end, Output<?> start, Output<?> seeds) {
        if (DilatedConvolutions.areIn(rewrite.graph())) {
            // TensorFlow derives it, but wrongly.
            requireGradients(layer);
        }
        try {
            return graph.addGradients(
                            "because_gradient_" + number,
                            new Output<?>[] {end},
                            new Output<?>[] {start},
                            new Output<?>[] {seeds})[0];
        } catch (TensorFlowException refused) {
            requireGradients(layer);
            throw refused;
        }
    }

    private void requireGradients(String layer) {
        MissingGradients.require(rewrite.graph(), List.of(rewrite.standIn(layer)), input, "the gradient of " + layer);
    }

    /** The fast way back through the convolution that reads the input, sought once. */
    private Optional<Entry> entry() {
        if (!entrySought) {
            entrySought = true;
            entry = EntryConvolution.of(rewrite.graph(), input).flatMap(this::blocked);
        }
        return entry;
    }

    private Optional<Entry> blocked(EntryConvolution convolution) {
        Optional<Shape> pictures =
                Bridge.itemShape(graph.operationOrThrow(input).output(0).shape());
        Output<?> filter = graph.operationOrThrow(convolution.filter()).output(0);
        if (pictures.isEmpty() || filter.shape().hasUnknownDimension()) {
            return Optional.empty();
        }
        Shape kernel = Bridge.shape(filter.shape());
        return BlockedConvolution.of(convolution, pictures.get(), kernel).map(form -> {
            float[] values = new float[kernel.size()];
            try (Result result = session.runner().fetch(filter).run()) {
                Bridge.read(result.get(0), values, 0);
            }
            return new Entry(form, constant(form.filterShape(), form.filter(values)));
        });
    }

    private Operand<TFloat32> constant(Shape shape, float[] values) {
        try (TFloat32 tensor = TFloat32.tensorOf(Bridge.shape(shape), DataBuffers.of(values))) {
            return Ops.create(graph).withName("because_entry_filter").constantOf(tensor);
        }
    }
}
