package dev.because.symbolic.causal.format.bif;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.format.source.AssumedProperty;
import dev.because.symbolic.causal.format.source.Expansion;
import dev.because.symbolic.causal.format.source.ModelFile;
import dev.because.symbolic.causal.format.source.WritableNames;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Writes BIF, a row for each combination of the parents' states. Numbers are written with all their digits, and names in
 * quotation marks where they hold more than other programs take as a word, so that {@link BifReader} reads the same network.
 */
public final class BifWriter {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_<>=+.%&*-][A-Za-z0-9_<>=+./%&*-]*");
    private static final List<String> COMMENTS = List.of("//", "/*");

    private BifWriter() {}

    /** Writes a file, packed with gzip if it ends with {@code .gz}. @throws dev.because.symbolic.logic.BadInputException as {@link #text} */
    public static void write(BayesianNetwork network, Path file) {
        ModelFile.write(file, text(network));
    }

    /**
     * The network in BIF.
     *
     * @throws dev.because.symbolic.logic.BadInputException if a noisy-MAX of it has too many causes for a table, or a name
     *     cannot be written
     */
    public static String text(BayesianNetwork network) {
        WritableNames.check(network);
        StringBuilder bif = new StringBuilder();
        bif.append("network ")
                .append(quoted(network.name().strip().replaceAll("\\s+", " ")))
                .append(" {\n");
        network.assumption().ifPresent(assumption -> bif.append("  property ")
                .append(quoted(AssumedProperty.written(assumption)))
                .append(" ;\n"));
        bif.append("}\n");
        network.nodes().forEach(node -> variable(node, bif));
        network.nodes().forEach(node -> table(network, node, bif));
        return bif.toString();
    }

    private static void variable(Node node, StringBuilder bif) {
        StringJoiner states = new StringJoiner(", ", "{ ", " };\n");
        node.variable().states().forEach(state -> states.add(name(state)));
        bif.append("variable ").append(name(node.variable().name())).append(" {\n");
        bif.append("  type discrete [ ")
                .append(node.variable().size())
                .append(" ] ")
                .append(states);
        bif.append("}\n");
    }

    private static void table(BayesianNetwork network, Node node, StringBuilder bif) {
        bif.append("probability ( ").append(name(node.variable().name()));
        String separator = " | ";
        for (String parent : node.parents()) {
            bif.append(separator).append(name(parent));
            separator = ", ";
        }
        bif.append(" ) {\n");
        ProbabilityTable table = Expansion.table(node.mechanism(), node.variable(), network.name());
        double[] values = table.values();
        for (int row = 0; row < table.rows(); row++) {
            bif.append("  ").append(node.parents().isEmpty() ? "table" : states(network, node, row));
            for (int state = 0; state < table.states(); state++) {
                bif.append(state == 0 ? " " : ", ").append(values[row * table.states() + state]);
            }
            bif.append(";\n");
        }
        bif.append("}\n");
    }

    private static String states(BayesianNetwork network, Node node, int row) {
        String[] states = new String[node.parents().size()];
        int rest = row;
        for (int i = states.length - 1; i >= 0; i--) {
            int parent = network.indexOf(node.parents().get(i)).orElseThrow();
            List<String> names = network.variable(parent).states();
            states[i] = name(names.get(rest % names.size()));
            rest /= names.size();
        }
        return "(" + String.join(", ", states) + ")";
    }

    /** A name as it is written: in quotation marks unless every reader takes it as one word. */
    private static String name(String name) {
        boolean word = WORD.matcher(name).matches() && COMMENTS.stream().noneMatch(name::contains);
        return word ? name : quoted(name);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
