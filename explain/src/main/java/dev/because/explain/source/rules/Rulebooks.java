package dev.because.explain.source.rules;

import dev.because.explain.source.CircuitOptions;
import dev.because.explain.source.FunctionOptions;
import dev.because.explain.source.NeuronOptions;
import dev.because.explain.source.Rulebook;
import dev.because.explain.source.causal.CausalOptions;
import dev.because.explain.source.chess.MoveOptions;

/** Which shipped rules answer which verb. */
public final class Rulebooks {
    private Rulebooks() {}

    /** The rules that answer a verb's questions; those of pictures for any verb that is not another's. */
    public static Rulebook of(String verb) {
        return switch (verb) {
            case NeuronOptions.VERB -> Rulebook.neurons();
            case FunctionOptions.VERB -> Rulebook.functions();
            case CircuitOptions.VERB -> Rulebook.circuits();
            case CausalOptions.VERB -> Rulebook.diagnoses();
            case MoveOptions.VERB -> Rulebook.moves();
            default -> Rulebook.networks();
        };
    }

    /** Whether the file of an answer holds also what is told only to those who ask for detail: of each channel, or of each circuit. */
    public static boolean tellAll(String verb) {
        return verb.equals(NeuronOptions.VERB) || verb.equals(CircuitOptions.VERB);
    }
}
