package dev.because.scenarios.run;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts, word by word: the smallest number of words that go and come (Myers, <em>An O(ND)
 * Difference Algorithm and Its Variations</em>, 1986). The gaps between words do not count.
 *
 * @param expected the words that should be there
 * @param actual the words that are there
 */
public record Difference(List<String> expected, List<String> actual) {
    public Difference {
        expected = List.copyOf(expected);
        actual = List.copyOf(actual);
    }

    public static Difference between(String expected, String actual) {
        return new Difference(words(expected), words(actual));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return expected.equals(actual);
    }

    /** How many words go and come. */
    public int size() {
        return DiffUtils.diff(expected, actual).getDeltas().stream()
                .mapToInt(delta -> delta.getSource().size() + delta.getTarget().size())
                .sum();
    }

    /** The text with what is missing as {@code [-words-]} and what is too much as <code>{+words+}</code>. */
    @Override
    public String toString() {
        List<String> marked = new ArrayList<>();
        int next = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(expected, actual).getDeltas()) {
            marked.addAll(expected.subList(next, delta.getSource().getPosition()));
            mark(delta.getSource().getLines(), "[-", "-]", marked);
            mark(delta.getTarget().getLines(), "{+", "+}", marked);
            next = delta.getSource().getPosition() + delta.getSource().size();
        }
        marked.addAll(expected.subList(next, expected.size()));
        return String.join(" ", marked);
    }

    private static void mark(List<String> words, String before, String after, List<String> marked) {
        if (!words.isEmpty()) {
            marked.add(before + String.join(" ", words) + after);
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
