package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.neural.activation.stimulus.DigitPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeuronsSheetTest {
    @TempDir
    Path folder;

    /** Embedded digits as files, and what else is asked for. */
    private Path pictures(int count) throws IOException {
        DigitPictures digits = new DigitPictures();
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        for (String path : digits.paths().subList(0, count)) {
            String label = digits.label(path).orElseThrow().text();
            Path file =
                    Files.createDirectories(pictures.resolve("digit " + label)).resolve(path + ".png");
            Files.write(file, digits.read(path).picture().toPng());
        }
        return pictures;
    }

    private String state() {
        return folder.resolve("state").toString();
    }

    @Test
    void the_sheet_shows_the_chosen_channels_and_needs_nothing_from_elsewhere() throws IOException {
        Path html = folder.resolve("sheet.html");
        CommandLineRun run = CommandLineRun.of(
                "neurons",
                "--layer",
                "conv2/Relu",
                "--channel",
                "3,7-8",
                "--state",
                state(),
                "--html",
                html.toString());
        assertEquals(0, run.exitCode(), run.err());
        String page = Files.readString(html);
        assertEquals(3, page.split("<article class=\"channel\"", -1).length - 1);
        assertTrue(page.contains("id=\"channel7\"") && page.contains("<h3>channel 7</h3>"));
        assertEquals(
                9,
                Pattern.compile("<img src=\"data:image/")
                        .matcher(page)
                        .results()
                        .count());
        assertEquals(27, page.split(" of 0\\d{3}</li>", -1).length - 1);
        assertFalse(Pattern.compile("(?:src|href)=\"(?!data:image/(png|jpeg);base64,|#)")
                .matcher(page)
                .find());
        assertTrue(page.contains("A neuron of this layer sees 14×14 pixels"), page.substring(0, 200));
    }

    @Test
    void a_layer_that_sees_the_picture_shows_its_filters_too_and_says_what_they_look_like() throws IOException {
        Path html = folder.resolve("sheet.html");
        CommandLineRun run = CommandLineRun.of(
                "neurons",
                "--layer",
                "conv1/Relu",
                "--channel",
                "0,1",
                "--data",
                pictures(40).toString(),
                "--state",
                state(),
                "--html",
                html.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(
                run.out().replace('\n', ' ').contains("Three of the 20 filters of conv1/Relu are Gabor-like, "),
                run.out());
        String page = Files.readString(html);
        assertEquals(2, page.split("<figcaption>its filter</figcaption>", -1).length - 1);
        assertTrue(page.contains("alt=\"The filter of channel 1: 5×5 weights, where grey is nothing\""));
        assertTrue(page.contains(
                "<p>The filter of channel 0 is stripes at 52°, 0.26 cycles a pixel, light against dark;"));
        assertTrue(page.contains("before these three stands the filter"));
    }

    @Test
    void unreadable_pictures_among_good_ones_are_skipped_named_and_counted() throws IOException {
        Path pictures = pictures(30);
        Files.write(pictures.resolve("broken.jpg"), new byte[] {1, 2, 3});
        Files.write(pictures.resolve("empty.png"), new byte[0]);
        CommandLineRun run = CommandLineRun.of(
                "neurons", "--layer", "conv1/Relu", "--data", pictures.toString(), "--state", state(), "--detail");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("skipped broken.jpg: "), run.err());
        assertTrue(run.err().contains("skipped empty.png: "), run.err());
        assertEquals(2, run.err().lines().count(), run.err());
    }

    @Test
    void threads_change_no_byte_and_a_state_that_is_there_is_used() throws IOException {
        Path pictures = pictures(40);
        String[] pages = new String[3];
        String[] texts = new String[3];
        for (int i = 0; i < 3; i++) {
            Path html = folder.resolve("sheet.html");
            CommandLineRun run = CommandLineRun.of(
                    "neurons",
                    "--layer",
                    "conv2/Relu",
                    "--channel",
                    "0-4",
                    "--data",
                    pictures.toString(),
                    "--threads",
                    String.valueOf(i + 1),
                    "--state",
                    i == 0 ? folder.resolve("first").toString() : state(),
                    "--html",
                    html.toString());
            assertEquals(0, run.exitCode(), run.err());
            assertEquals(i == 2, run.err().contains("going on behind the 40 files"), run.err());
            pages[i] = Files.readString(html);
            texts[i] = run.out();
        }
        assertEquals(pages[0], pages[1]);
        assertEquals(pages[0], pages[2]);
        assertEquals(texts[0], texts[1]);
        assertEquals(texts[0], texts[2]);
    }

    @Test
    void the_state_of_another_layer_is_not_used_and_it_is_said_why() throws IOException {
        Path pictures = pictures(12);
        String[] question = {"neurons", "--layer", "conv1/Relu", "--data", pictures.toString(), "--state", state()};
        assertEquals(0, CommandLineRun.of(question).exitCode());
        question[2] = "conv2/Relu";
        CommandLineRun run = CommandLineRun.of(question);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("state is of another layer: beginning anew"), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hidden/Relu|digits|0|layer hidden/Relu",
                "conv9|digits|0|no such layer",
                "conv2/Relu|digits|50|channel 50",
                "conv2/Relu|nowhere|0|no such folder",
                "conv2/Relu|empty|0|no file that ends in .png",
                "conv2/Relu|few|0|8 pictures that can be used",
            })
    void bad_input_is_refused_in_one_line(String layer, String data, String channel, String found) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.move(pictures(8), folder.resolve("few"));
        String named = data.equals("digits") ? data : folder.resolve(data).toString();
        Path html = folder.resolve("sheet.html");
        CommandLineRun run = CommandLineRun.of(
                "neurons", "--layer", layer, "--data", named, "--channel", channel, "--html", html.toString());
        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(found), run.err());
        assertEquals("", run.out());
        assertFalse(Files.exists(html));
    }
}
