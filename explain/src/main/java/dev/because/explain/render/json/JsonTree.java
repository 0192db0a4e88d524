package dev.because.explain.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.because.explain.justification.MalformedExplanationException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON from outside as maps, lists, strings, {@link Integer}, {@link Long}, {@link Double}, {@link Boolean} and empty
 * {@link Optional}s for {@code null}: one value and nothing after it, no key twice, no number that is none, and no more
 * of it than an explanation needs.
 */
final class JsonTree {
    /** The largest file that is read, in bytes. */
    static final long MOST_BYTES = 64L << 20;

    private static final int DEEPEST = 16;
    private static final int LONGEST_STRING = 1 << 20;
    private static final int LONGEST_NUMBER = 400;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_BYTES)
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final String file;
    private final JsonParser parser;

    private JsonTree(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Reads all of a stream.
     *
     * @param file its name, for messages
     * @throws MalformedExplanationException if it is not such JSON
     * @throws IOException if it cannot be read
     */
    static Object read(String file, InputStream bytes) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            JsonTree tree = new JsonTree(file, parser);
            Object value = tree.value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw tree.malformed("more after the end", "one JSON value");
            }
            return value;
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage().replaceFirst(", from `[^`]*`", ""); // a setting of the parser
            throw new MalformedExplanationException(file, place(e.getLocation()), problem, "JSON");
        }
    }

    private Object value(JsonToken token) throws IOException {
        if (token == null) {
            throw malformed("the end of the file", "a JSON value");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> finite(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Optional.empty();
            default -> throw malformed(token.toString(), "a JSON value");
        };
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            members.put(name, value(parser.nextToken()));
        }
        return members;
    }

    private List<Object> array() throws IOException {
        List<Object> members = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            members.add(value(token));
        }
        return members;
    }

    private Object whole() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> parser.getIntValue();
            case LONG -> parser.getLongValue();
            default -> finite(parser.getText());
        };
    }

    private Double finite(String text) {
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw malformed(text, "a number below 1.8e308");
        }
        return number;
    }

    private MalformedExplanationException malformed(String found, String expected) {
        return new MalformedExplanationException(file, place(parser.currentLocation()), found, expected);
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
