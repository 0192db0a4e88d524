package dev.because.neural.network.analytic;

import dev.because.neural.network.BackwardRule;
import dev.because.neural.network.FreshWeights;
import dev.because.neural.network.Labels;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.RelevanceRule;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A chain of stages as a network; layers have the names of the stages, and the placeholder is {@code input}. */
public final class AnalyticNetwork implements Network {
    private final Shape input;
    private final List<Stage> stages;
    private final List<Layer> layers = new ArrayList<>();
    /** How many rows were asked of this network so far, forward and backward. */
    private long rows;

    public AnalyticNetwork(Shape input, Map<String, Stage> stages) {
        this("input", input, stages);
    }

    private AnalyticNetwork(String name, Shape input, Map<String, Stage> stages) {
        this.input = input;
        this.stages = List.copyOf(stages.values());
        Shape shape = input;
        layers.add(new Layer(name, "Placeholder", input));
        for (Map.Entry<String, Stage> stage : stages.entrySet()) {
            shape = stage.getValue().output(shape);
            layers.add(new Layer(stage.getKey(), stage.getValue().operation(), shape));
        }
    }

    /**
     * Two convolutions with bias, rectifier and pooling, a hidden layer and the scores: a LeNet of the given size with
     * random weights, in the scale that keeps activations near 1.
     */
    public static AnalyticNetwork lenet(long seed, Shape input, int first, int second, int hidden, int classes) {
        Random random = new Random(seed);
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("conv1", convolution(random, Shape.of(3, 3, input.extent(2), first), false));
        stages.put("bias1", new Bias(gaussian(random, first, 0.1)));
        stages.put("relu1", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("pool1", new MaxPool(2));
        stages.put("conv2", convolution(random, Shape.of(3, 3, first, second), true));
        stages.put("bias2", new Bias(gaussian(random, second, 0.1)));
        stages.put("relu2", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("pool2", new MaxPool(2));
        stages.put("flat", new Flatten());
        int units = ((input.extent(0) - 2) / 2 / 2) * ((input.extent(1) - 2) / 2 / 2) * second;
        stages.put("dense1", new Dense(hidden, gaussian(random, units * hidden, Math.sqrt(2.0 / units))));
        stages.put("bias3", new Bias(gaussian(random, hidden, 0.1)));
        stages.put("relu3", new Rectifier(Double.POSITIVE_INFINITY));
        stages.put("dense2", new Dense(classes, gaussian(random, hidden * classes, Math.sqrt(2.0 / hidden))));
        stages.put("scores", new Bias(gaussian(random, classes, 0.1)));
        return new AnalyticNetwork(input, stages);
    }

    /** A small network for most tests: inputs of 14×12×2, 5 classes. */
    public static AnalyticNetwork small(long seed) {
        return lenet(seed, Shape.of(14, 12, 2), 4, 6, 10, 5);
    }

    /** One linear function of the input for each class, with a bias: weights are inputs × classes. */
    public static AnalyticNetwork linear(Shape input, float[] weights, float... bias) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("flat", new Flatten());
        stages.put("dense", new Dense(bias.length, weights));
        stages.put("scores", new Bias(bias));
        return new AnalyticNetwork(input, stages);
    }

    private static Convolution convolution(Random random, Shape kernel, boolean same) {
        double scale = Math.sqrt(2.0 / (kernel.size() / kernel.extent(3)));
        return new Convolution(kernel, gaussian(random, kernel.size(), scale), 1, same);
    }

    /** Seeded normal deviates. */
    public static float[] gaussian(Random random, int count, double scale) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * scale);
        }
        return values;
    }

    /** Seeded random inputs. */
    public Tensor randomBatch(long seed, int count) {
        return Tensor.of(input.batch(count), gaussian(new Random(seed), count * input.size(), 1));
    }

    public List<Stage> stages() {
        return stages;
    }

    /** How many rows it has computed. */
    public long rows() {
        return rows;
    }

    /** The values at every layer for one input, in double precision; the input itself first. */
    public List<double[]> trace(double[] values, int from) {
        List<double[]> trace = new ArrayList<>(List.of(values));
        for (int i = from; i < stages.size(); i++) {
            trace.add(stages.get(i).forward(layers.get(i).shape(), trace.get(trace.size() - 1)));
        }
        return trace;
    }

    @Override
    public List<Tensor> activations(Tensor batch, List<Layer> wanted) {
        return forward(batch, 0, wanted);
    }

    @Override
    public Tensor resume(Layer from, Tensor activations, Layer to) {
        return forward(activations, place(from), List.of(to)).get(0);
    }

    private List<Tensor> forward(Tensor batch, int from, List<Layer> wanted) {
        int count = batch.shape().extent(0);
        rows += count;
        List<Tensor> results = wanted.stream()
                .map(layer -> Tensor.zeros(layer.shape().batch(count)))
                .toList();
        for (int row = 0; row < count; row++) {
            List<double[]> trace = trace(doubles(batch.item(row)), from);
            for (int w = 0; w < wanted.size(); w++) {
                write(trace.get(place(wanted.get(w)) - from), results.get(w), row);
            }
        }
        return results;
    }

    @Override
    public Tensor backward(Tensor batch, Layer layer, Tensor seeds, BackwardRule rule) {
        Tensor result = Tensor.zeros(batch.shape());
        rows += batch.shape().extent(0);
        for (int row = 0; row < batch.shape().extent(0); row++) {
            List<double[]> trace = trace(doubles(batch.item(row)), 0);
            double[] signal = doubles(seeds.item(row));
            for (int i = place(layer) - 1; i >= 0; i--) {
                signal = stages.get(i).backward(layers.get(i).shape(), trace.get(i), signal, rule);
            }
            write(signal, result, row);
        }
        return result;
    }

    @Override
    public Tensor relevance(Tensor batch, Layer layer, Tensor seeds, RelevanceRule rule) {
        PlainRelevance plain =
                new PlainRelevance(stages, layers.stream().map(Layer::shape).toList());
        int behind = place(layer) + 1;
        List<double[]> reference = rule instanceof RelevanceRule.Rescale rescale
                ? trace(doubles(rescale.reference()), 0).subList(0, behind)
                : List.of();
        Tensor shares = Tensor.zeros(batch.shape());
        rows += batch.shape().extent(0);
        for (int row = 0; row < batch.shape().extent(0); row++) {
            List<double[]> trace = trace(doubles(batch.item(row)), 0).subList(0, behind);
            write(plain.of(trace, reference, doubles(seeds.item(row)), rule), shares, row);
        }
        return shares;
    }

    @Override
    public boolean isCut(Layer layer, Layer to) {
        return place(layer) <= place(to);
    }

    /** Everything is a cut of a chain. A layer that is no picture is reshaped to one, and back by a stage of its name. */
    @Override
    public AnalyticNetwork behind(Layer layer, Tensor picture) {
        Map<String, Stage> rest = new LinkedHashMap<>();
        boolean picturesque = layer.isSpatial();
        if (!picturesque) {
            rest.put(layer.name(), new Flatten());
        }
        for (int i = place(layer); i < stages.size(); i++) {
            rest.put(layers.get(i + 1).name(), stages.get(i));
        }
        return new AnalyticNetwork(
                picturesque ? layer.name() : "input behind " + layer.name(), Network.inputBehind(layer), rest);
    }

    private int place(Layer layer) {
        return layers.indexOf(layer(layer.name()));
    }

    private static double[] doubles(Tensor tensor) {
        double[] values = new double[tensor.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.values()[i];
        }
        return values;
    }

    private static void write(double[] values, Tensor batch, int row) {
        for (int i = 0; i < values.length; i++) {
            batch.values()[row * values.length + i] = (float) values[i];
        }
    }

    @Override
    public ModelCard card() {
        ModelCard.Channels channels = input.extent(2) == 1 ? ModelCard.Channels.GREY : ModelCard.Channels.RGB;
        return new ModelCard(
                new ModelCard.Input(
                        Optional.of("input"),
                        input.extent(0),
                        input.extent(1),
                        channels,
                        0,
                        1,
                        List.of(),
                        ModelCard.Crop.NONE),
                new ModelCard.Output(Optional.empty(), Optional.empty(), "array"));
    }

    @Override
    public Shape input() {
        return input;
    }

    @Override
    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    @Override
    public Layer scores() {
        return layers.get(layers.size() - 1);
    }

    @Override
    public Labels labels() {
        return Labels.numbered(scores().channels());
    }

    @Override
    public List<Layer> weightLayers() {
        return IntStream.range(0, stages.size())
                .filter(i -> isWeighted(stages.get(i)))
                .mapToObj(i -> layers.get(i + 1))
                .toList();
    }

    @Override
    public AnalyticNetwork randomised(Collection<Layer> replaced, long seed) {
        if (!weightLayers().containsAll(replaced)) {
            throw new IllegalArgumentException(replaced + " are not all of " + weightLayers());
        }
        Map<String, Stage> fresh = new LinkedHashMap<>();
        int place = -1;
        boolean forgotten = false;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (isWeighted(stage)) {
                place++;
                forgotten = replaced.contains(layers.get(i + 1));
            }
            fresh.put(layers.get(i + 1).name(), forgotten ? fresh(stage, seed, place) : stage);
        }
        return new AnalyticNetwork(input, fresh);
    }

    private static boolean isWeighted(Stage stage) {
        return stage instanceof Convolution || stage instanceof Dense;
    }

    private static Stage fresh(Stage stage, long seed, int place) {
        if (stage instanceof Convolution convolution) {
            int count = convolution.weights().length;
            int fanIn = count / convolution.kernel().extent(3);
            float[] weights = FreshWeights.kernel(count, fanIn, seed, place);
            return new Convolution(convolution.kernel(), weights, convolution.stride(), convolution.same());
        } else if (stage instanceof Dense dense) {
            int count = dense.weights().length;
            return new Dense(dense.outputs(), FreshWeights.kernel(count, count / dense.outputs(), seed, place));
        }
        return stage instanceof Bias bias ? new Bias(new float[bias.values().length]) : stage;
    }

    @Override
    public Network secondWay() {
        return this;
    }

    @Override
    public void close() {}
}
