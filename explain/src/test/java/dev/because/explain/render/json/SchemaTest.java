package dev.because.explain.render.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.because.explain.justification.Explanation;
import dev.because.explain.render.SevenOrNine;
import dev.because.explain.render.english.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
    private static final String RESOURCE = "/dev/because/explain/render/explanation.schema.json";

    private final Explanation explanation = SevenOrNine.explanation();
    private final String json =
            ExplanationWriter.write(explanation, Sentences.of(explanation, SevenOrNine.phrasebook(), false));

    @Test
    void the_shipped_schema_says_what_the_records_say() throws IOException {
        String derived = SchemaOfRecords.text();
        if (Boolean.getBoolean("because.schema.write")) {
            Files.writeString(Path.of("src/main/resources" + RESOURCE), derived);
            return;
        }
        assertEquals(
                derived,
                shipped(),
                "a kind has changed; if it was only added, write the schema again:"
                        + " mvn test -pl explain -am -Dtest=SchemaTest -Dbecause.schema.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false");
    }

    @Test
    void what_the_writer_writes_fits_the_schema() throws IOException {
        assertEquals(Set.of(), faults(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\"because\": \"1\"#\"because\": \"2\"",
                "\"unit\": \"share of lead\"#\"unit\": \"logit\"",
                "\"kind\": \"RegionDrop\"#\"kind\": \"RegionRise\"",
                "\"tolerance\": 0.001#\"tolerance\": \"small\"",
                "\"premises\"#\"premise\"",
                "\"winner\": 7#\"winner\": 7.5",
                "\"verb\": \"explain\"#\"verb\": 7",
                "\"sha256\": \"0f#\"sha256\": \"0F",
                "\"answer\": \"c#\"answer\": [], \"more\": \"c"
            })
    void what_the_reader_would_refuse_does_not_fit_it(String sound, String unsound) throws IOException {
        String changed = json.replace(sound, unsound);
        assertNotEquals(json, changed);
        assertNotEquals(Set.of(), faults(changed));
    }

    private static Set<ValidationMessage> faults(String json) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(shipped());
        return schema.validate(json, InputFormat.JSON);
    }

    private static String shipped() throws IOException {
        try (InputStream resource = SchemaTest.class.getResourceAsStream(RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
