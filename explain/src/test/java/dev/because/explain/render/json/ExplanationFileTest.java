package dev.because.explain.render.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.MalformedExplanationException;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.justification.certificate.NetworkCertificate;
import dev.because.explain.render.SevenOrNine;
import dev.because.explain.render.english.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationFileTest {
    private final Explanation explanation = SevenOrNine.explanation();
    private final List<Sentence> text = Sentences.of(explanation, SevenOrNine.phrasebook(), true);
    private final String json = ExplanationWriter.write(explanation, text);

    private static ExplanationFile read(String json) {
        return ExplanationReader.read("z.json", json.getBytes(UTF_8));
    }

    private static String refusal(String json) {
        return assertThrows(MalformedExplanationException.class, () -> read(json))
                .getMessage();
    }

    @Test
    void what_was_written_is_read_back_whole() {
        assertEquals(new ExplanationFile(explanation, text), read(json));
        assertEquals(
                json,
                ExplanationWriter.write(read(json).explanation(), read(json).text()));
    }

    @Test
    void any_double_survives_and_is_written_no_longer_than_it_must() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (!Double.isFinite(number)) {
                continue;
            }
            Claim claim = new Claim(
                    "c1",
                    new RegionDrop("top", number, "7"),
                    Optional.of(new NetworkCertificate.RankCorrelation("a", "b", number)));
            Explanation one = new Explanation(explanation.question(), "c1", List.of(), List.of(claim), List.of());
            String written = ExplanationWriter.write(one, List.of());
            assertEquals(one, read(written).explanation());
        }
        assertTrue(json.contains("\"value\": 0.4123456789, \"unit\": \"share of lead\""), json);
    }

    @Test
    void another_reader_of_json_finds_the_same() throws IOException {
        JsonNode root = new ObjectMapper().readTree(json);
        assertEquals("1", root.get("because").asText());
        assertEquals(explanation.claims().size(), root.get("claims").size());
        for (int i = 0; i < explanation.claims().size(); i++) {
            Claim claim = explanation.claims().get(i);
            JsonNode node = root.get("claims").get(i);
            assertEquals(claim.id(), node.get("id").asText());
            assertEquals(Vocabulary.kind(claim.statement()), node.get("kind").asText());
            List<String> names = new ArrayList<>();
            node.get("values").fieldNames().forEachRemaining(names::add);
            assertEquals(List.copyOf(Vocabulary.values(claim.statement()).keySet()), names);
            assertEquals(claim.certificate().isPresent(), node.has("certificate"));
        }
        assertEquals(text.get(0).text(), root.get("text").get(0).get("sentence").asText());
    }

    @Test
    void text_of_any_letters_survives() {
        String odd = "</script> \"quoted\" \\ \n\t\u0000 \u2028 ünïcödé 🦓 {x}";
        Explanation with = new Explanation(
                Question.of("explain", Map.of("image", odd, "big", 1L << 40, "half", 0.5)),
                "c1",
                List.of(),
                List.of(),
                List.of());
        ExplanationFile file = new ExplanationFile(with, List.of(new Sentence(odd, List.of("c1"))));
        assertEquals(file, read(ExplanationWriter.write(with, file.text())));
    }

    @Test
    void lines_are_short_where_they_can_be_and_the_file_ends_with_one() {
        assertTrue(json.endsWith("]\n}\n"));
        assertFalse(json.lines()
                .anyMatch(line -> line.length() > 100 && !line.contains("sentence") && !line.contains("\": \"")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\"because\": \"1\"#\"because\": \"2\"#z.json: because: found 2, expected version 1",
                "\"because\": \"1\"#\"because\": 1#z.json: because: found 1, expected text",
                "\"because\": \"1\",##z.json: because: found nothing, expected a value",
                "\"text\": [#\"extra\": 1, \"text\": [#z.json: extra: found an unknown field, expected only because,",
                "\"value\": 0.4123456789#\"value\": \"much\"#z.json: claims[2].values.drop.value: found much, expected a number",
                "\"value\": 0.4123456789#\"value\": null#z.json: claims[2].values.drop.value: found null, expected a number",
                "\"value\": 0.4123456789#\"value\": 1e999#expected a number below 1.8e308",
                "\"value\": 0.4123456789#\"value\": NaN#z.json: line ",
                "\"region\": \"upper left\"#\"region\": true#z.json: claims[2].values.region: found true, expected text, a number",
                "\"region\": \"upper left\"#\"region\": 3#z.json: claims[2].values.region: found 3, expected text",
                "\"region\": \"upper left\"#\"place\": \"upper left\"#z.json: claims[2].values.place: found an unknown field, expected only region, drop, answer",
                "\"region\": \"upper left\", ##z.json: claims[2].values.region: found nothing, expected text",
                "\"kind\": \"RegionDrop\"#\"kind\": \"RegionRise\"#z.json: claims[2].kind: found RegionRise, expected one of RegionDrop",
                "\"kind\": \"Occlusion\"#\"kind\": \"Guess\"#z.json: claims[2].certificate.kind: found Guess, expected one of G",
                "\"kind\": \"Occlusion\",##z.json: claims[2].certificate.kind: found nothing, expected a value",
                "\"winner\": 7,#\"winner\": 7.0,#z.json: claims[0].certificate.winner: found 7.0, expected a whole number",
                "\"winner\": 7,#\"winner\": 99999999999,#claims[0].certificate.winner: found 99999999999",
                "\"id\": \"c2\"#\"id\": \"c1\"#z.json: claims[1].id: found c1, expected an id that no other has",
                "\"id\": \"s2\"#\"id\": \"s1\"#z.json: sources[1].id: found s1, expected an id that no other has",
                "\"sha256\": \"0f#\"sha256\": \"xf#z.json: sources[0].sha256: found xf0f",
                "\"verb\": \"explain\"#\"verb\": \"explain\", \"verb\": \"move\"#Duplicate field 'verb'",
                "\"verb\": \"explain\"#\"verb\": \"explain\", \"on\": null#z.json: question.on: found null, expected text, a number, true or false",
                "\"premises\": [#\"premises\": [4, #z.json: justifications[0].premises[0]: found 4, expected text",
                "\"answer\": \"c43\"#\"answer\": {}#z.json: answer: found an object, expected text"
            })
    void what_is_wrong_is_named_on_one_line(String sound, String unsound, String message) {
        int at = json.indexOf(sound);
        String changed = json.substring(0, at) + (unsound == null ? "" : unsound) + json.substring(at + sound.length());
        assertNotEquals(json, changed);
        String refusal = refusal(changed);
        assertTrue(refusal.contains(message), refusal);
        assertEquals(1, refusal.lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "7", "\"text\"", "{}", "{} {}", "nonsense", "{\"because\"", "\u0000"})
    void what_is_no_explanation_is_refused_with_the_name_of_the_file(String json) {
        assertTrue(refusal(json).startsWith("z.json: "), refusal(json));
    }

    @Test
    void something_after_the_end_is_refused() {
        assertTrue(refusal(json + "x").startsWith("z.json: line "));
        assertTrue(refusal(json + "{}").contains("more after the end"));
    }

    @Test
    void nesting_without_end_is_refused() {
        assertTrue(refusal("[".repeat(100_000)).contains("nesting"), refusal("[".repeat(100_000)));
        String deep = "{\"because\": \"1\", \"question\": " + "{\"a\": ".repeat(50_000);
        assertTrue(refusal(deep).contains("nesting"));
    }

    @Test
    void every_file_cut_short_is_refused() {
        for (int length = 0; length < json.length() - 2; length += 97) {
            refusal(json.substring(0, length));
        }
    }

    @Test
    void a_stranger_cannot_steer_the_terminal_through_a_refusal() {
        String refusal = refusal("{\"because\": \"\\u001b[2J\\u202e\\n2\"}");
        assertEquals("z.json: because: found ?[2J? 2, expected version 1", refusal);
        assertTrue(refusal("{\"because\": \"" + "x".repeat(5000) + "\"}").length() < 200);
    }

    @Test
    void a_number_that_is_none_is_not_written() {
        Explanation none = new Explanation(
                Question.of("explain", Map.of("half", Double.NaN)), "c1", List.of(), List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> ExplanationWriter.write(none, List.of()));
    }

    @Test
    void files_are_read_and_what_cannot_be_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("z.json"), json);
        assertEquals(explanation, ExplanationReader.read(file).explanation());
        Path missing = folder.resolve("missing.json");
        assertEquals(
                missing + ": found no such file, expected an explanation",
                assertThrows(MalformedExplanationException.class, () -> ExplanationReader.read(missing))
                        .getMessage());
        assertThrows(MalformedExplanationException.class, () -> ExplanationReader.read(folder));
        Path huge = folder.resolve("huge.json");
        try (var sparse = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(JsonTree.MOST_BYTES + 1);
        }
        assertTrue(assertThrows(MalformedExplanationException.class, () -> ExplanationReader.read(huge))
                .getMessage()
                .contains("67108865 bytes"));
    }
}
