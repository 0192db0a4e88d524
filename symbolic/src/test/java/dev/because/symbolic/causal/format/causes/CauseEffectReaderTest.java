package dev.because.symbolic.causal.format.causes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import dev.because.symbolic.causal.format.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseEffectReaderTest {
    /** The example of the package. */
    private static final String THROAT =
            """
            model: a sore throat
            assumed: the leaks are guesses              # which numbers nobody measured, if any
            causes:
              flu:     0.05                             # how likely before anything is known
              strep:   0.02
              smoking: {states: [never, some, heavy], prior: {some: 0.2, heavy: 0.1}}
            effects:
              x: {flu: 0.9, strep: 0.8, leak: 0.05}     # each cause alone brings x so often, and so does all the rest
              z: {flu: 0.8, leak: 0.02}
              pain:
                states: [none, mild, severe]
                flu:  {mild: 0.3, severe: 0.1}          # to which degree it comes
                z:    {severe: 0.2}                     # an effect may be a cause
                leak: {mild: 0.05}
              cough: {smoking: {some: 0.3, heavy: 0.7}, flu: 0.6}   # a strength for each state of the cause
              fever:
                given: [flu, strep]                     # a table: a state of each of these, then the probability of yes
                table:
                  - [no,  no,  0.01]
                  - [no,  yes, 0.3]
                  - [yes, no,  0.8]
                  - [yes, yes, 0.85]
            """;

    @Test
    void the_example_of_the_package_means_what_it_says() {
        BayesianNetwork network = Texts.read("m.yaml", THROAT);
        assertEquals("a sore throat", network.name());
        assertEquals(Optional.of("the leaks are guesses"), network.assumption());
        assertEquals(
                List.of("flu", "strep", "smoking", "x", "z", "pain", "cough", "fever"),
                IntStream.range(0, network.size())
                        .mapToObj(i -> network.variable(i).name())
                        .toList());
        assertArrayEquals(new double[] {0.7, 0.2, 0.1}, table(network, "smoking"), 1e-15);
        NoisyMax pain = noisy(network, "pain");
        assertEquals(0.6, pain.strength(0, 1, 0), 1e-15);
        assertEquals(0.1, pain.strength(0, 1, 2));
        assertEquals(1, pain.strength(0, 0, 0));
        assertEquals(0.8, pain.strength(1, 1, 0));
        assertEquals(0.95, pain.leak(0));
        NoisyMax cough = noisy(network, "cough");
        assertEquals(List.of("smoking", "flu"), network.nodes().get(6).parents());
        assertEquals(1, cough.strength(0, 0, 0));
        assertEquals(0.3, cough.strength(0, 1, 1));
        assertEquals(0.7, cough.strength(0, 2, 1));
        assertEquals(1, cough.leak(0));
        assertArrayEquals(new double[] {0.99, 0.01, 0.7, 0.3, 0.2, 0.8, 0.15, 0.85}, table(network, "fever"), 1e-15);
    }

    @Test
    void fields_that_could_be_either_are_states_of_the_cause() {
        BayesianNetwork network = Texts.read(
                "m.yaml", "causes: {a: 0.5}\neffects: {b: {a: {no: 0.25, yes: 0.75}}, c: {a: {yes: [0.5, 0.5]}}}");
        NoisyMax b = noisy(network, "b");
        assertEquals(0.25, b.strength(0, 0, 1));
        assertEquals(0.75, b.strength(0, 1, 1));
        assertEquals(0.5, noisy(network, "c").strength(0, 1, 1));
    }

    @Test
    void causes_with_the_words_of_the_format_stand_a_step_deeper() {
        BayesianNetwork network = Texts.read(
                "m.yaml",
                "causes: {leak: 0.5, states: 0.5}\neffects: {b: {causes: {leak: 0.25, states: 0.5}, leak: 0.125}}");
        NoisyMax b = noisy(network, "b");
        assertEquals(List.of("leak", "states"), network.nodes().get(2).parents());
        assertEquals(0.25, b.strength(0, 1, 1));
        assertEquals(0.125, b.leak(1));
    }

    @Test
    void yes_and_no_and_numbers_are_names_where_names_stand() {
        BayesianNetwork network =
                Texts.read("m.yaml", "model: 7\ncauses: {no: {states: [1, 0.5, null], prior: [0, 0, 1]}}");
        assertEquals("no", network.variable(0).name());
        assertEquals(List.of("1", "0.5", "null"), network.variable(0).states());
        assertEquals("7", network.name());
    }

    private static NoisyMax noisy(BayesianNetwork network, String name) {
        return assertInstanceOf(
                NoisyMax.class, network.mechanism(network.indexOf(name).orElseThrow()));
    }

    private static double[] table(BayesianNetwork network, String name) {
        return assertInstanceOf(
                        ProbabilityTable.class,
                        network.mechanism(network.indexOf(name).orElseThrow()))
                .values();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "hello # m.yaml, line 1: found \"hello\", expected the fields model, causes and effects",
                "[a] # m.yaml, line 1: found a list of 1, expected the fields model, causes and effects",
                "a: b # m.yaml, line 1, a: found the unknown field a, expected one of model, assumed, causes, effects",
                "model: x # m.yaml, line 1: found no variable, expected a model with at least one",
                "causes: x # m.yaml, line 1, causes: found \"x\", expected the causes by name",
                "causes: {f: 1.5} # m.yaml, line 1, causes, f: found the probability 1.5, expected a number from 0 to 1",
                "causes: {f: -1} # m.yaml, line 1, causes, f: found the probability -1, expected a number from 0 to 1",
                "causes: {f: often} # m.yaml, line 1, causes, f: found \"often\", expected a number, a list or fields with the probabilities of f",
                "causes: {f: .nan} # m.yaml, line 1, causes, f: found \".nan\", expected a number, a list or fields with the probabilities of f",
                "causes: {f: } # m.yaml, line 1, causes, f: found nothing, expected a number, a list or fields with the probabilities of f",
                "causes: {f: 0, f: 0} # m.yaml, line 1, causes, f: found this field a second time, expected each field once",
                "causes: {f: {prior: 0, a: 2}} # m.yaml, line 1, causes, f, a: found the unknown field a, expected one of states, prior",
                "causes: {f: {states: [a, b]}} # m.yaml, line 1, causes, f: found no prior, expected prior: and the probability of each state",
                "causes: {f: {states: [a, a], prior: 0}} # m.yaml, line 1, causes, f: found the state a of f twice, expected each state once",
                "causes: {f: {states: [], prior: 0}} # m.yaml, line 1, causes, f, states: found an empty list, expected a list of states",
                "causes: {f: {states: [a, b, c], prior: 0.1}} # m.yaml, line 1, causes, f, prior: found \"0.1\", expected a list or fields with the probabilities of f",
                "causes: {f: {states: [a, b, c], prior: [0, 1]}} # m.yaml, line 1, causes, f, prior: found 2 numbers, expected 3 probabilities of f",
                "causes: {f: [0.5, 0.4]} # m.yaml, line 1, causes, f: found probabilities of f adding up to 0.9, expected a sum of 1",
                "causes: {f: {states: [a, b, c], prior: {b: 0.6, c: 0.5}}} # m.yaml, line 1, causes, f, prior: found probabilities of f adding up to 1.1, expected at most 1",
                "causes: {f: {prior: {maybe: 1}}} # m.yaml, line 1, causes, f, prior, maybe: found the state maybe of f, expected one of its states: no, yes",
                "effects: {x: 0.5} # m.yaml, line 1, effects, x: found \"0.5\", expected the causes with their strengths, or given and table, or prior",
                "effects: {x: {flu: 0.5}} # m.yaml, line 1, effects, x, flu: found the unknown variable flu, expected a variable that the model declares",
                "effects: {x: {x: 0.5}} # m.yaml, line 1, effects, x: found the cycle x → x, expected a graph without cycles",
                "effects: {x: {y: 0.5}, y: {z: 1}, z: {x: 1}} # m.yaml, line 1, effects, x: found the cycle x → z → y → x, expected a graph without cycles",
                "effects: {x: {leak: 0}, x: {leak: 0}} # m.yaml, line 1, effects, x: found this field a second time, expected each field once",
                "a: &x [1] # m.yaml, line 1, a: found the unknown field a, expected one of model, assumed, causes, effects",
                "causes: [*x] # m.yaml, line 1: found the alias *x, expected the value itself, written out",
                "{causes: {f: 0} # m.yaml, line 1: found what is no YAML (expected ',' or '}', but got <stream end>), expected causes and effects in YAML",
                "causes: {[a]: 0} # m.yaml, line 1: found a field whose name is no plain text, expected causes and effects in YAML",
            })
    void a_model_that_is_wrong_is_refused(String yaml, String message) {
        Texts.assertRefused(message, "m.yaml", yaml);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "s: 0.5 # , s: found \"0.5\", expected a strength for each state of s that does anything",
                "s: {some: 0.5, lots: 1} # , s: found the fields some, lots, expected a strength for each state of s that does anything",
                "f: {no: 1.1} # , f, no: found the probability 1.1, expected a number from 0 to 1",
                "f: 0, leak: 1.1 # , leak: found the probability 1.1, expected a number from 0 to 1",
                "f: 0, causes: {f: 0} # , causes, f: found this cause a second time, expected each cause once",
                "states: [a, b, c], f: 0.5 # , f: found \"0.5\", expected a list or fields with the probabilities of x",
                "states: [a, b, c], f: {b: 0.5, c: 0.6} # , f: found probabilities of x adding up to 1.1, expected at most 1",
                "given: [f], table: [[no, 0]] # : found no row (yes) of x, expected a row for each combination of the parents' states",
                "given: [f], table: [[no, 0], [no, 0]] # , table: found the row (no) of x a second time, expected each row once",
                "given: [f], table: [[no, 0], [so, 0]] # , table: found the state so of f, expected one of its states: no, yes",
                "given: [f], table: [[no]] # , table: found a row of 1, expected a state of each of 1 variables, then probabilities",
                "given: [f], table: [[no, 0.1, 0.8]] # , table: found probabilities of x adding up to 0.9, expected a sum of 1",
                "given: [f], table: [[no, 0, 1, 0]] # , table: found 3 numbers, expected 2 probabilities of x",
                "given: [f], table: [no, yes] # , table: found \"no\", expected a row such as [no, …]",
                "given: [f, f], table: [no, yes] # , given: found the parent f of x twice, expected each parent once",
                "given: [f] # : found no field table, expected table: and a list of rows",
                "table: [[no, 0]] # : found no field given, expected given: and the variables that the table's rows begin with",
                "given: [f], table: [[no, 0]], leak: 0 # , leak: found the field leak, expected only states, given, table",
                "prior: 0, f: 0 # , f: found the field f, expected only states, prior",
            })
    void an_effect_that_is_wrong_is_refused(String fields, String message) {
        Texts.assertRefused(
                "m.yaml, line 4, effects, x" + message,
                "m.yaml",
                "causes:\n  f: 0.5\neffects:\n  x: {" + fields
                        + "}\n  s: {states: [never, some, much], leak: {some: 1}}");
    }
}
