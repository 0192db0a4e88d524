package dev.because.scenarios.recording;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Writes a text in the place of a YAML value, in the style in which that was written. */
final class ScalarText {
    private static final int WIDTH = 100;
    private static final int LEAST_WIDTH = 40;

    private ScalarText() {}

    /** The file with the text in that place: in the style that was there, and then in one in which anything can be written. */
    static List<String> candidates(ScalarNode node, String content, String text) {
        int start = content.offsetByCodePoints(0, node.getStartMark().getIndex());
        int end = content.offsetByCodePoints(0, node.getEndMark().getIndex());
        String old = content.substring(start, end);
        String rest = content.substring(start + old.stripTrailing().length());
        List<String> written = new ArrayList<>();
        ScalarStyle style = node.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
            written.add(block(old, text));
        } else if (style == ScalarStyle.PLAIN) {
            written.add(text);
        } else if (style == ScalarStyle.SINGLE_QUOTED) {
            written.add("'" + text.replace("'", "''") + "'");
        }
        written.add(doubleQuoted(text));
        return written.stream()
                .map(instead -> content.substring(0, start) + instead + rest)
                .toList();
    }

    /** The head of the block and its indentation stay; the lines are broken anew. */
    private static String block(String old, String text) {
        String lineEnd = old.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = old.lines().toList();
        String indent = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line ->
                        line.substring(0, line.length() - line.stripLeading().length()))
                .orElse("  ");
        return lines.get(0) + lineEnd + String.join(lineEnd, broken(text, indent));
    }

    private static List<String> broken(String text, String indent) {
        int width = Math.max(LEAST_WIDTH, WIDTH - indent.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(indent + line);
        return lines;
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append((char) letter);
            } else if (letter < ' ') {
                quoted.append(String.format("\\u%04x", letter));
            } else {
                quoted.append((char) letter);
            }
        });
        return quoted.append('"').toString();
    }
}
