package dev.because.symbolic.causal.format.causes;

import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.causal.format.source.Place;
import dev.because.symbolic.logic.BadInputException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the one document of a YAML file into a tree that keeps its lines, event by event: nothing is guessed of a value's
 * type ({@code no} is a state, not a falsehood), no object is made, and aliases, which can blow a document up, and fields
 * that are written twice are refused.
 */
final class YamlText {
    private static final int DEEPEST = 12;
    private static final int MOST_CHARACTERS = 1 << 22;
    private static final String EXPECTED = "causes and effects in YAML";

    private final String file;
    private final Iterator<Event> events;

    private YamlText(String file, ParserImpl parser) {
        this.file = file;
        this.events = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return parser.peekEvent() != null;
            }

            @Override
            public Event next() {
                return parser.getEvent();
            }
        };
    }

    /** @throws BadInputException if it is no YAML, too long, or has not one document */
    static YamlNode read(ModelSource source) {
        String text = source.text(EXPECTED);
        if (text.length() > MOST_CHARACTERS) {
            throw new BadInputException(
                    source.name(), text.length() + " characters", "at most " + MOST_CHARACTERS + " of YAML");
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS + 1);
        try {
            return new YamlText(source.name(), new ParserImpl(new StreamReader(new StringReader(text)), options))
                    .document();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new Place(source.name(), line).refusal("what is no YAML (" + e.getProblem() + ")", EXPECTED);
        } catch (YAMLException e) {
            throw new BadInputException(source.name(), "what is no YAML (" + e.getMessage() + ")", EXPECTED);
        }
    }

    private YamlNode document() {
        events.next(); // the stream's start
        Event start = events.next();
        if (!(start instanceof DocumentStartEvent)) {
            throw place(start).refusal("nothing", EXPECTED);
        }
        YamlNode root = node(events.next(), place(start), 0);
        while (events.hasNext()) {
            Event event = events.next();
            if (!(event instanceof DocumentEndEvent || event instanceof StreamEndEvent)) {
                throw place(event).refusal("a second document", "one model in a file");
            }
        }
        return root;
    }

    private YamlNode node(Event event, Place place, int depth) {
        if (depth > DEEPEST) {
            throw place(event).refusal("lists within lists, " + depth + " deep", "at most " + DEEPEST);
        }
        if (event instanceof ScalarEvent scalar) {
            return new YamlNode.Scalar(place, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
        }
        if (event instanceof SequenceStartEvent) {
            List<YamlNode> items = new ArrayList<>();
            for (Event item = events.next(); !(item instanceof SequenceEndEvent); item = events.next()) {
                items.add(node(item, new Place(file, line(item), place.field()), depth + 1));
            }
            return new YamlNode.Sequence(place, items);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(place, depth);
        }
        String alias = event instanceof AliasEvent named ? "the alias *" + named.getAnchor() : "something else";
        throw place(event).refusal(alias, "the value itself, written out");
    }

    private YamlNode mapping(Place place, int depth) {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            if (!(key instanceof ScalarEvent name)) {
                throw place(key).refusal("a field whose name is no plain text", EXPECTED);
            }
            Place field = new Place(file, line(key), place.field()).field(name.getValue());
            if (fields.put(name.getValue(), node(events.next(), field, depth + 1)) != null) {
                throw field.refusal("this field a second time", "each field once");
            }
        }
        return new YamlNode.Mapping(place, fields);
    }

    private Place place(Event event) {
        return new Place(file, line(event));
    }

    private static int line(Event event) {
        return event.getStartMark() == null ? 1 : event.getStartMark().getLine() + 1;
    }
}
