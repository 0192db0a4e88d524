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
    /** The last word, to which a bracket may still be added. */
    private String last = "";

    private boolean opened;

    void word(String word) {
        if (opened) {
            last += word;
        } else {
            flush();
            last = word;
        }
        opened = false;
    }

    /** The next word follows the bracket at once. */
    void open() {
        word("(");
        opened = true;
    }

    void close() {
        last += ")";
        opened = false;
    }

    private void flush() {
        if (column > 0 && !last.isEmpty()) {
            boolean fits = column + 1 + last.length() <= WIDTH;
            text.append(fits ? ' ' : '\n');
            column = fits ? column + 1 : 0;
        }
        text.append(last);
        column += last.length();
        last = "";
    }

    /** In braces, or where it holds one itself, as the rest of a line. */
    void comment(String comment) {
        if (comment.indexOf('}') >= 0) {
            opened = false;
            flush();
            text.append(column > 0 ? " ; " : "; ").append(comment).append('\n');
            column = 0;
            return;
        }
        Matcher words = WORD.matcher("{" + comment + "}");
        while (words.find()) {
            word(words.group());
        }
    }

    /** The lines; nothing may be added any more. */
    String lines() {
        flush();
        return text.toString();
    }
}
