package dev.because.scenarios.scenario.sheet;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column is about.
 *
 * @param topic of all columns of its sort
 * @param name of a fact's kind or of a conclusion; otherwise empty
 * @param word that tells several of that name apart; otherwise empty
 * @param field of the fact, or value of the conclusion; empty where the column is about the whole
 */
record Heading(Topic topic, String name, String word, String field) {
    private static final Pattern OF_FIELD = Pattern.compile(
            "(?:fact|expect)\\s+([\\p{L}\\w-]+)(?:\\s+([\\p{L}\\w-]+))?(?:\\s*\\.\\s*([\\p{L}\\w-]+))?",
            Pattern.CASE_INSENSITIVE);

    /** A sort of column. */
    enum Topic {
        SCENARIO("Scenario", true),
        RULES("Rules", true),
        DAY("Day", true),
        FACT("Fact KIND.field", false),
        EXPECT("Expect CONCLUSION", false),
        NOT_CONCLUDED("Not concluded", false),
        FIRES("Fires", false),
        SAYS("Says", false),
        SILENT("Silent", false),
        TEXT("Text", true),
        NEEDS("Needs", false),
        NOTE("Note", false);

        private final String title;
        private final boolean once;

        Topic(String title, boolean once) {
            this.title = title;
            this.once = once;
        }

        /** As headings have it. */
        String title() {
            return title;
        }
    }

    /** Whether there may be one such column only. */
    boolean isOnce() {
        return topic.once || topic == Topic.FACT || topic == Topic.EXPECT;
    }

    /** @throws BadInputException if it says nothing that is known */
    static Heading of(Written cell) {
        String text = cell.text().strip().replaceAll("\\s+", " ");
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("fact ") || lower.startsWith("expect ")) {
            return ofField(cell, lower.startsWith("fact ") ? Topic.FACT : Topic.EXPECT, text);
        }
        Optional<Topic> topic = Arrays.stream(Topic.values())
                .filter(one -> one.title.equalsIgnoreCase(text) || one == Topic.NOTE && lower.startsWith("note"))
                .findFirst();
        List<String> titles = Arrays.stream(Topic.values()).map(Topic::title).toList();
        return new Heading(
                topic.orElseThrow(() -> new BadInputException(
                        cell.place().toString(), "the heading \"" + text + "\"", Nearest.expected(text, titles))),
                "",
                "",
                "");
    }

    private static Heading ofField(Written cell, Topic topic, String text) {
        Matcher parts = OF_FIELD.matcher(text);
        if (!parts.matches()) {
            throw new BadInputException(
                    cell.place().toString(),
                    "the heading \"" + text + "\"",
                    topic == Topic.FACT
                            ? "Fact KIND.field or Fact KIND word.field"
                            : "Expect CONCLUSION or Expect CONCLUSION.value");
        }
        return new Heading(topic, parts.group(1), orEmpty(parts.group(2)), orEmpty(parts.group(3)));
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
