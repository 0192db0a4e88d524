package dev.because.explain.render.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Lays out JSON for people: what fits on a line stands on one line, everything else one member a line. Numbers are
 * written whole, by their shortest representation.
 */
final class JsonLayout {
    private static final int WIDTH = 100;
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();

    private JsonLayout() {}

    /** The text of maps, lists, strings, numbers and truth values, with a line break at its end. */
    static String text(Object value) {
        JsonLayout layout = new JsonLayout();
        layout.append(value, "", 0);
        return layout.text.append('\n').toString();
    }

    /** Writes a value that begins at a column: on the line if it fits, otherwise spread over lines. */
    private void append(Object value, String indent, int column) {
        int start = text.length();
        inline(value);
        boolean fits = column + text.length() - start < WIDTH;
        if (fits || !(value instanceof Map || value instanceof List)) {
            return;
        }
        text.setLength(start);
        String inner = indent + STEP;
        text.append(value instanceof Map ? "{\n" : "[\n");
        Iterator<?> members = members(value);
        while (members.hasNext()) {
            Object member = members.next();
            text.append(inner);
            int line = text.length() - inner.length();
            if (member instanceof Map.Entry<?, ?> entry) {
                quote((String) entry.getKey());
                text.append(": ");
                member = entry.getValue();
            }
            append(member, inner, text.length() - line);
            text.append(members.hasNext() ? ",\n" : "\n");
        }
        text.append(indent).append(value instanceof Map ? '}' : ']');
    }

    private static Iterator<?> members(Object value) {
        return value instanceof Map<?, ?> map ? map.entrySet().iterator() : ((List<?>) value).iterator();
    }

    private void inline(Object value) {
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            String before = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(before);
                quote((String) entry.getKey());
                text.append(": ");
                inline(entry.getValue());
                before = ", ";
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            String before = "";
            for (Object member : list) {
                text.append(before);
                inline(member);
                before = ", ";
            }
            text.append(']');
        } else {
            scalar(value);
        }
    }

    private void scalar(Object value) {
        if (value instanceof String string) {
            quote(string);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            text.append(NumberOutput.toString(number, true));
        } else {
            throw new IllegalArgumentException(value + " cannot be written as JSON");
        }
    }

    private void quote(String string) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(string, text);
        text.append('"');
    }
}
