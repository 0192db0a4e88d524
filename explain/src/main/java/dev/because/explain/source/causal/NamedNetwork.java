package dev.because.explain.source.causal;

import dev.because.explain.facts.Proposition;
import dev.because.explain.justification.Source;
import dev.because.explain.source.FileName;
import dev.because.neural.data.Digest;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Spelling;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Finding.Likelihoods;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.format.ModelReader;
import dev.because.symbolic.causal.format.ShippedModels;
import dev.because.symbolic.causal.format.source.ModelSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The causal model that a question names, and what the question's propositions mean in it.
 *
 * @param network the model
 * @param sources its file, or its name if it is a shipped one, with the hash
 */
public record NamedNetwork(BayesianNetwork network, List<Source> sources) {
    private static final int MOST_NAMED = 12;
    private static final char SOFT = '~';

    public NamedNetwork {
        sources = List.copyOf(sources);
    }

    /**
     * Opens a model.
     *
     * @param name a file, or what a shipped model is called
     * @param relativeTo the folder from which relative paths count
     * @throws BadInputException if there is no such model
     * @throws dev.because.symbolic.logic.BadInputException if it cannot be read
     */
    public static NamedNetwork open(String name, Path relativeTo) {
        Path file = FileName.resolve(relativeTo, name, "a causal model");
        if (!Files.exists(file) && ShippedModels.names().contains(name)) {
            ModelSource source = ShippedModels.source(name);
            return new NamedNetwork(
                    ModelReader.read(source), List.of(new Source("s1", name, Digest.ofBytes(source.bytes()))));
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(
                    name,
                    Files.exists(file) ? "no file" : "no such file",
                    "a causal model (BIF, XMLBIF, YAML, xlsx), or one of " + String.join(", ", ShippedModels.names())
                            + nearest(name, ShippedModels.names()));
        }
        return new NamedNetwork(ModelReader.read(file), List.of(new Source("s1", name, Digest.ofFile(file))));
    }

    /**
     * The findings that those propositions tell, in their order.
     *
     * @throws BadInputException if a variable or state is unknown, or a variable is there twice
     */
    public Findings findings(List<String> given) {
        Findings findings = Findings.none();
        for (String text : given) {
            Finding finding = finding("option --given", text);
            if (findings.about(finding.variable()).isPresent()) {
                throw new BadInputException(
                        "option --given",
                        "two findings about " + name(finding.variable()) + ", the second " + text,
                        "at most one about each variable");
            }
            findings = findings.with(finding);
        }
        return findings;
    }

    /** One finding: a proposition, or a soft one with a likelihood for each state. */
    public Finding finding(String where, String text) {
        int tilde = text.indexOf(SOFT);
        if (tilde < 0 || text.indexOf('=') >= 0 && text.indexOf('=') < tilde) {
            return proposition(where, text);
        }
        int variable = variable(where, text.substring(0, tilde).strip());
        return new Likelihoods(variable, likelihoods(where, text, text.substring(tilde + 1), variable));
    }

    /** A proposition, such as {@code flu=yes}, or {@code flu} for the state that says that it is there. */
    public Observation proposition(String where, String text) {
        if (network.indexOf(text.strip()).isPresent()) {
            return present(where, variable(where, text.strip()));
        }
        int equals = text.lastIndexOf('=');
        if (equals < 0) {
            return present(where, variable(where, text.strip()));
        }
        int variable = variable(where, text.substring(0, equals).strip());
        String state = text.substring(equals + 1).strip();
        Variable named = network.variable(variable);
        int index = named.indexOf(state);
        if (index < 0) {
            throw new BadInputException(
                    where,
                    "the state \"" + state + "\" of " + named.name(),
                    "one of its states " + String.join(", ", named.states()) + nearest(state, named.states()));
        }
        return new Observation(variable, index);
    }

    /** The index of the variable of that name. */
    public int variable(String where, String name) {
        return network.indexOf(name).orElseThrow(() -> {
            List<String> names =
                    network.nodes().stream().map(node -> node.variable().name()).toList();
            String all = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (names.size() > MOST_NAMED ? ", … (" + names.size() + " variables)" : "");
            return new BadInputException(
                    where,
                    "\"" + name + "\", which no variable of " + network.name() + " is called",
                    "one of " + all + nearest(name, names));
        });
    }

    /** The proposition that a variable is in a state, as it is written. */
    public String written(int variable, int state) {
        return Proposition.of(
                name(variable), network.variable(variable).states().get(state));
    }

    /** A finding as it is written. */
    public String written(Finding finding) {
        if (finding instanceof Observation seen) {
            return written(seen.variable(), seen.state());
        }
        return name(finding.variable())
                + SOFT
                + IntStream.range(0, network.variable(finding.variable()).size())
                        .mapToObj(state -> Proposition.number(finding.likelihood(state)))
                        .collect(Collectors.joining(":"));
    }

    /** A variable's name. */
    public String name(int variable) {
        return network.variable(variable).name();
    }

    private Observation present(String where, int variable) {
        Variable named = network.variable(variable);
        return IntStream.range(0, named.size())
                .filter(state -> Proposition.isPresence(named.states().get(state)))
                .mapToObj(state -> new Observation(variable, state))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        where,
                        named.name() + " without a state",
                        named.name() + "=STATE with one of its states " + String.join(", ", named.states())));
    }

    private double[] likelihoods(String where, String text, String numbers, int variable) {
        int states = network.variable(variable).size();
        String[] parts = numbers.split(":", -1);
        double[] likelihoods;
        try {
            likelihoods = Arrays.stream(parts)
                    .mapToDouble(part -> Double.parseDouble(part.strip()))
                    .toArray();
        } catch (NumberFormatException e) {
            likelihoods = new double[0];
        }
        boolean fit = likelihoods.length == states
                && DoubleStream.of(likelihoods).allMatch(value -> value >= 0 && Double.isFinite(value))
                && DoubleStream.of(likelihoods).anyMatch(value -> value > 0);
        if (!fit) {
            throw new BadInputException(
                    where,
                    "\"" + text + "\"",
                    "a likelihood for each of the states "
                            + String.join(", ", network.variable(variable).states())
                            + ", with colons between, none negative and not all 0");
        }
        return likelihoods;
    }

    private static String nearest(String written, List<String> known) {
        return Spelling.nearest(written, known)
                .map(near -> " (nearest: " + near + ")")
                .orElse("");
    }
}
