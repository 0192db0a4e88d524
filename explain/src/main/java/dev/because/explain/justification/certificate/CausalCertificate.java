package dev.because.explain.justification.certificate;

import java.util.List;

/**
 * How a claim about a causal model is recomputed. {@code model} is the id of a source, {@code given} lists what is known, as in
 * the facts. The tolerances are those of {@link Tolerance}.
 */
public sealed interface CausalCertificate extends Certificate {
    /** Read the model again. */
    @InWords("Read the model again: its variables, its numbers and what of it is assumed must be these.")
    record ReadModel(String model, double tolerance) implements CausalCertificate {}

    /** Read the question again. */
    @InWords("Read the question again: this must be told in it, in this place.")
    record ToldFinding(String model, double tolerance) implements CausalCertificate {}

    /** Compute how large the exact way's tables are. */
    @InWords("Order the variables again: the largest table must be of this size, or the samples of this many.")
    record Sized(String model, double tolerance) implements CausalCertificate {}

    /** Compute probabilities by another way. */
    @InWords("Compute the probabilities again in another way: by eliminating variable after variable, by adding up all"
            + " cases where they are few, or finding by finding.")
    record OtherInference(String model, List<String> given, double tolerance) implements CausalCertificate {
        public OtherInference {
            given = List.copyOf(given);
        }
    }

    /** Compute the probabilities with and without the finding. */
    @InWords("Compute the probabilities again without and with the finding, and divide the odds.")
    record OddsChanged(String model, List<String> given, double tolerance) implements CausalCertificate {
        public OddsChanged {
            given = List.copyOf(given);
        }
    }

    /** Compare all sets of causes. */
    @InWords("Go through all sets of the causes that are asked about: none may do better in this place.")
    record AllSets(String model, List<String> given, double tolerance) implements CausalCertificate {
        public AllSets {
            given = List.copyOf(given);
        }
    }

    /** Add up the probabilities of the cases that are left. */
    @InWords("Ask for every variable that is not known how much it would tell: it must come in this place.")
    record AllQuestions(String model, List<String> given, double tolerance) implements CausalCertificate {
        public AllQuestions {
            given = List.copyOf(given);
        }
    }

    /** Look for findings that are impossible together. */
    @InWords("Take one finding away after the other: without any of them, the others must be possible.")
    record NoCase(String model, double tolerance) implements CausalCertificate {}

    /** Look for what can bring about a finding. */
    @InWords("Leave out every other cause: the finding must still be possible with this one alone.")
    record AloneEnough(String model, List<String> given, double tolerance) implements CausalCertificate {
        public AloneEnough {
            given = List.copyOf(given);
        }
    }

    /** Cut the arrows into what is acted upon, and compute again. */
    @InWords("Cut the arrows into what is acted upon, set it, and compute the probability again.")
    record CutArrows(String model, List<String> given, String action, double tolerance) implements CausalCertificate {
        public CutArrows {
            given = List.copyOf(given);
        }
    }

    /** Go through the causes of both worlds. */
    @InWords("Go through what may have happened, and let the same happen in the world where the action is taken.")
    record BothWorlds(String model, List<String> given, String action, double tolerance) implements CausalCertificate {
        public BothWorlds {
            given = List.copyOf(given);
        }
    }

    /** Follow the arrows, and look for paths that stay open. */
    @InWords(
            "Follow every path between the two in the graph: these variables must block, or carry, what they are said to.")
    record OpenPaths(String model, List<String> given, double tolerance) implements CausalCertificate {
        public OpenPaths {
            given = List.copyOf(given);
        }
    }

    /** Change a number of the model a little. */
    @InWords("Change the number a little up and down, compute the probability again, and divide the differences.")
    record ChangedNumber(String model, List<String> given, String number, double tolerance)
            implements CausalCertificate {
        public ChangedNumber {
            given = List.copyOf(given);
        }
    }
}
