package dev.because.scenarios.bench.devices;

import dev.because.neural.activation.pass.PassListener;
import dev.because.neural.activation.pass.StimulusPass;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.attribution.catalogue.Options;
import dev.because.neural.attribution.perturbation.Fill;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import dev.because.scenarios.bench.devices.plan.BenchedNetwork;
import dev.because.scenarios.bench.devices.plan.Samples;
import dev.because.scenarios.bench.devices.plan.Task;
import java.util.List;
import java.util.Optional;

/** What this project does of each task, for one network. */
final class OwnTasks {
    /** A pass keeps so many pictures for each channel, and takes no fewer. */
    static final int FEWEST_OF_PASS = 9;

    private final Network network;
    private final BenchedNetwork which;
    private final Samples samples;
    private final int threads;

    OwnTasks(Network network, BenchedNetwork which, Samples samples, int threads) {
        this.network = network;
        this.which = which;
        this.samples = samples;
        this.threads = threads;
    }

    /** The layer whose strongest stimuli are sought: the last one with places and rectified channels. */
    static Layer watched(Network network) {
        return network.lastFeatures().orElseThrow();
    }

    /** The method as it is measured; forward passes, passes over folders and training are none. */
    static AttributionMethod method(Task task, BenchedNetwork which) {
        Options options =
                Options.defaults().with(new Options.Windows(which.window(), which.stride(), new Fill.Value(0)));
        return AttributionMethods.named(task.id(), options);
    }

    /** The work on so many pictures; empty where there is none. Everything that a user would have beforehand is made here. */
    Optional<Runnable> of(Task task, int count) {
        return switch (task) {
            case FORWARD -> {
                Tensor batch = samples.batch(count);
                yield Optional.of(() -> network.scores(batch));
            }
            case GRADIENT, GUIDED, INTEGRATED_GRADIENTS, OCCLUSION -> {
                Tensor batch = samples.batch(count);
                List<Target> targets = samples.targets(batch);
                AttributionMethod method = method(task, which);
                yield Optional.of(() -> method.attribute(network, batch, targets));
            }
            case ACTIVATIONS -> {
                if (count < FEWEST_OF_PASS) {
                    yield Optional.empty();
                }
                StimulusPass pass =
                        new StimulusPass(network, which.id(), watched(network), samples.folder(count), threads);
                yield Optional.of(() -> pass.run(new PassListener() {}));
            }
            case TRAINING -> Optional.empty();
        };
    }
}
