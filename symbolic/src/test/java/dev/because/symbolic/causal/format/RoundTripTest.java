package dev.because.symbolic.causal.format;

import static dev.because.symbolic.causal.format.SameNetwork.assertSame;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.Node;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.RandomNetworks;
import dev.because.symbolic.causal.Variable;
import dev.because.symbolic.causal.format.bif.BifReader;
import dev.because.symbolic.causal.format.bif.BifWriter;
import dev.because.symbolic.causal.format.causes.CauseEffectReader;
import dev.because.symbolic.causal.format.causes.CauseEffectWriter;
import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.causal.format.xmlbif.XmlBifReader;
import dev.because.symbolic.causal.format.xmlbif.XmlBifWriter;
import dev.because.symbolic.logic.Refusals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    private static final int NETWORKS = 80;
    private static final String ODD_LETTERS = "a1 -./<>=+,;:'\"\\{}()[]|#&*~é%?!@_漢";

    @Test
    void random_networks_come_back_from_yaml_to_the_last_bit() {
        RandomNetworks networks = new RandomNetworks(1);
        for (int i = 0; i < NETWORKS; i++) {
            BayesianNetwork network = networks.next(1 + i % 12);
            assertSame(network, yaml(network));
        }
    }

    @Test
    void random_networks_come_back_from_bif_and_xmlbif_to_the_last_bit_with_noisy_max_as_tables() {
        RandomNetworks networks = new RandomNetworks(2);
        for (int i = 0; i < NETWORKS; i++) {
            BayesianNetwork network = networks.next(1 + i % 12);
            BayesianNetwork expected = withTables(network);
            assertSame(expected, bif(network));
            assertSame(expected, xml(network));
            assertSame(expected, xml(bif(expected)));
        }
    }

    @Test
    void names_of_odd_letters_come_back_from_every_format() {
        Random random = new Random(3);
        for (int i = 0; i < NETWORKS; i++) {
            BayesianNetwork network = renamed(new RandomNetworks(i).next(5), random);
            assertSame(network, yaml(network));
            assertSame(withTables(network), bif(network));
            assertSame(withTables(network), xml(network));
        }
    }

    @Test
    void words_of_the_formats_may_be_names() {
        List<String> words = List.of(
                "network",
                "variable",
                "probability",
                "property",
                "table",
                "default",
                "type",
                "states",
                "prior",
                "leak",
                "given",
                "causes",
                "effects",
                "model",
                "null",
                "true",
                "0.5",
                "-",
                "? ",
                "NaN",
                "|",
                "//",
                "/*",
                "no");
        words = words.stream().map(String::strip).toList();
        double[] half = {0.5, 0.5};
        List<Node> nodes = new java.util.ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Variable variable = new Variable(words.get(i), List.of(words.get((i + 1) % words.size()), "yes"));
            double[][] strength = {{1, 0}, {0.25, 0.75}};
            nodes.add(
                    i < 3
                            ? new Node(variable, List.of(), new ProbabilityTable(2, new int[0], half))
                            : new Node(
                                    variable,
                                    words.subList(i - 2, i),
                                    new NoisyMax(new double[][][] {strength, strength}, new double[] {0.875, 0.125})));
        }
        BayesianNetwork network = BayesianNetwork.of("network", nodes);
        assertSame(network, yaml(network));
        assertSame(withTables(network), bif(network));
        assertSame(withTables(network), xml(network));
    }

    @Test
    void what_is_assumed_comes_back() {
        BayesianNetwork network =
                withTables(new RandomNetworks(4).next(4)).assuming("a \"leak\"; and = more \\ : # 'so'");
        assertSame(network, yaml(network));
        assertSame(network, bif(network));
        assertSame(network, xml(network));
    }

    @Test
    void all_strengths_a_cause_can_have_come_back_from_yaml() {
        BiConsumer<Integer, double[][]> check = (causeStates, strengths) -> {
            List<String> degrees = List.of("none", "mild", "severe").subList(0, strengths[0].length);
            Variable cause = new Variable("c", List.of("none", "mild", "other").subList(0, causeStates));
            double[] prior = new double[causeStates];
            prior[0] = 1;
            double[] leak = new double[degrees.size()];
            leak[0] = 1;
            BayesianNetwork network = BayesianNetwork.of(
                    "strengths",
                    List.of(
                            new Node(cause, List.of(), new ProbabilityTable(causeStates, new int[0], prior)),
                            new Node(
                                    new Variable("e", degrees),
                                    List.of("c"),
                                    new NoisyMax(new double[][][] {strengths}, leak))));
            assertSame(network, yaml(network));
        };
        check.accept(2, new double[][] {{1, 0, 0}, {0.5, 0.5, 0}});
        check.accept(2, new double[][] {{1, 0, 0}, {0.25, 0.5, 0.25}});
        check.accept(2, new double[][] {{0.5, 0.25, 0.25}, {1, 0, 0}});
        check.accept(2, new double[][] {{1, 0}, {0.25, 0.75}});
        check.accept(2, new double[][] {{1, 0}, {1, 0}});
        check.accept(2, new double[][] {{1, 0}, {0.1, 0.9}}); // 0.1 is not 1 - 0.9
        check.accept(3, new double[][] {{1, 0}, {0.75, 0.25}, {0, 1}});
        check.accept(3, new double[][] {{1}, {1}, {1}});
        check.accept(1, new double[][] {{0.5, 0.5}});
    }

    @Test
    void files_are_written_packed_and_plain(@TempDir Path folder) throws java.io.IOException {
        BayesianNetwork network = withTables(new RandomNetworks(5).next(6));
        for (String file : List.of("m.bif", "m.bif.gz")) {
            BifWriter.write(network, folder.resolve(file));
        }
        XmlBifWriter.write(network, folder.resolve("m.xml"));
        XmlBifWriter.write(network, folder.resolve("m.xmlbif.gz"));
        CauseEffectWriter.write(network, folder.resolve("m.yaml"));
        CauseEffectWriter.write(network, folder.resolve("m"));
        try (var files = Files.list(folder)) {
            List<Path> written = files.toList();
            assertEquals(6, written.size());
            written.forEach(file -> assertSame(network, ModelReader.read(file)));
        }
        assertTrue(Files.size(folder.resolve("m.bif.gz")) < Files.size(folder.resolve("m.bif")));
    }

    @Test
    void a_noisy_or_of_many_causes_is_refused_by_name_where_there_are_only_tables() {
        double[][][] strengths = new double[13][][];
        List<Node> nodes = new java.util.ArrayList<>();
        for (int i = 0; i < 13; i++) {
            strengths[i] = new double[][] {{1, 0}, {0.5, 0.5}};
            nodes.add(new Node(
                    new Variable("d" + i, List.of("no", "yes")),
                    List.of(),
                    new ProbabilityTable(2, new int[0], new double[] {0.5, 0.5})));
        }
        List<String> parents =
                nodes.stream().map(node -> node.variable().name()).toList();
        nodes.add(new Node(
                new Variable("fever", List.of("no", "yes")), parents, new NoisyMax(strengths, new double[] {1, 0})));
        BayesianNetwork network = BayesianNetwork.of("many", nodes);
        Refusals.assertRefused(
                "many, variable fever: found a noisy-MAX of 13 causes, whose table would have 16384 numbers, expected at"
                        + " most 8192 numbers, or a format that has noisy-MAX, such as .yaml",
                () -> BifWriter.text(network));
        assertSame(network, yaml(network));
    }

    @Test
    void a_name_that_no_file_gives_back_is_not_written() {
        for (String name : List.of(" flu", "flu\n", "a\u0000b", "\ud800")) {
            BayesianNetwork network = BayesianNetwork.of(
                    "m",
                    List.of(new Node(
                            new Variable(name, List.of("no")),
                            List.of(),
                            new ProbabilityTable(1, new int[0], new double[] {1}))));
            org.junit.jupiter.api.Assertions.assertThrows(
                    dev.because.symbolic.logic.BadInputException.class, () -> CauseEffectWriter.text(network));
            org.junit.jupiter.api.Assertions.assertThrows(
                    dev.because.symbolic.logic.BadInputException.class, () -> BifWriter.text(network));
        }
    }

    private static ModelSource source(String name, String text) {
        return ModelSource.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static BayesianNetwork bif(BayesianNetwork network) {
        return BifReader.read(source("m.bif", BifWriter.text(network)));
    }

    private static BayesianNetwork xml(BayesianNetwork network) {
        return XmlBifReader.read(source("m.xml", XmlBifWriter.text(network)));
    }

    private static BayesianNetwork yaml(BayesianNetwork network) {
        return CauseEffectReader.read(source("m.yaml", CauseEffectWriter.text(network)));
    }

    /** Each noisy-MAX as a table, filled by asking it for each of its numbers. */
    private static BayesianNetwork withTables(BayesianNetwork network) {
        return network.with(network.nodes().stream()
                .map(node -> new Node(node.variable(), node.parents(), table(node.mechanism())))
                .toList());
    }

    private static Mechanism table(Mechanism mechanism) {
        int[] sizes = mechanism.parentStates();
        int rows = IntStream.of(sizes).reduce(1, (a, b) -> a * b);
        double[] values = new double[rows * mechanism.states()];
        for (int row = 0; row < rows; row++) {
            int[] parents = new int[sizes.length];
            for (int i = sizes.length - 1, rest = row; i >= 0; rest /= sizes[i--]) {
                parents[i] = rest % sizes[i];
            }
            for (int state = 0; state < mechanism.states(); state++) {
                values[row * mechanism.states() + state] = Math.max(0, mechanism.probability(state, parents));
            }
        }
        return new ProbabilityTable(mechanism.states(), sizes, values);
    }

    private static BayesianNetwork renamed(BayesianNetwork network, Random random) {
        List<String> names = IntStream.range(0, network.size())
                .mapToObj(i -> oddName(random, i))
                .toList();
        return BayesianNetwork.of(
                oddName(random, 0),
                network.nodes().stream()
                        .map(node -> new Node(
                                new Variable(
                                        names.get(
                                                network.indexOf(node.variable().name())
                                                        .orElseThrow()),
                                        IntStream.range(0, node.variable().size())
                                                .mapToObj(i -> oddName(random, i))
                                                .toList()),
                                node.parents().stream()
                                        .map(parent -> names.get(
                                                network.indexOf(parent).orElseThrow()))
                                        .toList(),
                                node.mechanism()))
                        .toList());
    }

    private static String oddName(Random random, int number) {
        StringBuilder name = new StringBuilder();
        random.ints(1 + random.nextInt(6), 0, ODD_LETTERS.length()).forEach(i -> name.append(ODD_LETTERS.charAt(i)));
        String plain = name.toString().strip();
        return random.nextBoolean() ? plain + number : number + plain;
    }
}
