package dev.because.symbolic.game.pgn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in lines of fewer than 80 letters. */
final class Paragraph {
    private static final int WIDTH = 79;
    /** Commands to programs, such as {@code [%eval 0.35]}, stay on one line. */
    private static final Pattern WORD = Pattern.compile("\\{?\\[%[^\\]]*\\]\\S*|\\S+");

    private final StringBuilder text = new StringBuilder();
    private int column;
    private boolean opened;

    void word(String word) {
        if (column > 0 && !opened) {
            boolean fits = column + 1 + word.length() <= WIDTH;
            text.append(fits ? ' ' : '\n');
            column = fits ? column + 1 : 0;
        }
        text.append(word);
        column += word.length();
        opened = false;
    }

    void open() {
        word("(");
        opened = true;
    }

    void close() {
        text.append(")");
        column++;
        opened = false;
    }

    /** In braces, or where it holds one itself, as the rest of a line. */
    void comment(String comment) {
        if (comment.indexOf('}') >= 0) {
            word("; " + comment + "\n");
            column = 0;
            opened = false;
            return;
        }
        Matcher words = WORD.matcher("{" + comment + "}");
        while (words.find()) {
            word(words.group());
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
