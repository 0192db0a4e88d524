package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitVerbTest {
    private static final String CLASS = "circuit --neuron class:7 --inputs conv2/Relu";

    @TempDir
    Path folder;

    private static CommandLineRun run(String line, String... more) {
        List<String> all = new ArrayList<>(List.of(line.split(" ")));
        all.addAll(List.of(more));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    /** A table of 0 and 1 with the columns a, b, c and d, others, and y. */
    private Path table(int rows, int others, double noise, Predicate<boolean[]> function) throws IOException {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("a,b,c,d");
        IntStream.range(0, others).forEach(i -> text.append(",x").append(i));
        text.append(",y\n");
        for (int row = 0; row < rows; row++) {
            boolean[] values = new boolean[4 + others];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextBoolean();
                text.append(values[i] ? "1," : "0,");
            }
            text.append(function.test(values) != random.nextDouble() < noise ? "1\n" : "0\n");
        }
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private String first(CommandLineRun run) {
        assertEquals(0, run.exitCode(), run.err());
        return run.out().lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    @Test
    void anExclusiveOrIsFoundAmongAHundredIrrelevantColumnsAndNothingElse() throws IOException {
        Path table = table(300, 100, 0, values -> values[0] != values[1]);

        String answer = first(run("circuit", table.toString(), "--output", "y"));

        assertTrue(answer.startsWith("“y”: (not a and b) or (a and not b), because in"), answer);
    }

    @Test
    void aProductOfSumsIsFoundThoughOneRowInTenIsWrong() throws IOException {
        Path table = table(500, 10, 0.1, values -> (values[0] || values[1]) && (values[2] || values[3]));

        String answer = first(run("circuit", table.toString(), "--output", "y"));

        assertTrue(answer.startsWith("“y”: (a or b) and (c or d), because in 250 rows"), answer);
    }

    @Test
    void ofColumnsThatMeanNothingItSaysThatThereIsNoCircuit() throws IOException {
        Path table = table(200, 30, 0.5, values -> true);

        assertEquals(
                "No circuit found for “y”, because no expression of 34 inputs saves as much of its description in 100 rows as it"
                        + " takes to write it down.",
                first(run("circuit", table.toString(), "--output", "y")).replaceAll("in 10[01] rows", "in 100 rows"));
    }

    @Test
    void aClassOfTheEmbeddedNetworkIsWrittenCheckedAndDrawn() throws IOException {
        Path json = folder.resolve("seven.json");
        Path page = folder.resolve("seven.html");

        CommandLineRun asked = run(CLASS, "--json", json.toString(), "--html", page.toString());

        assertTrue(first(asked).matches("(Digit 7-like: .+|No circuit found for digit 7), because .+"), asked.out());
        CommandLineRun checked = run("check", json.toString());
        assertEquals(0, checked.exitCode(), checked.out());
        String html = Files.readString(page);
        assertTrue(html.contains("class=\"fidelity\"") && html.contains("<svg"), "a table and gates");
        assertEquals(asked.out(), run(CLASS, "--threads", "2").out());
    }

    @Test
    void regionsOfThePictureMayBeInputs() {
        String answer = first(run("circuit --neuron class:1 --inputs regions"));

        assertTrue(answer.contains("bright "), answer);
    }

    @Test
    void channelsHaveTheirNamesFromAnExplanationOfTheirLayer() throws IOException {
        Path names = folder.resolve("names.json");
        Path json = folder.resolve("nine.json");
        assertEquals(
                0, run("neurons --layer conv2/Relu", "--json", names.toString()).exitCode());

        CommandLineRun asked = run(
                "circuit --neuron class:9 --inputs conv2/Relu --detail",
                "--names",
                names.toString(),
                "--json",
                json.toString());

        assertTrue(first(asked).contains("8/9"), asked.out());
        assertEquals(0, run("check", json.toString()).exitCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "circuit#question: found no neuron, expected --neuron class:7",
                "circuit --neuron class:11#target class:11: found class 11, expected 0 to 9",
                "circuit --neuron nowhere[3]#layer nowhere: found no such layer",
                "circuit --neuron hidden/Relu[500]#target hidden/Relu[500]: found",
                "circuit --neuron class:7 --inputs conv9#layer conv9: found no such layer",
                "circuit --neuron class:7 --inputs conv2/Relu:50#option --inputs: found channel 50, expected channels from 0 to 49",
                "circuit --neuron class:7 --inputs conv2/Relu:9-3#option --inputs: found 9-3, which ends before it begins",
                "circuit --neuron class:7 --inputs conv2/Relu:a#layer conv2/Relu:a: found no such layer",
                "circuit --neuron conv1/Relu[:,:,3] --inputs conv2/Relu#option --inputs: found conv2/Relu, which does not lie below",
                "circuit --neuron class:7 --max-inputs 13#option --max-inputs: found 13, expected a whole number from 1 to 12",
                "circuit --neuron class:7 --reading median#option --reading: found \"median\", expected greatest or mean",
                "circuit --neuron class:7 --data nowhere#nowhere: found",
                "circuit --neuron conv1/Relu[0,0,3] --inputs input#option --inputs: found input, which is the picture itself",
                "circuit nowhere.csv --output y#nowhere.csv: found no such file",
                "circuit nowhere.csv#nowhere.csv: found no column that is asked about"
            })
    void whatCannotBeUsedIsRefusedInOneLine(String line, String message) {
        CommandLineRun run = run(line);

        assertEquals(2, run.exitCode(), run.out() + run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals("", run.out());
    }

    @Test
    void tablesThatSayNothingAreRefused() throws IOException {
        Path few = Files.writeString(folder.resolve("few.csv"), "a,y\n" + "0,1\n1,0\n".repeat(9));
        Path constant = Files.writeString(folder.resolve("constant.csv"), "a,y\n" + "0,1\n1,1\n".repeat(20));
        Path other = Files.writeString(folder.resolve("other.csv"), "a,y\n0,1\n1,x\n");
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertTrue(
                run("circuit", few.toString(), "--output", "y").err().contains("found 18 rows, expected 20 or more"));
        assertTrue(run("circuit", constant.toString(), "--output", "y").err().contains("found 1 in every row"));
        assertTrue(run("circuit", other.toString(), "--output", "y")
                .err()
                .contains("other.csv, line 3, column 2 (y): found \"x\", expected 0 or 1"));
        assertTrue(run("circuit", other.toString(), "--output", "y", "--neuron", "class:7")
                .err()
                .contains("beside a table"));
        assertEquals(
                2, run("circuit --neuron class:7", "--data", empty.toString()).exitCode());
        Path table = table(30, 0, 0, values -> values[0]);
        assertTrue(run("circuit", table.toString(), "--output", "z").err().contains("found \"z\", which no column"));
    }
}
