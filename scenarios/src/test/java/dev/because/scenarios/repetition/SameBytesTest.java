package dev.because.scenarios.repetition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.explain.cli.Main;
import dev.because.explain.cli.console.Console;
import dev.because.scenarios.scenario.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every run opens its network anew, so that nothing is the same because it was kept. */
class SameBytesTest {
    /** Everything that one run wrote. */
    private record Written(String text, byte[] json, byte[] html) {}

    @TempDir
    Path folder;

    @Test
    void a_digit_is_explained_in_the_same_bytes_again_and_on_two_threads() throws IOException {
        same("digits/0007");
    }

    @Test
    void a_photograph_is_explained_in_the_same_bytes_again_and_on_two_threads() throws IOException {
        Path data = DataFolder.named().folder().orElse(Path.of("nowhere"));
        Path model = data.resolve("mobilenet/mobilenet_v1_0.25_128.pb");
        assumeTrue(Files.exists(model), "needs mobilenet/ and photos/ of BECAUSE_DATA");
        same(data.resolve("photos/n02391049_zebra.jpg").toString(), "--model", model.toString());
    }

    private void same(String... question) throws IOException {
        Written first = explain(1, question);
        for (int threads : new int[] {1, 2}) {
            Written again = explain(threads, question);
            assertEquals(first.text(), again.text());
            assertArrayEquals(first.json(), again.json(), "JSON on " + threads + " threads");
            assertArrayEquals(first.html(), again.html(), "HTML on " + threads + " threads");
        }
    }

    private Written explain(int threads, String... question) throws IOException {
        Path json = folder.resolve("x.json");
        Path html = folder.resolve("x.html");
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(Arrays.asList(question));
        all.addAll(List.of("--json", json.toString(), "--html", html.toString(), "--threads", "" + threads));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out), new PrintStream(err), false);
        assertEquals(0, console.close(Main.run(all, console)), () -> err.toString(StandardCharsets.UTF_8));
        assertTrue(out.size() > 0);
        return new Written(out.toString(StandardCharsets.UTF_8), Files.readAllBytes(json), Files.readAllBytes(html));
    }
}
