package dev.because.explain.evidence;

import java.util.List;
import java.util.Optional;

/**
 * Which circuits say what a thing says.
 *
 * @param subject what it is about
 * @param counts how many rows there are
 * @param target where what is to be explained is cut; empty where it is true or false by itself
 * @param inputs the inputs that some circuit has, in the order of their numbers
 * @param circuits the circuits that were found, the best first; there may be none
 * @param tree a decision tree of as many questions as the best circuit has literals; empty without a circuit
 */
public record CircuitEvidence(
        Subject subject,
        Counts counts,
        Optional<Cut> target,
        List<CutInput> inputs,
        List<FoundCircuit> circuits,
        Optional<Tree> tree)
        implements Evidence {
    public CircuitEvidence {
        inputs = List.copyOf(inputs);
        circuits = List.copyOf(circuits);
    }

    /**
     * What the question is about.
     *
     * @param target its address
     * @param label what it is called
     * @param title what a circuit that says what it says is called
     * @param sort a class, a channel, a neuron or a column
     * @param row what a row is: a picture, or a row
     * @param from where the inputs come from
     * @param reading what was read off each input
     * @param candidates how many inputs there are to choose from
     * @param mostInputs how many may be chosen
     */
    public record Subject(
            String target,
            String label,
            String title,
            String sort,
            String row,
            String from,
            String reading,
            int candidates,
            int mostInputs) {}

    /**
     * How many rows there are.
     *
     * @param rows in all
     * @param training to learn from
     * @param test to judge by
     * @param yes in which the target is true
     * @param testYes of those to judge by
     * @param skipped files that could not be used
     */
    public record Counts(int rows, int training, int test, int yes, int testYes, int skipped) {}

    /**
     * Where numbers are cut in two.
     *
     * @param threshold what is above counts as true
     * @param information what is then known of the target, in bits; of the target itself, its entropy
     */
    public record Cut(double threshold, double information) {}

    /**
     * An input, and where it is cut.
     *
     * @param index its number among the candidates
     * @param address its address
     * @param name what it is called
     */
    public record CutInput(int index, String address, String name, Cut cut) {}

    /**
     * A circuit.
     *
     * @param text the circuit in words
     * @param products whether it is a sum of products; else a product of sums
     * @param inputs the addresses of its inputs
     * @param cubes its products, a place for each input; of a product of sums those of its negation
     * @param terms how many it has
     * @param literals how many they have
     * @param shortest whether no other of its form is shorter
     * @param learned what it was learned from
     * @param judged how it does in the rows that it was not learned from
     * @param differing in how many rows of all it says something else than the best
     * @param bestRight in how many of these the best is right
     */
    public record FoundCircuit(
            String text,
            boolean products,
            List<String> inputs,
            List<String> cubes,
            int terms,
            int literals,
            boolean shortest,
            Learned learned,
            Judged judged,
            int differing,
            int bestRight) {
        public FoundCircuit {
            inputs = List.copyOf(inputs);
            cubes = List.copyOf(cubes);
        }
    }

    /**
     * What a circuit was learned from.
     *
     * @param combinations how many combinations of its inputs' values occur
     * @param conflicts how many with both answers
     * @param yes the combinations that it had to say yes of, as rows of a truth table of its inputs
     * @param no those that it had to say no of
     * @param right how many it follows
     * @param margin the votes by which these were decided, at least
     * @param gain what it saves of the target's description, in nats
     */
    public record Learned(
            int combinations, int conflicts, List<Long> yes, List<Long> no, int right, int margin, double gain) {
        public Learned {
            yes = List.copyOf(yes);
            no = List.copyOf(no);
        }
    }

    /** How often something says yes or no, and is right or not; and shares of that with their intervals. */
    public record Judged(int yesYes, int yesNo, int noYes, int noNo, Share balanced, Share precision, Share recall) {}

    /** A share with an interval for the rate behind it. */
    public record Share(double share, double least, double greatest) {}

    /**
     * A decision tree.
     *
     * @param questions how many it has
     * @param judged how it does in the rows that it was not learned from
     */
    public record Tree(int questions, Judged judged) {}
}
