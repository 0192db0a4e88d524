package dev.because.explain.answer.attribution;

import dev.because.explain.source.NamedInput;
import dev.because.explain.source.NamedModel;
import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.Account;
import dev.because.neural.attribution.MeteredNetwork;
import dev.because.neural.attribution.layer.LayerAttribution;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.TargetGrammar;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;

/**
 * Says how much each value of an input contributed to a number that a network computed: the raw array, signed and not
 * normalised, for whoever goes on to compute with it.
 */
public final class AttributeInput {
    /** Attributes without telling how far it is. */
    public AttributedInput attribute(AttributionOptions options, Path relativeTo, int threads) {
        return attribute(options, relativeTo, threads, rows -> done -> {});
    }

    /**
     * Attributes one target to an input, or to each input of a batch.
     *
     * @param relativeTo the folder from which relative paths count
     * @param threads how many pieces of a batch are computed side by side; changes no number
     * @param progress is told about how many rows the network will compute, and makes what is told how many it has
     * @throws BadInputException if the input, the model, the method or the target cannot be used, or the network answers
     *     with what is no finite number
     */
    public AttributedInput attribute(
            AttributionOptions options, Path relativeTo, int threads, LongFunction<IntConsumer> progress) {
        int mostRows = options.tuning().mostRows();
        try (Network network = open(options, relativeTo, threads)) {
            NamedInput input = NamedInput.open(options.input(), relativeTo, network);
            MethodTuning.Tuned tuned = options.tuning().method(options.method(), relativeTo, network);
            List<? extends Target> targets = targets(options.target(), network, input.batch());
            // How many rows an attribution of a layer takes depends on what lies behind it.
            long rows = tuned.layer().isPresent() ? 0 : tuned.method().rows(network, targets.size());
            Network metered = new MeteredNetwork(network, mostRows, progress.apply(rows));
            Account account = tuned.layer()
                    .map(layer -> new LayerAttribution(tuned.method(), layer).account(metered, input.batch(), targets))
                    .orElseGet(() -> tuned.method().account(metered, input.batch(), targets));
            Shape item = tuned.layer().map(Layer::shape).orElse(network.input());
            boolean single = input.shape().equals(network.input());
            return new AttributedInput(
                    options.input(),
                    tuned.method().name(),
                    tuned.layer().map(Layer::name),
                    account.attribution().reshape(single ? item : item.batch(targets.size())),
                    items(network, input.batch(), targets, account),
                    tuned.meaning(),
                    input.seen());
        }
    }

    private static Network open(AttributionOptions options, Path relativeTo, int threads) {
        NamedModel model = NamedInput.isArray(options.input())
                ? NamedModel.openForArrays(options.model(), relativeTo, threads)
                : NamedModel.open(options.model(), relativeTo, threads);
        return model.network();
    }

    private static List<? extends Target> targets(Optional<String> target, Network network, Tensor batch) {
        if (target.isPresent()) {
            return Collections.nCopies(batch.shape().extent(0), TargetGrammar.parse(target.get(), network));
        }
        return Decision.of(network, batch).stream()
                .map(decision -> decision.score(network.scores()))
                .toList();
    }

    private static List<AttributedInput.Item> items(
            Network network, Tensor batch, List<? extends Target> targets, Account account) {
        Tensor units = network.activations(batch, targets.get(0).layer());
        List<AttributedInput.Item> items = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            items.add(new AttributedInput.Item(
                    target.address(),
                    target instanceof ClassScore score
                            ? Optional.of(network.labels().shortName(score.index()))
                            : Optional.empty(),
                    finite("value of " + target.address(), target.values(units.items(i, i + 1))[0]),
                    finite("sum of the attribution", account.items().get(i).sum()),
                    account.items().get(i)));
        }
        return items;
    }

    private static double finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new BadInputException(what, String.valueOf(value), "a finite number");
        }
        return value;
    }
}
