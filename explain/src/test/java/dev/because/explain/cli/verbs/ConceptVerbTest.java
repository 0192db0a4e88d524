package dev.because.explain.cli.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptVerbTest {
    private static final Path DATA = Path.of(System.getProperty("BECAUSE_DATA", "../../shared/data"));
    private static final Pattern ANSWER = Pattern.compile(
            "For (.+), (.+) moves the score up in ([\\d.]+) of (\\d+) pictures \\(([\\d.]+)\\), against ([\\d.]+) for random"
                    + " directions \\(p = ([\\d.]+), (\\d+) random sets\\): (.+)\\.");
    private static final String OTHERS = "digits:0,1,2,3,4,5,6,8,9";

    @TempDir
    Path folder;

    private static List<String> arguments(String layer, String ofClass, String examples, String random, String shown) {
        return new ArrayList<>(List.of(
                "concept",
                "lenet5",
                "--layer",
                layer,
                "--class",
                ofClass,
                "--examples",
                examples,
                "--random",
                random,
                "--pictures",
                shown));
    }

    private static CommandLineRun run(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private static Matcher answer(CommandLineRun run) {
        assertEquals(0, run.exitCode(), run.err());
        Matcher answer = ANSWER.matcher(run.out().lines().findFirst().orElse(""));
        assertTrue(answer.matches(), run.out());
        return answer;
    }

    /** What a class looks like is a concept that the class must rise along, and another class along the opposite. */
    @ParameterizedTest
    @ValueSource(strings = {"pool2/MaxPool", "hidden/Relu"})
    void the_class_itself_is_a_concept_that_the_network_uses(String layer) {
        CommandLineRun run = run(arguments(layer, "7", "digits:7", OTHERS, "digits:7"));
        Matcher answer = answer(run);
        assertEquals("the digit 7", answer.group(2));
        assertTrue(Double.parseDouble(answer.group(5)) > 0.9, run.out());
        assertEquals("0.0476", answer.group(7));
        assertEquals("the network uses it", answer.group(9));
        assertTrue(run.out().contains("of 16 pictures that the direction had not seen"), run.out());
        assertTrue(run.out().contains("8 of the 21 examples"), run.out());
    }

    @Test
    void a_class_is_counted_against_another() {
        Matcher answer = answer(run(arguments("hidden/Relu", "0", "digits:7", OTHERS, "digits:0")));
        assertTrue(Double.parseDouble(answer.group(5)) < 0.5);
        assertEquals("the network counts it against 0", answer.group(9));
    }

    /** By this draw p is below 0.05, as it is for one draw in 21; but the pictures cannot be told from the others. */
    @Test
    void random_pictures_are_no_concept_and_that_is_said() throws IOException {
        Path noise = noise("some_noise", 6, 1);
        Path others = noise("others", 120, 2);
        CommandLineRun run = run(arguments("pool2/MaxPool", "7", noise.toString(), others.toString(), "digits:7"));
        Matcher answer = answer(run);
        assertEquals("“some noise”", answer.group(2));
        assertEquals(
                "that shows nothing, since pool2/MaxPool does not tell the concept from other pictures",
                answer.group(9));
    }

    @Test
    void few_sets_cannot_be_significant_and_that_is_said() {
        CommandLineRun run = run(arguments("hidden/Relu", "7", "digits:7", OTHERS, "digits:7"), "--sets", "9");
        assertEquals("0.1", answer(run).group(7));
        assertTrue(run.out().contains("With 9 random sets, p cannot be less than 0.1"), run.out());
        assertEquals("that does not show that the network uses it", answer(run).group(9));
    }

    @Test
    void the_same_seed_gives_the_same_bytes_on_any_number_of_threads_and_another_seed_other_sets() {
        List<String> question = arguments("hidden/Relu", "2", "digits:3", "digits:0,1,4,5,6,7,8,9", "digits:2");
        String once = run(question, "--sets", "5", "--threads", "1").out();
        assertEquals(once, run(question, "--sets", "5", "--threads", "3").out());
        List<String> seeds = Stream.of("1", "2", "3")
                .map(seed -> run(question, "--sets", "5", "--seed", seed).out())
                .toList();
        assertTrue(seeds.stream().anyMatch(other -> !other.equals(once)), seeds.toString());
    }

    @Test
    void an_unreadable_picture_is_named_and_left_out() throws IOException {
        Path noise = noise("marks", 6, 3);
        Files.write(noise.resolve("broken.png"), "no picture".getBytes(StandardCharsets.UTF_8));
        CommandLineRun run =
                run(arguments("hidden/Relu", "7", noise.toString(), "digits:0,1,2,3", "digits:7"), "--sets", "5");
        answer(run);
        assertTrue(run.err().contains("skipped") && run.err().contains("broken.png"), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            layers        | 7    | digits:7  | digits:0,1,2,3,4,5 | digits:7  | layers
            hidden/Relu   | 10   | digits:7  | digits:0,1,2,3,4,5 | digits:7  | --class: found class 10, expected 0 to 9
            hidden/Relu   | nine | digits:7  | digits:0,1,2,3,4,5 | digits:7  | --class: found "nine", which no class is called
            hidden/Relu   | 7    | digits:x  | digits:0,1,2,3,4,5 | digits:7  | digits:x: found "x", expected digits with commas
            hidden/Relu   | 7    | digits:7  | digits:0           | digits:7  | expected at least 100, 5 for each of 20 sets
            hidden/Relu   | 7    | digits:7  | digits             | digits:7  | , expected pictures that are not among the examples
            hidden/Relu   | 7    | nowhere   | digits:0,1,2,3,4,5 | digits:7  | nowhere: found no such folder
            """)
    void what_cannot_be_asked_is_refused_in_one_line(
            String layer, String ofClass, String examples, String random, String shown, String said) {
        refused(run(arguments(layer, ofClass, examples, random, shown)), said);
    }

    @Test
    void too_few_pictures_and_odd_numbers_of_sets_are_refused_in_one_line() throws IOException {
        String few = noise("few", 4, 4).toString();
        String one = noise("one", 1, 5).toString();
        String empty = Files.createDirectory(folder.resolve("empty")).toString();
        String others = "digits:0,1,2,3,4,5,6";
        refused(
                run(arguments("hidden/Relu", "7", few, others, "digits:7")),
                "found 4 readable pictures, expected at least 5");
        refused(
                run(arguments("hidden/Relu", "7", "digits:7", others, one)),
                "found 1 readable picture, expected at least 2");
        for (int place = 0; place < 3; place++) {
            List<String> folders = new ArrayList<>(List.of("digits:7", others, "digits:7"));
            folders.set(place, empty);
            refused(
                    run(arguments("hidden/Relu", "7", folders.get(0), folders.get(1), folders.get(2))),
                    "found no file that ends in .png, .jpg or .jpeg");
        }
        refused(run(arguments("hidden/Relu", "7", "digits:7", others, "digits:7"), "--sets", "2"), "--sets: found 2");
    }

    private static void refused(CommandLineRun run, String said) {
        assertEquals(2, run.exitCode(), run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(said), run.err());
    }

    @Test
    void dogs_move_the_score_of_a_golden_retriever() throws IOException {
        Path photos = DATA.resolve("photos");
        Path model = DATA.resolve("mobilenet/mobilenet_v1_0.25_128.pb");
        assumeTrue(Files.exists(photos) && Files.exists(model), "needs mobilenet/ and photos/ of BECAUSE_DATA");
        Path dogs = Files.createDirectory(folder.resolve("dogs"));
        Path others = Files.createDirectory(folder.resolve("others"));
        try (Stream<Path> files = Files.list(photos)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
            // The WordNet ids of ImageNet's dogs lie in one stretch.
            for (Path photo : all) {
                int id = Integer.parseInt(photo.getFileName().toString().substring(1, 9));
                boolean dog = id >= 2085620 && id <= 2113978;
                Files.copy(
                        photo, (dog ? dogs : others).resolve(photo.getFileName().toString()));
            }
        }
        CommandLineRun run = CommandLineRun.of(
                "concept",
                model.toString(),
                "--layer",
                "MobilenetV1/MobilenetV1/Conv2d_13_pointwise/Relu6",
                "--class",
                "golden retriever",
                "--examples",
                dogs.toString(),
                "--random",
                others.toString(),
                "--pictures",
                dogs.toString());
        Matcher answer = answer(run);
        assertEquals("golden retriever", answer.group(1));
        assertEquals("“dogs”", answer.group(2));
        assertEquals("the network uses it", answer.group(9), run.out());
        System.out.print(run.out());
    }

    private Path noise(String name, int count, long seed) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Random random = new Random(seed);
        for (int index : IntStream.range(0, count).toArray()) {
            BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
            for (int i = 0; i < 28 * 28; i++) {
                image.getRaster().setSample(i % 28, i / 28, 0, random.nextInt(256));
            }
            ImageIO.write(image, "png", made.resolve(index + ".png").toFile());
        }
        return made;
    }
}
