package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.data.array.Npy;
import dev.because.neural.network.Tensor;
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
        Npy.write(files.file("zero.npy"), Tensor.zeros(ModelFolder.INPUT));
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
                "one.npy   | --method=integrated-gradients --out=x.npy --baseline=black | --baseline: found \"black\", expected a number",
                "one.npy   | --method=guided --out=x.npy --baseline=0 | expected integrated-gradients, deeplift, feature-ablation, shapley",
                "one.npy   | --method=gradient --out=x.npy --seed=1 | --seed: found the method gradient, expected smoothgrad",
                "one.npy   | --method=occlusion --out=x.npy --noise-samples=3 | expected smoothgrad, smoothgrad-sq, vargrad, or --noise",
                "one.npy   | --method=gradient --out=x.npy --noise=mean | --noise: found \"mean\", expected smoothgrad, smoothgrad-sq, vargrad",
                "one.npy   | --method=vargrad --out=x.npy --noise-deviation=-1% | --noise-deviation: found \"-1%\"",
                "one.npy   | --method=lime --out=x.npy --layer=conv9 | layer conv9: found no such layer",
                "one.npy   | --method=gradient --out=x.png --layer=hidden/Relu | for a picture",
                "one.npy   | --method=lime --out=x.npy --seed=x | --seed: found \"x\", expected a whole number",
                "one.npy   | --method=lime --out=x.npy --samples=1 | --samples: found 1, expected a whole number from 2",
                "one.npy   | --method=lime --out=x.npy --distance=l1 | --distance: found \"l1\", expected cosine, l2",
                "one.npy   | --method=lime --out=x.npy --surrogate=lasso:-1 | --surrogate: found \"lasso:-1\"",
                "one.npy   | --method=lime --out=x.npy --segments=values --samples=3000 --window=3 | --window: found the method lime",
                "one.npy   | --method=shapley --out=x.npy --segments=50 | shapley: found",
                "one.npy   | --method=kernel-shap --out=x.npy --samples=60 | kernel-shap: found 60 samples for",
                "one.npy   | --method=shapley --out=x.npy --samples=5 | --samples: found the method shapley, expected",
                "one.npy   | --method=shapley --out=x.npy --segments=grid:0x3 | --segments: found grid:0x3, expected a grid from 1x1 to 28x28",
                "one.npy   | --method=shapley --out=x.npy --segments=grid | --segments: found \"grid\", expected a number, grid:RxC",
                "one.npy   | --method=shapley --out=x.npy --segments=-3 | --segments: found -3, expected a whole number from 1",
                "one.npy   | --method=shapley --out=x.npy --segments=one.npy | one.npy: found",
                "one.npy   | --method=gradient --out=x.npy --mask=three.npy | three.npy: found an array of shape 3×28×28×1",
                "one.npy   | --method=gradient --out=x.npy --mask=zero.npy | zero.npy: found an empty mask",
                "one.npy   | --method=gradient --out=x.npy --internal-batch=0 | --internal-batch: found 0, expected a whole number from 1",
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
            arguments.add(
                    option.replaceFirst("^(--(?:out|baseline(?=.*npy)|mask|segments(?=.*npy))=)", "$1" + folder + "/"));
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
