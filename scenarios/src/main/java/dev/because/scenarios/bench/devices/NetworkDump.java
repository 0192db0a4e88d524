package dev.because.scenarios.bench.devices;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.because.neural.attribution.gradient.IntegratedGradients;
import dev.because.neural.attribution.gradient.Quadrature;
import dev.because.neural.data.digits.EmbeddedDigits;
import dev.because.neural.data.digits.LabelledImages;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import dev.because.neural.network.Window;
import dev.because.neural.tensorflow.plain.PlainNetwork;
import dev.because.neural.tensorflow.plain.PlainStep;
import dev.because.neural.training.TrainingRecipe;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Samples;
import dev.because.scenarios.bench.devices.plan.Task;
import dev.because.scenarios.bench.devices.result.RawArrays;
import dev.because.scenarios.bench.devices.result.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A network in a folder, for a program that knows nothing of TensorFlow: {@code network.json} with its steps and with what
 * is measured, its weights and a few pictures as {@link RawArrays}, and what this project computes of those pictures, with
 * the difference that is allowed relative to the largest number.
 */
final class NetworkDump {

    private final Path folder;
    private final RawArrays arrays;

    /** @param folder is made unless it is there */
    NetworkDump(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.arrays = new RawArrays(folder);
    }

    /**
     * Writes everything.
     *
     * @param plain the network's steps
     * @param samples the pictures
     * @param tasks whose results are written for comparison; the scores are always
     */
    void write(BenchedNetwork which, PlainNetwork plain, Network network, Samples samples, List<Task> tasks)
            throws IOException {
        Tensor pictures = samples.inputs();
        List<Target> targets = samples.targets(pictures);
        PlainSteps steps = new PlainSteps(arrays);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", which.id());
        fields.put("input", plain.input());
        fields.put("scores", plain.scores());
        fields.put("watched", OwnTasks.watched(network).name());
        fields.put("steps", plain.steps().stream().map(steps::written).toList());
        fields.put("pictures", arrays.write(pictures));
        fields.put("classes", targets.stream().map(NetworkDump::index).toList());
        fields.put("windows", windows(network, which));
        fields.put("path", path());
        fields.put("expected", expected(which, network, pictures, targets, tasks));
        if (which == BenchedNetwork.LENET5) {
            fields.put("training", training(plain));
        }
        new ObjectMapper().writeValue(folder.resolve("network.json").toFile(), fields);
    }

    private static int index(Target target) {
        float[] weights = target.weights().values();
        return IntStream.range(0, weights.length)
                .filter(i -> weights[i] != 0)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Integer>> windows(Network network, BenchedNetwork which) {
        return Window.sliding(network.input(), which.window(), which.window(), which.stride(), which.stride()).stream()
                .map(window -> List.of(window.top(), window.left(), window.height(), window.width()))
                .toList();
    }

    private static Map<String, Object> path() {
        List<Quadrature.Node> nodes = Quadrature.GAUSS_LEGENDRE.nodes(IntegratedGradients.DEFAULT_STEPS);
        return Map.of(
                "positions", nodes.stream().map(Quadrature.Node::position).toList(),
                "weights", nodes.stream().map(Quadrature.Node::weight).toList());
    }

    private Map<String, Object> expected(
            BenchedNetwork which, Network network, Tensor pictures, List<Target> targets, List<Task> tasks) {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put(Task.FORWARD.id(), entry(network.scores(pictures), Tolerance.FORWARD));
        for (Task task : tasks) {
            switch (task) {
                case ACTIVATIONS -> expected.put(task.id(), entry(peaks(network, pictures), Tolerance.FORWARD));
                case GRADIENT, GUIDED, INTEGRATED_GRADIENTS, OCCLUSION -> {
                    Tensor attribution = OwnTasks.method(task, which).attribute(network, pictures, targets);
                    expected.put(task.id(), entry(attribution, Tolerance.of(task.id())));
                }
                case FORWARD, TRAINING -> {}
            }
        }
        return expected;
    }

    private Map<String, Object> entry(Tensor values, Tolerance tolerance) {
        return Map.of(
                "values", arrays.write(values),
                "tolerance", tolerance.each(),
                "square", tolerance.square(),
                "kinks", tolerance.kinks());
    }

    /** The greatest value of each channel of the watched layer, n × channels. */
    private static Tensor peaks(Network network, Tensor pictures) {
        Layer layer = OwnTasks.watched(network);
        Tensor maps = network.activations(pictures, layer);
        int channels = layer.channels();
        int size = layer.shape().size();
        float[] peaks = new float[maps.size() / size * channels];
        Arrays.fill(peaks, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < maps.size(); i++) {
            int peak = i / size * channels + i % channels;
            peaks[peak] = Math.max(peaks[peak], maps.values()[i]);
        }
        return Tensor.of(Shape.of(maps.size() / size, channels), peaks);
    }

    /** What the network learns from, and where units are dropped: behind the last rectifier. */
    private Map<String, Object> training(PlainNetwork plain) {
        LabelledImages digits = EmbeddedDigits.load().images();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < digits.count(); i++) {
            labels.add(digits.label(i));
        }
        String dropped = plain.steps().stream()
                .filter(PlainStep.Rectifier.class::isInstance)
                .reduce((first, last) -> last)
                .orElseThrow()
                .name();
        return Map.of(
                "pictures",
                arrays.write(digits.tensor(0, digits.count())),
                "labels",
                labels,
                "rate",
                TrainingRecipe.lenet5().rate(),
                "dropped",
                dropped);
    }
}
