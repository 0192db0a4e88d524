package dev.because.scenarios.refusals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.scenarios.scenario.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RefusedOptionsTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> the_verb_or_an_option_is_unknown() throws IOException {
        Refusals refusals = new Refusals(folder);
        return Stream.of(
                refusals.command("a misspelt verb", "explian").says("no verb 'explian'", "did you mean 'explain'"),
                refusals.command("a verb like no other", "zzzzzzzzzzz").says("no verb 'zzzzzzzzzzz'", "because help"),
                refusals.command("an option first", "--json", "x").says("options follow the verb"),
                refusals.explain("a misspelt option", "--agianst", "9").says("--agianst", "--against"),
                refusals.explain("two pictures", "digits/0001", "digits/0002").says("digits/0002"),
                refusals.explain("an option twice", "--steps", "3", "--steps", "4")
                        .says("--steps"),
                refusals.command("an option without its value", "explain", "--json")
                        .says("--json"),
                refusals.command("nothing to check", "check").says("EXPLANATION"));
    }

    @TestFactory
    Stream<DynamicTest> the_value_of_an_option_makes_no_sense() throws IOException {
        Refusals refusals = new Refusals(folder);
        return Stream.of(
                refusals.explain("steps in words", "--steps", "many").says("--steps", "many"),
                refusals.explain("half a step", "--steps", "2.5").says("--steps", "2.5"),
                refusals.explain("no step", "--steps", "0").says("steps: found 0, expected a whole number from 1"),
                refusals.explain("more steps than anyone has time for", "--steps", "2000000000")
                        .says("steps: found"),
                refusals.explain("a cover in words", "--cover", "black").says("--cover", "black"),
                refusals.explain("a cover that is no number", "--cover", "NaN").says("cover: found", "a number"),
                refusals.explain("a cover that no float holds", "--cover", "1e300")
                        .says("cover: found", "expected"),
                refusals.explain("a cover that no score survives", "--cover", "3e38")
                        .says("cover: found", "expected"),
                refusals.explain("no thread", "--threads", "0").says("--threads: found 0, expected 1 to"),
                refusals.explain("threads in words", "--threads", "all").says("--threads", "all"),
                refusals.explain("a size in words", "--size", "large").says("--size: found \"large\""),
                refusals.explain("a size that the network lacks", "--size", "32")
                        .says("lenet5", "32", "28"),
                refusals.explain("half a range", "--range", "1").says("--range: found"),
                refusals.explain("a range that ends where it begins", "--range", "1,1")
                        .says("--range: found"),
                refusals.explain("a range that no score survives", "--range", "0,3e38")
                        .says("finite"),
                refusals.explain("an unknown crop", "--crop", "left").says("--crop: found \"left\""),
                refusals.explain("no noun", "--noun", " ").says("--noun"),
                refusals.explain("an unknown layer", "--output", "logits").says("output", "logits"));
    }

    @TestFactory
    Stream<DynamicTest> the_class_cannot_be_meant() throws IOException {
        Refusals refusals = new Refusals(folder);
        return Stream.of(
                refusals.explain("an unknown label", "--against", "unicorn").says("--against", "unicorn", "expected"),
                refusals.explain("a number beyond the last", "--against", "10")
                        .says("--against: found class 10, expected 0 to 9"),
                refusals.explain("a number that no int holds", "--against", "99999999999")
                        .says("--against"),
                refusals.explain("a negative number", "--against=-1").says("--against", "-1"),
                refusals.explain("no label", "--against", "").says("--against"),
                refusals.explain("the network's own answer", "--against", "7").says("--against", "another class"));
    }

    @Test
    void two_classes_have_that_name() throws IOException {
        Path data = DataFolder.named().folder().orElse(Path.of("nowhere"));
        Path model = data.resolve("mobilenet/mobilenet_v1_0.25_224.pb");
        assumeTrue(Files.exists(model), "needs mobilenet/ of BECAUSE_DATA");
        CommandRun.of(List.of(
                        "explain",
                        data.resolve("photos/n02391049_zebra.jpg").toString(),
                        "--model",
                        model.toString(),
                        "--against",
                        "crane"))
                .refused(List.of("--against", "crane", "classes 135, 518", "one of these numbers"));
    }

    @TestFactory
    Stream<DynamicTest> an_output_cannot_be_written() throws IOException {
        Refusals refusals = new Refusals(folder);
        String there = refusals.output("x.json");
        return Stream.of(
                refusals.command("a folder that is not there", "explain", "--json", refusals.output("no/x.json"))
                        .says("no/x.json: found no folder", "expected a file that can be written"),
                refusals.command("a folder", "explain", "--json", folder.toString())
                        .says(folder + ": found a folder", "a file that can be written"),
                refusals.command("below a file", "explain", "--json", file("plain") + "/x.json")
                        .says("plain/x.json"),
                refusals.command("one of two", "explain", "--json", there, "--html", refusals.output("no/x.html"))
                        .says("no/x.html: found no folder"),
                refusals.command("twice the same", "explain", "--json", there, "--html", there)
                        .says("x.json: found another output of the same name"),
                refusals.command("no name", "explain", "--json", "").says("found", "a file that can be written"),
                refusals.command("a NUL in its name", "explain", "--json", "a\0b")
                        .says("--json"));
    }

    @Test
    void what_was_there_before_stays_as_it_was() throws IOException {
        Path there = Files.writeString(folder.resolve("x.json"), "mine");
        CommandRun.of(List.of("explain", "digits/0200", "--json", there.toString()))
                .refused(List.of("digits/0200"));
        assertEquals("mine", Files.readString(there));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(there), files.toList());
        }
    }

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "x").toString();
    }
}
