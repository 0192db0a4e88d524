package dev.because.explain.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is said of circuits that say what something else says: a class, a channel, a neuron or a column of a table. Half of all
 * rows (pictures, say) serve to learn from, the other half to judge by. Circuits are numbered from 1, the best first; it is the
 * one that makes the shortest description of the target, its own length included.
 */
public sealed interface CircuitFact extends Fact {
    /** A circuit of more literals is not said whole. */
    int MOST_SAID = 30;

    /** A circuit of more characters is not said whole where only its text is known. */
    int LONGEST_SAID = 400;

    /** What the target is, what it may be explained by, and how many rows there are; {@code yes} of them have the target true. */
    record CircuitSurvey(
            String target,
            String label,
            String title,
            String sort,
            String row,
            String from,
            String reading,
            int candidates,
            int mostInputs,
            int rows,
            int training,
            int test,
            int yes,
            int testYes,
            int skipped)
            implements CircuitFact {
        /** A {@code sort}: whether the network's highest score is that of a class. */
        public static final String CLASS = "class";
        /** A {@code sort}: the sum of a channel over all places. */
        public static final String CHANNEL = "channel";
        /** A {@code sort}: one unit. */
        public static final String NEURON = "neuron";
        /** A {@code sort}: a column of a table. */
        public static final String COLUMN = "column";
    }

    /** The target counts as true above this, which divides its values best into two groups (Otsu). */
    record TargetCut(String target, @Unit("activation") double threshold, @Unit("bits") double entropy)
            implements CircuitFact {}

    /** An input of some circuit counts as true above this, where it says most of the target in the rows to learn from. */
    record InputCut(
            int input,
            String address,
            String name,
            @Unit("activation") double threshold,
            @Unit("bits") double information)
            implements CircuitFact {}

    /**
     * A circuit, which needs all of its {@code inputs}. Its {@code cubes} are written as in PLA files, a place for each input; of a product of sums
     * they are the products that are false. {@code combinations} of its inputs' values occur in the rows to learn from,
     * {@code conflicts} of them with both answers; it had to follow the {@code decided} ones where one answer has a
     * {@code margin} over the other, and does in {@code right}. With it, the target's description is so much shorter
     * ({@code gain}), its own length included.
     */
    record FoundCircuit(
            int circuit,
            String text,
            String form,
            List<String> inputs,
            List<String> cubes,
            int terms,
            int literals,
            int combinations,
            int conflicts,
            int decided,
            int right,
            int margin,
            @Unit("nats") double gain)
            implements CircuitFact {
        /** A {@code form}: products, any of which suffices. */
        public static final String PRODUCTS = "sum of products";
        /** A {@code form}: sums, all of which are needed. */
        public static final String SUMS = "product of sums";

        public FoundCircuit {
            inputs = List.copyOf(inputs);
            cubes = List.copyOf(cubes);
        }

        /** The circuit as a sentence says it: whole, unless nobody would read that. */
        public String brief() {
            return literals <= MOST_SAID
                    ? text
                    : "a " + form + " of " + terms + " terms and " + literals + " literals, which the JSON has whole";
        }

        /** How many combinations of its inputs' values never occurred: they are don't-cares. */
        public int unseen() {
            return (1 << inputs.size()) - combinations;
        }
    }

    /** No expression of that form that follows the same combinations has fewer terms, or as many and fewer literals. */
    record ShortestCircuit(int circuit, String form, int terms, int literals) implements CircuitFact {
        /** Of circuits of more inputs nothing is claimed: a checker could not try all others. */
        public static final int MOST_INPUTS = 6;
    }

    /**
     * How a circuit does in the rows to judge by: of {@code yesNo} it says yes, and it is not so. The balanced accuracy is the
     * mean of the shares of yes and of no that it gets right; whatever says the same of every row has one half. Intervals are of
     * 95%.
     */
    record CircuitFidelity(
            int circuit,
            int yesYes,
            int yesNo,
            int noYes,
            int noNo,
            @Unit("balanced accuracy") double balanced,
            @Unit("balanced accuracy") double leastBalanced,
            @Unit("balanced accuracy") double greatestBalanced,
            @Unit("share") double precision,
            @Unit("share") double leastPrecision,
            @Unit("share") double greatestPrecision,
            @Unit("share") double recall,
            @Unit("share") double leastRecall,
            @Unit("share") double greatestRecall)
            implements CircuitFact {}

    /** The same of a decision tree that asks as many questions as the best circuit has literals, learned from the same rows. */
    record TreeFidelity(
            int questions,
            int yesYes,
            int yesNo,
            int noYes,
            int noNo,
            @Unit("balanced accuracy") double balanced,
            @Unit("balanced accuracy") double leastBalanced,
            @Unit("balanced accuracy") double greatestBalanced,
            @Unit("share") double precision,
            @Unit("share") double recall)
            implements CircuitFact {}

    /** In so many rows a circuit says something else than the best, which is right in so many of them. */
    record CircuitDifference(int circuit, String text, int differing, int bestRight, int rows) implements CircuitFact {
        /** The circuit as a sentence says it. */
        public String brief() {
            return text.length() <= LONGEST_SAID ? text : text.substring(0, LONGEST_SAID) + " …";
        }

        /** The circuits that some of these speak of, in quotation marks, as they have an and of their own. */
        public static List<String> texts(Collection<?> differences) {
            return differences.stream()
                    .map(CircuitDifference.class::cast)
                    .sorted(Comparator.comparingInt(CircuitDifference::circuit).thenComparing(Object::toString))
                    .map(difference -> "“" + difference.brief() + "”")
                    .toList();
        }
    }
}
