package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeRefusalsTest {
    @TempDir
    Path folder;

    private ModelFolder files = new ModelFolder(Path.of(""));

    @BeforeEach
    void a_model_and_arrays_lie_in_a_folder() throws IOException {
        files = ModelFolder.in(folder);
        files.array("one.npy", ModelFolder.INPUT);
        files.array("three.npy", ModelFolder.INPUT.batch(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "three.npy | --method=gradient --out=x.png           | found 3 inputs, expected one",
                "one.npy   | --method=gradient --out=x.jpg           | expected a file that ends in .npy or .png",
                "one.npy   | --method=gradeint --out=x.npy           | (nearest: gradient)",
                "one.npy   | --method=gradient --out=x.npy --steps=5 | --steps: found the method gradient",
                "one.npy   | --method=guided --out=x.npy --fill=mean | --fill: found the method guided, expected occlusion",
                "one.npy   | --method=occlusion --out=x.npy --fill=x | --fill: found \"x\", expected a number, or mean",
                "one.npy   | --method=occlusion --out=x.npy --window=29 | --window: found 29, expected a whole number from 1 to 28",
                "one.npy   | --method=occlusion --out=x.npy --window=4 --stride=5 | --stride: found 5",
                "one.npy   | --method=integrated-gradients --out=x.npy --steps=0 | --steps: found 0",
                "one.npy   | --method=integrated-gradients --out=x.npy --rule=simpson | integration rule: found \"simpson\"",
                "one.npy   | --method=integrated-gradients --out=x.npy --baseline=three.npy | found 3 arrays, expected one",
                "one.npy   | --method=integrated-gradients --out=x.npy --baseline=a\0.npy | a name that no file can have",
                "one.npy   | --method=gradient --out=x.npy --target=conv2/Rellu[:,:,1] | (nearest: conv2/Relu)",
                "one.npy   | --method=gradient --out=x.npy --target=class:11 | found class 11, expected 0 to 9",
                "one.npy   | --method=gradient | --out: found nothing, expected a file that ends in .npy or .png (or --report)",
                "one.npy   | --method=gradient --report --out=x.npy | expected --html FILE, or no file",
                "one.npy   | --method=gradient --out=x.npy --html=x.html | expected --report beside it",
                "three.npy | --method=gradient --report | found 3 inputs, expected one, for a report",
                "one.npy   | --method=all --report --steps=5 | found all, with what only one method can be told",
                "one.npy   | --method=all --out=x.npy | method: found \"all\"",
                "one.npy   | --method=gradient --out=no/x.npy | no/x.npy: found no folder",
            })
    void what_cannot_be_used_is_refused_in_one_line_and_leaves_no_file(String input, String options, String said)
            throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("attribute", files.path(input), "--model", files.path("digits.pb")));
        for (String option : options.split(" ")) {
            arguments.add(option.replaceFirst("^(--(?:out|baseline)=)", "$1" + folder + "/"));
        }
        long before = count();
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(said), run.err());
        assertEquals("", run.out());
        assertEquals(before, count());
    }

    private long count() throws IOException {
        try (var all = Files.list(folder)) {
            return all.count();
        }
    }
}
