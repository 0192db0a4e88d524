package dev.because.symbolic.rules.authoring.yaml;

import dev.because.symbolic.rules.authoring.cell.UnreadableException;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.expert.Place;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads documents event by event, so that no tag of a file can ask for anything to be made. */
final class YamlDocuments {
    private static final int DEEPEST = 12;
    private static final int MOST_CHARACTERS = 1 << 22;
    private static final String EXPECTED =
            "rules in YAML, with quotation marks around what YAML takes for its own, such as \">= 0.5\"";

    private final String file;
    private final ParserImpl parser;

    private YamlDocuments(String file, ParserImpl parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * All documents that are not empty.
     *
     * @throws UnreadableException if it is no YAML, or too long or too deep
     */
    static List<YamlNode> read(byte[] content, String file) {
        String text = text(content, file);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS + 1);
        options.setNestingDepthLimit(2 * DEEPEST);
        try {
            return new YamlDocuments(file, new ParserImpl(new StreamReader(new StringReader(text)), options))
                    .documents();
        } catch (MarkedYAMLException e) {
            Place place = e.getProblemMark() == null ? new Place(file, "") : place(file, e.getProblemMark());
            throw new UnreadableException(place, "what is no YAML (" + e.getProblem() + ")", EXPECTED);
        } catch (YAMLException e) {
            throw new UnreadableException(new Place(file, ""), "what is no YAML (" + e.getMessage() + ")", EXPECTED);
        }
    }

    private static String text(byte[] content, String file) {
        if (content.length > MOST_CHARACTERS) {
            throw new UnreadableException(
                    new Place(file, ""), content.length + " bytes", "at most " + MOST_CHARACTERS + " bytes of YAML");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(new Place(file, ""), "bytes that are no UTF-8", "rules in YAML");
        }
    }

    private List<YamlNode> documents() {
        List<YamlNode> documents = new ArrayList<>();
        while (parser.peekEvent() != null) {
            if (parser.getEvent() instanceof DocumentStartEvent) {
                YamlNode document = node(parser.getEvent(), 0);
                if (!document.isNothing()) {
                    documents.add(document);
                }
            }
        }
        return documents;
    }

    private YamlNode node(Event event, int depth) {
        Place place = place(file, event.getStartMark());
        if (depth > DEEPEST) {
            throw new UnreadableException(place, "lists within lists, " + depth + " deep", "at most " + DEEPEST);
        }
        if (event instanceof AliasEvent alias) {
            throw new UnreadableException(place, "the alias *" + alias.getAnchor(), "the value itself, written out");
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new UnreadableException(place, "the anchor &" + node.getAnchor(), "only the value");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), place);
            return new YamlNode.Scalar(new Written(scalar.getValue(), place));
        }
        if (event instanceof SequenceStartEvent sequence) {
            refuseTag(sequence.getTag(), place);
            List<YamlNode> items = new ArrayList<>();
            for (Event item = parser.getEvent(); !(item instanceof SequenceEndEvent); item = parser.getEvent()) {
                items.add(node(item, depth + 1));
            }
            return new YamlNode.Sequence(items, place);
        }
        MappingStartEvent mapping = (MappingStartEvent) event;
        refuseTag(mapping.getTag(), place);
        return mapping(place, depth);
    }

    private YamlNode mapping(Place place, int depth) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (Event key = parser.getEvent(); !(key instanceof MappingEndEvent); key = parser.getEvent()) {
            Written name = node(key, depth + 1).written("a field's name");
            if (entries.stream().anyMatch(entry -> entry.name().text().equals(name.text()))) {
                throw new UnreadableException(
                        name.place(), "the field " + name.text() + " a second time", "each field once");
            }
            entries.add(new YamlNode.Entry(name, node(parser.getEvent(), depth + 1)));
        }
        return new YamlNode.Mapping(entries, place);
    }

    private static void refuseTag(@org.jspecify.annotations.Nullable String tag, Place place) {
        if (tag != null) {
            throw new UnreadableException(place, "the tag " + tag, "only the value");
        }
    }

    private static Place place(String file, Mark mark) {
        return Place.line(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
