package dev.because.symbolic.rules.silent;

import dev.because.symbolic.rules.Inference;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleFaultException;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;

/**
 * Lets the rules of a base conclude without the engine: whatever has the highest salience, and then stands first in its file, fires first; every
 * match fires once; until there is none left. It may be asked by several threads at once.
 */
public final class SilentEvaluation {
    private final RuleBase base;
    private final List<ReadRule> rules;
    private final List<Source> sources;

    private SilentEvaluation(RuleBase base, List<ReadRule> rules, List<Source> sources) {
        this.base = base;
        this.rules = rules;
        this.sources = sources;
    }

    /**
     * Reads the rules of a base.
     *
     * @throws UnsupportedOperationException if a rule rests on what only the engine can try; the message names rule and condition
     */
    public static SilentEvaluation of(RuleBase base) {
        RuleReader reader = new RuleReader();
        List<ReadRule> rules = base.models().stream()
                .flatMap(model -> read(model, reader).stream())
                .toList();
        return new SilentEvaluation(base, rules, reader.sources());
    }

    private static List<ReadRule> read(Model model, RuleReader reader) {
        if (!model.getQueries().isEmpty()) {
            throw new Unsupported(model.getQueries().get(0).getName(), "a query");
        }
        return model.getRules().stream().map(reader::read).toList();
    }

    /**
     * What the rules conclude.
     *
     * @param facts the facts; equal facts that are two objects stay two
     * @param joining how to try the facts
     * @throws RuleFaultException as {@link RuleBase#infer(Collection)} does
     */
    public List<SilentFiring> infer(Collection<?> facts, Joining joining) {
        return new Run(rules, sources, joining).infer(facts, RuleBase.FIRINGS);
    }

    /**
     * What the engine does otherwise than plain evaluation: nothing, if neither is at fault.
     *
     * @throws RuleFaultException if both refuse the rules
     */
    public List<Difference> differences(Collection<?> facts, Joining joining) {
        return Comparison.of(base, this, facts, joining);
    }

    /** What the engine has done otherwise, when it was asked before. */
    public List<Difference> differences(Collection<?> facts, Inference inference, Joining joining) {
        return Difference.between(facts, inference.firings(), infer(facts, joining));
    }
}
