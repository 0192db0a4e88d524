package dev.because.explain.render.english;

import dev.because.explain.justification.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** Paragraphs for a terminal: wrapped, with an empty line between them. */
public final class PlainText {
    /** The widest line, in characters. */
    public static final int WIDTH = 100;

    private PlainText() {}

    /** The text with a line break at its end; empty if there is nothing to say. */
    public static String of(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph ->
                        paragraph.sentences().stream().map(Sentence::text).collect(Collectors.joining(" ")))
                .map(PlainText::wrapped)
                .collect(Collectors.joining("\n"));
    }

    /** One paragraph of so many words, with a line break at its end. */
    public static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            int length = word.codePointCount(0, word.length());
            if (column > 0 && column + 1 + length > WIDTH) {
                lines.append('\n');
                column = 0;
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += length;
        }
        return lines.append('\n').toString();
    }
}
