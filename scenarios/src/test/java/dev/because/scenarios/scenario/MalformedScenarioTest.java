package dev.because.scenarios.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.explain.facts.Vocabulary;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedScenarioTest {
    private static final String HEAD = "scenario: s\nquestion: {verb: guess}\n";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1}")
    @MethodSource("malformed")
    void is_refused_in_one_line_that_says_where_and_what(String text, String message) {
        assertEquals(message, refusal(new ScenarioFile(folder).write("s.yaml", text)));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", ", line 1: found nothing, expected a scenario"),
                Arguments.of(
                        "hello",
                        ", line 1: found the text \"hello\", expected a scenario: the fields scenario, question and what"
                                + " is expected"),
                Arguments.of(
                        "question: {verb: x}\nsays: y\n",
                        ", line 1: found no field \"scenario\", expected the scenario's name"),
                Arguments.of(
                        "scenario: s\nsays: y\n",
                        ", line 1: found no field \"question\", expected {verb: …, and its options}"),
                Arguments.of(
                        "scenario:\nquestion: {verb: x}\nsays: y\n",
                        ", line 1, scenario: found nothing, expected the scenario's name"),
                Arguments.of(
                        HEAD + "expct: []\n",
                        ", line 3, expct: found the unknown field \"expct\", expected expect (one of scenario, question,"
                                + " needs, expect, absent, sources, says, silent, text, refused, rules)"),
                Arguments.of(
                        HEAD,
                        ", line 1: found nothing expected, expected one of expect, absent, sources, says, silent, text"
                                + " or refused"),
                Arguments.of(HEAD + "says: []\n", ", line 3, says: found an empty list, expected a list of text"),
                Arguments.of(
                        HEAD + "says:\n  - x\n  - {a: b}\n", ", line 5, says[1]: found the fields a, expected text"),
                Arguments.of(
                        HEAD + "says: x\nsays: y\n",
                        ", line 4, says: found the field \"says\" a second time, expected each field once"),
                Arguments.of(
                        HEAD + "says: x\nrefused: y\n",
                        ", line 3, says: found \"says\" beside \"refused\", expected an answer or a refusal, not both"),
                Arguments.of(
                        "scenario: s\nquestion: guess\nsays: x\n",
                        ", line 2, question: found the text \"guess\", expected {verb: …, and its options}"),
                Arguments.of(
                        "scenario: s\nquestion: {image: x}\nsays: x\n",
                        ", line 2, question: found no field \"verb\", expected the verb of a question"),
                Arguments.of(
                        "scenario: s\nquestion: {verb: x, image: [a]}\nsays: x\n",
                        ", line 2, question.image: found a list, expected text or a number"),
                Arguments.of(
                        "scenario: &a s\nquestion: {verb: x, image: *a}\nsays: x\n",
                        ", line 2, question.image: found the alias *a, expected the value itself, written out"),
                Arguments.of(
                        "{scenario: s, question: {verb: x}, says: x}\n---\n{scenario: s, question: {verb: x}, says: x}\n",
                        ", line 3: found the name \"s\" a second time, expected a name for each scenario"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("malformedClaims")
    void a_claim_that_no_explanation_could_have_is_refused(String claim, String message) {
        assertEquals(message, refusal(new ScenarioFile(folder).write("s.yaml", HEAD + "absent:\n  - " + claim + "\n")));
    }

    static Stream<Arguments> malformedClaims() {
        String values = "a value, a list of text, {at least: x}, {at most: y}, or {about: x, within: t}";
        String claims = "{claim: Kind, values: {…}} or {conclusion: name, values: {…}}";
        String drop = "{claim: RegionDrop, values: {drop: %s}}";
        String at = ", line 4, absent[0]";
        return Stream.of(
                Arguments.of("x", at + ": found the text \"x\", expected " + claims),
                Arguments.of("{values: {}}", at + ": found the fields values, expected " + claims),
                Arguments.of(
                        "{claim: RegionDrop, conclusion: x}",
                        at + ": found the fields claim, conclusion, expected " + claims),
                Arguments.of(
                        "{claim: RegionDrop, value: {}}",
                        at
                                + ".value: found the unknown field \"value\", expected values (one of claim, conclusion, values)"),
                Arguments.of(
                        "{claim: RegoinDrop}",
                        at + ".claim: found the unknown kind RegoinDrop, expected RegionDrop (one of "
                                + Vocabulary.kinds().stream().limit(20).collect(Collectors.joining(", ")) + ", …)"),
                Arguments.of(
                        "{claim: RegionDrop, values: {regoin: centre}}",
                        at + ".values.regoin: found the unknown field \"regoin\", expected region (one of region, drop,"
                                + " answer)"),
                Arguments.of(
                        "{claim: RegionDrop, values: {region: {at least: 1}}}",
                        at + ".values.region: found at least 1, expected text"),
                Arguments.of(
                        "{claim: ChangeOfMind, values: {regions: centre}}",
                        at + ".values.regions: found \"centre\", expected a list of text"),
                Arguments.of(
                        drop.formatted("\"0.2\""),
                        at + ".values.drop: found \"0.2\", expected a number (one in quotation marks is text)"),
                Arguments.of(
                        drop.formatted("{at leats: 1}"),
                        at + ".values.drop.at leats: found the unknown field \"at leats\", expected at least (one of at"
                                + " least, at most, about, within)"),
                Arguments.of(
                        drop.formatted("{at least: much}"),
                        at + ".values.drop.at least: found the text \"much\", expected a number"),
                Arguments.of(
                        drop.formatted("{at least: .nan}"),
                        ", line 4: found what is no YAML (Malformed numeric value '.nan'), expected a scenario in YAML"),
                Arguments.of(drop.formatted("{}"), at + ".values.drop: found no fields, expected " + values),
                Arguments.of(drop.formatted(""), at + ".values.drop: found nothing, expected " + values),
                Arguments.of(
                        drop.formatted("{about: 1}"),
                        at + ".values.drop: found no field \"within\", expected {about: x, within: t}"),
                Arguments.of(
                        drop.formatted("{about: 1, within: -1}"),
                        at + ".values.drop.within: found the number -1, expected a tolerance that is not negative"),
                Arguments.of(
                        drop.formatted("{about: 1, at most: 2}"),
                        at
                                + ".values.drop.at most: found the unknown field \"at most\", expected one of about, within"),
                Arguments.of(
                        drop.formatted("{at least: 2, at most: 1}"),
                        at + ".values.drop: found at least 2.0 and at most 1.0, expected bounds that meet"));
    }

    @Test
    void a_source_needs_a_hash() {
        Path file = new ScenarioFile(folder).write("s.yaml", HEAD + "sources: [{path: a, sha256: 12xy}]\n");
        assertEquals(
                ", line 3, sources[0].sha256: found the text \"12xy\", expected 8 to 64 hexadecimal digits",
                refusal(file));
    }

    @Test
    void broken_yaml_is_refused_with_its_line() {
        Path file = new ScenarioFile(folder).write("s.yaml", HEAD + "says: [a, b\n");
        String message = refusal(file);
        assertEquals(", line 3: found what is no YAML (", message.substring(0, 33));
        assertFalse(message.contains("\n"));
    }

    @Test
    void deep_nesting_and_other_bytes_are_refused_too() throws IOException {
        Path deep = new ScenarioFile(folder).write("deep.yaml", "[".repeat(100_000));
        assertFalse(refusal(deep).contains("\n"));
        Path bytes = Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
        assertEquals(": found bytes that are no UTF-8, expected scenarios in YAML", refusal(bytes));
        assertEquals(": found no such file, expected a file with scenarios", refusal(folder.resolve("none.yaml")));
    }

    private static String refusal(Path file) {
        String message = assertThrows(BadInputException.class, () -> ScenarioReader.read(file))
                .getMessage();
        return message.substring(file.toString().length());
    }
}
