package dev.because.symbolic.rules.silent;

import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleFaultException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks both, either of which may refuse. */
final class Comparison {
    private Comparison() {}

    /** What came of asking. */
    private record Outcome<T>(List<T> firings, Optional<RuleFaultException> fault) {
        static <T> Outcome<T> of(Supplier<List<T>> asked) {
            try {
                return new Outcome<>(asked.get(), Optional.empty());
            } catch (RuleFaultException e) {
                return new Outcome<>(List.of(), Optional.of(e));
            }
        }
    }

    static List<Difference> of(RuleBase base, SilentEvaluation evaluation, Collection<?> facts, Joining joining) {
        Outcome<Firing> engine = Outcome.of(() -> base.infer(facts).firings());
        Outcome<SilentFiring> silent = Outcome.of(() -> evaluation.infer(facts, joining));
        if (engine.fault().isPresent() && silent.fault().isPresent()) {
            throw engine.fault().get();
        }
        if (engine.fault().isPresent()) {
            return List.of(refused(engine.fault().get(), "only the engine refuses it"));
        }
        if (silent.fault().isPresent()) {
            return List.of(refused(silent.fault().get(), "only plain evaluation refuses it"));
        }
        return Difference.between(facts, engine.firings(), silent.firings());
    }

    private static Difference refused(RuleFaultException fault, String who) {
        return new Difference(fault.rule(), List.of(), who + ": " + fault.getMessage());
    }
}
