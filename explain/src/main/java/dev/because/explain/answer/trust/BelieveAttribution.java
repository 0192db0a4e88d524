package dev.because.explain.answer.trust;

import dev.because.explain.answer.attribution.AttributionOptions;
import dev.because.explain.answer.attribution.MethodTuning;
import dev.because.explain.evidence.TrustEvidence;
import dev.because.explain.evidence.TrustEvidence.MethodTrust;
import dev.because.explain.source.NamedInput;
import dev.because.explain.source.NamedModel;
import dev.because.explain.source.Rulebook;
import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.catalogue.AttributionMethods;
import dev.because.neural.attribution.catalogue.Setting;
import dev.because.neural.attribution.trust.CascadingRandomisation;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Network;
import dev.because.neural.network.Target;
import dev.because.neural.network.TargetGrammar;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Says how far attributions can be believed: for one method, or for all of them, it measures on the very input and network
 * whether the map depends on the class and on what the network learnt, whether the pixels that it names count, whether it
 * predicts what changes do, and whether it stays when nothing visible changes.
 */
public final class BelieveAttribution {
    /** The name that stands for every method. */
    public static final String ALL = "all";

    /** Something that hears of each step that is done. */
    public interface Progress extends AutoCloseable {
        /** One more step is done. */
        void step();

        @Override
        void close();
    }

    /**
     * Measures.
     *
     * @param options one picture, and a method or {@link #ALL}; the target, if there is one, must be a class
     * @param relativeTo the folder from which relative paths count
     * @param threads how many pieces of a batch are computed side by side; changes no number
     * @param progress given the number of steps, what hears of each
     * @throws BadInputException if the input is not one, or the model, the method or the target cannot be used
     */
    public BelievedAttribution believe(
            AttributionOptions options, Path relativeTo, int threads, LongFunction<Progress> progress) {
        try (Network network =
                NamedModel.open(options.model(), relativeTo, threads).network()) {
            NamedInput input = NamedInput.open(options.input(), relativeTo, network);
            if (input.batch().shape().extent(0) != 1) {
                throw new BadInputException(
                        options.input(), input.batch().shape().extent(0) + " inputs", "one, for a report");
            }
            Decision decision = Decision.of(network, input.batch()).get(0);
            ClassScore winner = options.target()
                    .map(target -> requireClass(TargetGrammar.parse(target, network)))
                    .orElseGet(() -> decision.score(network.scores()));
            int second = decision.winner() == winner.index() ? decision.rival() : decision.winner();
            ClassScore rival = new ClassScore(network.scores(), second);
            TrustTrial trial = new TrustTrial(
                    network,
                    input.batch().item(0),
                    winner,
                    rival,
                    options.tuning().seed());
            List<AttributionMethod> methods = methods(options, relativeTo, network);
            int steps = methods.size() * (TrustTrial.STEPS + CascadingRandomisation.steps(network, TrustTrial.LAYERS));
            try (Progress heard = progress.apply(steps)) {
                List<MethodTrust> measured = methods.stream()
                        .map(method -> trial.of(method, heard::step))
                        .toList();
                TrustEvidence evidence = new TrustEvidence(
                        options.input(),
                        options.model().model(),
                        network.labels().shortName(winner.index()),
                        network.labels().shortName(rival.index()),
                        measured);
                return BelievedAttribution.of(
                        evidence, network.card().output().noun(), Rulebook.networks(), input.seen());
            }
        }
    }

    private static ClassScore requireClass(Target target) {
        if (target instanceof ClassScore score) {
            return score;
        }
        throw new BadInputException("--target", target.address(), "a class, for a report");
    }

    private static List<AttributionMethod> methods(AttributionOptions options, Path relativeTo, Network network) {
        if (!options.method().equals(ALL)) {
            MethodTuning.Tuned tuned = told(options).method(options.method(), relativeTo, network);
            if (tuned.layer().isPresent()) {
                throw new BadInputException(
                        "--layer", tuned.layer().get().name(), "no layer: a report is about maps of the picture");
            }
            return List.of(tuned.method());
        }
        if (!options.tuning().withoutSeed().equals(MethodTuning.none())) {
            throw new BadInputException("--method", "all, with what only one method can be told", "one method");
        }
        return AttributionMethods.all();
    }

    /** The seed is always the report's, and also the method's if that draws. */
    private static MethodTuning told(AttributionOptions options) {
        boolean draws = AttributionMethods.entry(options.method()).settings().contains(Setting.SEED);
        return draws ? options.tuning() : options.tuning().withoutSeed();
    }
}
