package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.array.Npy;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code because occlude} says, draws and writes one and the same sheet. */
class OccludeVerbTest {
    @TempDir
    Path folder;

    @Test
    void theSentencesAndThePageSayWhatTheArrayHolds() throws IOException {
        Path array = folder.resolve("sheet.npy");
        Path page = folder.resolve("sheet.html");
        CommandLineRun run =
                sheet("--layer", "conv1/Relu", "--window", "7", "--out", array.toString(), "--html", page.toString());
        assertEquals(0, run.exitCode(), run.err());
        Tensor values = Npy.read(array);
        assertEquals(Shape.of(8, 8, 3), values.shape());
        int changes = 0;
        double lowest = 1;
        int least = 0;
        for (int place = 0; place < 64; place++) {
            changes += values.values()[3 * place + 2] == 7 ? 0 : 1;
            if (values.values()[3 * place + 1] < lowest) {
                lowest = values.values()[3 * place + 1];
                least = place;
            }
        }
        assertTrue(changes > 0, "a cover of a quarter of the digit changes nothing");
        String out = run.out();
        assertTrue(out.contains("Of 64 places, " + changes + " change"), out);
        assertTrue(out.contains("from row " + 3 * (least / 8) + " and column " + 3 * (least % 8) + " on"), out);
        assertEquals(3, out.lines().count());
        String html = Files.readString(page);
        out.lines().forEach(sentence -> assertTrue(html.contains(sentence), sentence));
        assertEquals(3, Pattern.compile("<figure ").matcher(html).results().count());
        assertTrue(html.contains("Figure 3."), html);
        int keyed = Pattern.compile("</span>\\S+: (\\d+) place")
                .matcher(html)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .sum();
        assertEquals(changes, keyed);
    }

    @Test
    void theClassThatIsFollowedIsTheOneThatIsNamed() throws IOException {
        Path array = folder.resolve("nine.npy");
        CommandLineRun run = sheet("--layer", "conv2/Relu", "--target", "class:9", "--out", array.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("the score of a 9"), run.out());
        Tensor values = Npy.read(array);
        assertTrue(values.at(0, 0, 1) < 0.1, "the upper left corner of a seven says nothing for a nine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "| because: missing required option: '--layer=LAYER'",
                "--layer hidden/Relu | because: layer hidden/Relu: found shape 500, expected a layer of rows × columns × channels",
                "--layer conv1/Relu --window 29 | because: --window: found 29, expected a whole number from 1 to 28",
                "--layer conv1/Rel | because: layer conv1/Rel: found no such layer",
                "--layer conv1/Relu --target hidden/Relu[3] | because: --target: found hidden/Relu[3], expected a class",
                "--layer conv1/Relu --out sheet.png | because: --out: found \"sheet.png\", expected a file that ends in .npy"
            })
    void whatMakesNoSenseIsRefusedInOneLine(String options, String message) {
        List<String> arguments = new ArrayList<>(List.of("occlude", "digits/0042"));
        if (options != null) {
            arguments.addAll(List.of(options.split(" ")));
        }
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(message), run.err());
        assertEquals(1, run.err().lines().count());
    }

    private static CommandLineRun sheet(String... options) {
        List<String> arguments = new ArrayList<>(List.of("occlude", "digits/0042"));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }
}
