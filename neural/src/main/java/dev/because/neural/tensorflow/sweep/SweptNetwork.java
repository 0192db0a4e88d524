package dev.because.neural.tensorflow.sweep;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.Labels;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.proto.GraphDef;

/**
 * A network whose backward passes are {@link BackwardSweep}s and which resumes in a {@link TailGraph}; all else it leaves
 * to the network it was made of.
 */
public final class SweptNetwork implements Network {
    private final Network network;
    private final GraphDef graph;
    private final String input;
    private final Map<String, BackwardSweep> sweeps = new HashMap<>();
    private final Map<List<Layer>, TailGraph> tails = new HashMap<>();

    /**
     * @param network what is left to it; it is not closed with this one
     * @param graph the frozen graph that the network computes, its operations allowed
     * @param input the name of the graph's placeholder
     */
    public SweptNetwork(Network network, GraphDef graph, String input) {
        this.network = network;
        this.graph = graph;
        this.input = input;
    }

    @Override
    public Tensor backward(Tensor batch, Layer layer, Tensor seeds, BackwardRule rule) {
        return sweep(layer.name()).backward(batch, seeds, rule);
    }

    private synchronized BackwardSweep sweep(String layer) {
        return sweeps.computeIfAbsent(layer, name -> BackwardSweep.open(graph, input, name));
    }

    private synchronized TailGraph tail(Layer from, Layer to) {
        return tails.computeIfAbsent(List.of(from, to), ends -> TailGraph.open(graph, from, to));
    }

    @Override
    public ModelCard card() {
        return network.card();
    }

    @Override
    public Shape input() {
        return network.input();
    }

    @Override
    public List<Layer> layers() {
        return network.layers();
    }

    @Override
    public Layer scores() {
        return network.scores();
    }

    @Override
    public Labels labels() {
        return network.labels();
    }

    @Override
    public List<Tensor> activations(Tensor batch, List<Layer> layers) {
        return network.activations(batch, layers);
    }

    @Override
    public Tensor resume(Layer from, Tensor activations, Layer to) {
        return tail(from, to).run(activations);
    }

    @Override
    public Tensor filters(Layer layer) {
        return network.filters(layer);
    }

    @Override
    public Network secondWay() {
        return this;
    }

    @Override
    public void close() {
        sweeps.values().forEach(BackwardSweep::close);
        tails.values().forEach(TailGraph::close);
    }
}
