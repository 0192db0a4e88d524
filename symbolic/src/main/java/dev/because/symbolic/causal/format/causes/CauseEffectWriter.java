package dev.because.symbolic.causal.format.causes;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.format.source.ModelFile;
import dev.because.symbolic.causal.format.source.WritableNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes causes and effects in YAML, each distribution in the shortest way from which {@link CauseEffectReader} gets each bit
 * of it back. Causes without causes come first as long as the model's order has them first; one that comes later stands
 * among the effects.
 */
public final class CauseEffectWriter {
    private final BayesianNetwork network;
    private final StringBuilder yaml = new StringBuilder();

    private CauseEffectWriter(BayesianNetwork network) {
        this.network = network;
    }

    /** Writes a file, packed with gzip if it ends with {@code .gz}. @throws dev.because.symbolic.logic.BadInputException as {@link #text} */
    public static void write(BayesianNetwork network, Path file) {
        ModelFile.write(file, text(network));
    }

    /** The network in YAML. @throws dev.because.symbolic.logic.BadInputException if a name cannot be written */
    public static String text(BayesianNetwork network) {
        WritableNames.check(network);
        network.nodes().forEach(node -> {
            YamlWords.checkLength(node.variable().name());
            node.variable().states().forEach(YamlWords::checkLength);
        });
        return new CauseEffectWriter(network).document();
    }

    private String document() {
        yaml.append(Words.MODEL)
                .append(": ")
                .append(YamlWords.name(network.name()))
                .append('\n');
        network.assumption().ifPresent(what -> yaml.append(Words.ASSUMED + ": ")
                .append(YamlWords.quoted(what))
                .append('\n'));
        int effects = 0;
        while (effects < network.size() && isCause(effects)) {
            effects++;
        }
        section(Words.CAUSES, 0, effects);
        section(Words.EFFECTS, effects, network.size());
        return yaml.toString();
    }

    private void section(String name, int first, int end) {
        if (first < end) {
            yaml.append(name).append(":\n");
        }
        for (int variable = first; variable < end; variable++) {
            if (isCause(variable)) {
                cause(variable, name.equals(Words.CAUSES));
            } else if (network.mechanism(variable) instanceof ProbabilityTable table) {
                table(variable, table);
            } else {
                strengths(variable, (NoisyMax) network.mechanism(variable));
            }
        }
    }

    private boolean isCause(int variable) {
        return network.parents(variable).length == 0 && network.mechanism(variable) instanceof ProbabilityTable;
    }

    private void cause(int index, boolean amongCauses) {
        Variable variable = network.variable(index);
        String prior = ShareText.prior(((ProbabilityTable) network.mechanism(index)).values(), variable);
        key(variable);
        if (amongCauses && variable.states().equals(Words.NO_AND_YES)) {
            yaml.append(' ').append(prior).append('\n');
        } else {
            List<String> fields = states(variable);
            fields.add(Words.PRIOR + ": " + prior);
            flow(fields);
        }
    }

    private void table(int index, ProbabilityTable table) {
        Variable variable = network.variable(index);
        int[] parents = network.parents(index);
        key(variable);
        yaml.append('\n');
        states(variable).forEach(this::line);
        line(Words.GIVEN + ": " + YamlWords.list(network.nodes().get(index).parents()));
        line(Words.TABLE + ":");
        double[] values = table.values();
        List<double[]> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.add(Arrays.copyOfRange(values, row * table.states(), (row + 1) * table.states()));
        }
        boolean single =
                variable.states().equals(Words.NO_AND_YES) && rows.stream().allMatch(ShareText::isCompleted);
        for (int row = 0; row < rows.size(); row++) {
            String list = ShareText.list(rows.get(row));
            String numbers = single ? Double.toString(rows.get(row)[1]) : list.substring(1, list.length() - 1);
            line("  - [" + states(parents, row) + ", " + numbers + "]");
        }
    }

    private String states(int[] parents, int row) {
        String[] states = new String[parents.length];
        int rest = row;
        for (int i = parents.length - 1; i >= 0; i--) {
            Variable parent = network.variable(parents[i]);
            states[i] = YamlWords.name(parent.states().get(rest % parent.size()));
            rest /= parent.size();
        }
        return String.join(", ", states);
    }

    private void strengths(int index, NoisyMax noisy) {
        Variable effect = network.variable(index);
        int[] parents = network.parents(index);
        List<String> causes = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            Variable cause = network.variable(parents[i]);
            causes.add(YamlWords.name(cause.name()) + ": " + strength(noisy, i, cause, effect));
        }
        boolean wrapped = Arrays.stream(parents)
                .mapToObj(parent -> network.variable(parent).name())
                .anyMatch(Words.OF_EFFECTS::contains);
        List<String> fields = states(effect);
        if (wrapped) {
            fields.add(Words.CAUSES + ": {" + String.join(", ", causes) + "}");
        } else {
            fields.addAll(causes);
        }
        double[] leak = new double[effect.size()];
        Arrays.setAll(leak, noisy::leak);
        if (!isNone(leak)) {
            fields.add(Words.LEAK + ": " + ShareText.of(leak, effect));
        }
        key(effect);
        flow(fields);
    }

    private static String strength(NoisyMax noisy, int parent, Variable cause, Variable effect) {
        List<String> states = new ArrayList<>();
        boolean onlySecond = cause.size() == 2;
        double[] shares = {};
        for (int state = 0; state < cause.size(); state++) {
            double[] strength = new double[effect.size()];
            for (int degree = 0; degree < strength.length; degree++) {
                strength[degree] = noisy.strength(parent, state, degree);
            }
            onlySecond &= isNone(strength) == (state == 0);
            if (!isNone(strength)) {
                shares = strength;
                states.add(YamlWords.name(cause.states().get(state)) + ": " + ShareText.of(strength, effect));
            }
        }
        // Fields of degrees could be taken for states of the cause, so they say which state they are about.
        boolean plain = onlySecond
                && !(ShareText.isFields(shares) && effect.states().stream().anyMatch(cause.states()::contains));
        return plain ? ShareText.of(shares, effect) : "{" + String.join(", ", states) + "}";
    }

    private static boolean isNone(double[] shares) {
        return shares[0] == 1 && Arrays.stream(shares).skip(1).allMatch(share -> share == 0);
    }

    /** The field that names a variable's states, unless they are no and yes. */
    private static List<String> states(Variable variable) {
        List<String> fields = new ArrayList<>();
        if (!variable.states().equals(Words.NO_AND_YES)) {
            fields.add(Words.STATES + ": " + YamlWords.list(variable.states()));
        }
        return fields;
    }

    private void key(Variable variable) {
        yaml.append("  ").append(YamlWords.name(variable.name())).append(':');
    }

    private void line(String text) {
        yaml.append("    ").append(text).append('\n');
    }

    /** Fields on one line while they fit, otherwise a line each. */
    private void flow(List<String> fields) {
        String oneLine = "{" + String.join(", ", fields) + "}";
        if (oneLine.length() <= 100) {
            yaml.append(' ').append(oneLine).append('\n');
        } else {
            yaml.append('\n');
            fields.forEach(this::line);
        }
    }
}
