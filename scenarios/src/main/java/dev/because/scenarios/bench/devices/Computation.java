package dev.because.scenarios.bench.devices;

import dev.because.explain.source.ModelReference;
import dev.because.explain.source.NamedModel;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.attribution.catalogue.Options;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Plan;
import dev.because.scenarios.bench.devices.plan.Samples;
import dev.because.scenarios.bench.devices.result.Lines;
import dev.because.scenarios.bench.devices.result.RawArrays;
import dev.because.scenarios.bench.devices.result.Tolerance;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Computes a sample of everything on the device of this process and writes it down, so that another device can be held
 * against it: scores, the activations of all layers, and every method of attribution.
 */
public final class Computation {
    static final String ARRAY = "array";
    static final String SCORES = "scores";
    static final String ACTIVATIONS = "activations";

    private static final String INPUT = "Placeholder";
    private static final int PICTURES = 4;
    /** Rows of all pictures together that a method may take before fewer pictures have to do. */
    private static final int MANY_ROWS = 256;

    private static final int LARGE_INPUT = 64 * 64;
    /** Of large networks, what draws at random draws only so often: whether devices agree does not depend on it. */
    private static final int FEW_SAMPLES = 200;

    private static final Set<String> DRAW_MANY = Set.of("rise", "lime", "kernel-shap");

    private final Plan plan;
    private final Path folder;
    private final Lines lines;

    /**
     * @param folder where each network gets a folder for its arrays
     * @param out where it is told which array is in which file
     */
    public Computation(Plan plan, Path folder, PrintStream out) {
        this.plan = plan;
        this.folder = folder;
        this.lines = new Lines(out);
    }

    /** Computes everything. */
    public void run() throws IOException {
        Measurement.sayDevice(lines, plan);
        for (BenchedNetwork which : plan.networks()) {
            Optional<String> model = which.model();
            if (model.isEmpty()) {
                lines.say(Lines.ABSENT, Map.of("network", which.id(), "reason", which.missing()));
                continue;
            }
            RawArrays arrays = new RawArrays(Files.createDirectories(folder.resolve(which.id())));
            try (Network network = NamedModel.open(ModelReference.of(model.get()), Path.of(""), plan.threads())
                    .network()) {
                compute(which, network, arrays);
            }
        }
    }

    private void compute(BenchedNetwork which, Network network, RawArrays arrays) {
        Tensor pictures = Samples.of(network, which, PICTURES).inputs();
        say(which, SCORES, arrays, network.scores(pictures));
        Tensor one = pictures.items(0, 1);
        for (Layer layer : network.layers()) {
            if (!layer.operation().equals(INPUT)) {
                say(which, ACTIVATIONS, arrays, network.activations(one, layer));
            }
        }
        for (String name : AttributionMethods.names()) {
            AttributionMethod method = method(name, which, network);
            int count = (int) Math.max(1, Math.min(PICTURES, MANY_ROWS / method.rows(network, 1)));
            Tensor some = pictures.items(0, count);
            say(which, name, arrays, method.attribute(network, some, Samples.targets(network, some)));
        }
    }

    private static AttributionMethod method(String name, BenchedNetwork which, Network network) {
        Options usual = Options.defaults().with(new Options.Windows(which.window(), which.stride(), new Fill.Value(0)));
        boolean few = network.input().size() > LARGE_INPUT && DRAW_MANY.contains(name);
        Options.Draw draw = usual.draw();
        Options options = few
                ? usual.with(new Options.Draw(
                        draw.segmentation(), OptionalInt.of(FEW_SAMPLES), draw.seed(), draw.distance(), draw.penalty()))
                : usual;
        return AttributionMethods.named(name, options);
    }

    private void say(BenchedNetwork which, String name, RawArrays arrays, Tensor array) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("network", which.id());
        fields.put("name", name);
        fields.put("array", arrays.write(array));
        lines.say(ARRAY, fields);
    }

    /** How far this may be from what another device computes. */
    static Tolerance tolerance(String name) {
        return List.of(SCORES, ACTIVATIONS).contains(name) ? Tolerance.FORWARD : Tolerance.of(name);
    }
}
