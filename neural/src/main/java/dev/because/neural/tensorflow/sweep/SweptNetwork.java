package dev.because.neural.tensorflow.sweep;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.NetworkView;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.proto.GraphDef;

/**
 * A network whose backward passes are {@link BackwardSweep}s and which resumes in a {@link TailGraph}; all else it leaves
 * to the network it was made of.
 */
public final class SweptNetwork implements NetworkView {
    private final Network network;
    private final GraphDef graph;
    private final String input;
    private final Map<String, BackwardSweep> sweeps = new HashMap<>();
    private final Map<List<Object>, RelevanceSweep> relevances = new HashMap<>();
    private final Map<List<Layer>, TailGraph> tails = new HashMap<>();
    /** What is closed with this one, beside what it made itself. */
    private final Runnable owned;

    /**
     * @param network what is left to it; it is not closed with this one
     * @param graph the frozen graph that the network computes, its operations allowed
     * @param input the name of the graph's placeholder
     */
    public SweptNetwork(Network network, GraphDef graph, String input) {
        this(network, graph, input, () -> {});
    }

    private SweptNetwork(Network network, GraphDef graph, String input, Runnable owned) {
        this.network = network;
        this.graph = graph;
        this.input = input;
        this.owned = owned;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public Tensor backward(Tensor batch, Layer layer, Tensor seeds, BackwardRule rule) {
        return sweep(layer.name()).backward(batch, seeds, rule);
    }

    /**
     * The same sweep with another passage at each operation. There is no second way of that in here: whoever checks it
     * holds the sums against the network's outputs.
     */
    @Override
    public Tensor relevance(Tensor batch, Layer layer, Tensor seeds, RelevanceRule rule) {
        return relevance(layer.name(), rule).run(batch, seeds, rule);
    }

    /** References come in when it runs, so one sweep serves for all of them. */
    private synchronized RelevanceSweep relevance(String layer, RelevanceRule rule) {
        Object kind = rule instanceof RelevanceRule.Rescale ? RelevanceRule.Rescale.class : rule;
        return relevances.computeIfAbsent(List.of(layer, kind), key -> RelevanceSweep.open(graph, input, layer, rule));
    }

    private synchronized BackwardSweep sweep(String layer) {
        return sweeps.computeIfAbsent(layer, name -> BackwardSweep.open(graph, input, name));
    }

    private synchronized TailGraph tail(Layer from, Layer to) {
        return tails.computeIfAbsent(List.of(from, to), ends -> TailGraph.open(graph, from, to));
    }

    @Override
    public Tensor resume(Layer from, Tensor activations, Layer to) {
        return tail(from, to).run(activations);
    }

    @Override
    public Network behind(Layer layer, Tensor picture) {
        Network behind = network.behind(layer, picture);
        return behind.secondWay() instanceof SweptNetwork swept
                ? new SweptNetwork(behind, swept.graph, swept.input, behind::close)
                : behind;
    }

    @Override
    public Network secondWay() {
        return this;
    }

    @Override
    public void close() {
        sweeps.values().forEach(BackwardSweep::close);
        relevances.values().forEach(RelevanceSweep::close);
        tails.values().forEach(TailGraph::close);
        owned.run();
    }
}
