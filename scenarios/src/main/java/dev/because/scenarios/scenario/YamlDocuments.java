package dev.because.scenarios.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.because.neural.network.BadInputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the documents of a YAML file into trees that keep their lines. Beyond YAML's own rules it refuses a field that is
 * written twice and aliases, because neither says plainly what is meant.
 */
final class YamlDocuments {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final YAMLParser parser;

    private YamlDocuments(YAMLParser parser) {
        this.parser = parser;
    }

    /** All documents that are not empty. @throws BadInputException if the file cannot be read or is no YAML */
    static List<YamlNode> read(Path file) {
        String name = file.toString();
        try (YAMLParser parser = YAML.createParser(text(file))) {
            List<YamlNode> documents = new ArrayList<>();
            while (parser.nextToken() != null) {
                Place place = new Place(name, line(parser.currentTokenLocation()), "");
                if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    documents.add(new YamlDocuments(parser).node(place));
                }
            }
            return documents;
        } catch (JsonProcessingException e) {
            Place place = new Place(name, line(e.getLocation()), "");
            throw place.refusal("what is no YAML (" + firstLine(e.getOriginalMessage()) + ")", "a scenario in YAML");
        } catch (IOException e) {
            throw new BadInputException(name, "an error (" + e.getMessage() + ")", "a file that can be read");
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "no such file", "a file with scenarios");
        } catch (CharacterCodingException e) {
            throw new BadInputException(file.toString(), "bytes that are no UTF-8", "scenarios in YAML");
        }
    }

    /** Reads the node whose first token is the current one, up to its last token. */
    private YamlNode node(Place place) throws IOException {
        if (parser.isCurrentAlias()) {
            throw place.refusal("the alias *" + parser.getText(), "the value itself, written out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_NULL -> new YamlNode.Nothing(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new YamlNode.Scalar(place, parser.getText(), Optional.of(parser.getNumberValue()));
            default -> new YamlNode.Scalar(place, parser.getText(), Optional.empty());
        };
    }

    private YamlNode mapping(Place place) throws IOException {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place field = place.field(name, line(parser.currentTokenLocation()));
            parser.nextToken();
            if (fields.put(name, node(field)) != null) {
                throw field.refusal("the field \"" + name + "\" a second time", "each field once");
            }
        }
        return new YamlNode.Mapping(place, fields);
    }

    private YamlNode sequence(Place place) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(place.item(items.size(), line(parser.currentTokenLocation()))));
        }
        return new YamlNode.Sequence(place, items);
    }

    private static int line(JsonLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
