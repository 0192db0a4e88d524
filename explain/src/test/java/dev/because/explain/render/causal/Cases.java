package dev.because.explain.render.causal;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Finding.Observation;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.format.ShippedModels;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.elimination.VariableElimination;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Cases to draw: the patient, the chest clinic, names and states as strangers write them, and a large random one. */
final class Cases {
    private Cases() {}

    /** Flu or strep, with x, y and z. */
    static CausalCase patient() {
        BayesianNetwork network = ShippedModels.read("flu");
        return inferred(network, findings(network, "x=yes", "y=yes", "z=yes"))
                .asking(proposition(network, "flu=yes"), proposition(network, "strep=yes"))
                .along(List.of(path(network, "z", "flu"), path(network, "x", "flu"), path(network, "y", "flu")));
    }

    /** Bronchitis or cancer, after a visit to Asia, with short breath. */
    static CausalCase clinic() {
        BayesianNetwork network = ShippedModels.read("asia");
        return inferred(network, findings(network, "asia=yes", "dysp=yes"))
                .asking(proposition(network, "bronc=yes"), proposition(network, "lung=yes"))
                .along(List.of(
                        path(network, "dysp", "bronc"),
                        path(network, "asia", "tub", "either", "dysp", "bronc"),
                        path(network, "dysp", "either", "lung")));
    }

    /** Numbers that were drawn: seven variables with long and hostile names, up to seven states. */
    static CausalCase awkward() {
        List<String> names = List.of(
                "<script>alert('1')</script>",
                "shortness of breath after climbing more than two flights of stairs in the morning",
                "a & b",
                "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
                "\"quoted\"",
                "呼吸困難",
                "x");
        List<String> states = List.of("<b>", "a&b", "not measured because the device was away", "d", "e", "f", "g");
        List<Node> nodes = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < names.size(); i++) {
            List<String> parents = i < 2 ? List.of() : names.subList(i - 2, i);
            nodes.add(node(random, names.get(i), states.subList(0, i + 1), nodes, parents));
        }
        BayesianNetwork network = BayesianNetwork.of("<model>", nodes);
        return drawn(network, Findings.of(new Observation(6, 3)), random)
                .asking(new Observation(1, 1), new Observation(2, 0))
                .along(List.of(List.of(6, 5, 3, 1), List.of(6, 4, 2)));
    }

    /** A random network, whose numbers mean nothing; a path from each finding to the first variable, along parents. */
    static CausalCase large(int variables, int known, long seed) {
        Random random = new Random(seed);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < variables; i++) {
            List<String> parents = IntStream.range(0, Math.min(i, 1 + random.nextInt(2)))
                    .mapToObj(p -> "v" + (nodes.size() - 1 - random.nextInt(Math.min(nodes.size(), 9))))
                    .distinct()
                    .toList();
            nodes.add(node(random, "v" + i, List.of("no", "yes"), nodes, parents));
        }
        BayesianNetwork network = BayesianNetwork.of("large", nodes);
        Findings findings = Findings.none();
        List<List<Integer>> paths = new ArrayList<>();
        while (findings.size() < known) {
            int variable = variables / 4 + random.nextInt(variables - variables / 4);
            if (findings.about(variable).isEmpty()) {
                findings = findings.with(variable, 1);
                List<Integer> path = new ArrayList<>(List.of(variable));
                while (path.get(path.size() - 1) != 0) {
                    path.add(network.parents(path.get(path.size() - 1))[0]);
                }
                paths.add(path);
            }
        }
        return drawn(network, findings, random).asking(new Observation(0, 1)).along(paths);
    }

    /** The same, with flu prevented. */
    static CausalCase prevented() {
        BayesianNetwork network = ShippedModels.read("asia");
        return inferred(network, findings(network, "lung=no"))
                .doing(proposition(network, "lung=no"))
                .asking(proposition(network, "dysp=yes"));
    }

    /** Those steps of the published example that lead from 5% to 99% for flu. */
    static List<EvidenceWeight> weights() {
        return List.of(
                weight(1, "x=yes", 0.05, 0.422557),
                weight(2, "y=yes", 0.422557, 0.732945),
                weight(3, "z=yes", 0.732945, 0.991018));
    }

    /** A step, and what it weighs in decibels. */
    static EvidenceWeight weight(int place, String finding, double before, double after) {
        double weight = before == after ? 0 : 10 * (logOdds(after) - logOdds(before));
        double capped = Math.max(-BeliefFact.DECISIVE, Math.min(BeliefFact.DECISIVE, weight));
        return new EvidenceWeight(BeliefFact.GIVEN, place, finding, "flu=yes", before, after, capped);
    }

    private static double logOdds(double probability) {
        return Math.log10(probability / (1 - probability));
    }

    private static CausalCase inferred(BayesianNetwork network, Findings findings) {
        Inference inference = new VariableElimination(network);
        return CausalCase.of(
                network,
                inference.posteriors(Findings.none()).orElseThrow(),
                inference.posteriors(findings).orElseThrow(),
                findings);
    }

    /** A case with probabilities that are drawn. */
    private static CausalCase drawn(BayesianNetwork network, Findings findings, Random random) {
        return CausalCase.of(network, posteriors(network, random), posteriors(network, random), findings);
    }

    private static Posteriors posteriors(BayesianNetwork network, Random random) {
        return new Posteriors(
                -1,
                network.nodes().stream()
                        .map(node -> distribution(random, node.variable().size()))
                        .toList());
    }

    private static Node node(
            Random random, String name, List<String> states, List<Node> earlier, List<String> parents) {
        int[] sizes = parents.stream()
                .flatMapToInt(parent -> earlier.stream()
                        .filter(node -> node.variable().name().equals(parent))
                        .mapToInt(node -> node.variable().size()))
                .toArray();
        int rows = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        double[] values = new double[rows * states.size()];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(distribution(random, states.size()), 0, values, row * states.size(), states.size());
        }
        return new Node(new Variable(name, states), parents, new ProbabilityTable(states.size(), sizes, values));
    }

    private static double[] distribution(Random random, int size) {
        double[] values =
                random.doubles(size).map(value -> Math.pow(value, 5) + 1e-9).toArray();
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(value -> value / sum).toArray();
    }

    static Findings findings(BayesianNetwork network, String... propositions) {
        Findings findings = Findings.none();
        for (String text : propositions) {
            findings = findings.with(proposition(network, text));
        }
        return findings;
    }

    static Observation proposition(BayesianNetwork network, String text) {
        String[] sides = text.split("=");
        int variable = network.indexOf(sides[0]).orElseThrow();
        return new Observation(variable, network.variable(variable).indexOf(sides[1]));
    }

    static List<Integer> path(BayesianNetwork network, String... names) {
        return Arrays.stream(names)
                .map(name -> network.indexOf(name).orElseThrow())
                .toList();
    }
}
