package dev.because.explain.source;

import dev.because.explain.render.english.Phrasebook;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleDescription;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A rule base together with what its rules say.
 *
 * @param rules the rules
 * @param phrasebook their sentences
 */
public record Rulebook(RuleBase rules, Phrasebook phrasebook) {
    /** The rules about networks and pictures. */
    public static Rulebook networks() {
        return of(RuleBase.prebuilt("dev.because.explain.facts.networks"));
    }

    /** The rules about the channels of a layer. */
    public static Rulebook neurons() {
        return of(RuleBase.prebuilt("dev.because.explain.facts.neurons"));
    }

    /** The rules about Boolean functions. */
    public static Rulebook functions() {
        return of(RuleBase.prebuilt("dev.because.explain.facts.functions"));
    }

    /** The rules about circuits. */
    public static Rulebook circuits() {
        return of(RuleBase.prebuilt("dev.because.explain.facts.circuits"));
    }

    /** The rules about causes and findings. */
    public static Rulebook diagnoses() {
        return of(RuleBase.prebuilt("dev.because.explain.facts.diagnoses"));
    }

    /** The rules about choices of a chess move. */
    public static Rulebook moves() {
        return of(RuleBase.prebuilt("dev.because.explain.facts.moves"));
    }

    public static Rulebook of(RuleBase rules) {
        Map<String, Map<String, String>> metadata =
                rules.rules().stream().collect(Collectors.toMap(RuleDescription::name, RuleDescription::metadata));
        return new Rulebook(rules, Phrasebook.of(metadata));
    }
}
