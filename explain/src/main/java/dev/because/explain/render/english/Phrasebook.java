package dev.because.explain.render.english;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What each rule says. A rule without a {@code says} says nothing. */
public final class Phrasebook {
    private final Map<String, Phrase> phrases;

    private Phrasebook(Map<String, Phrase> phrases) {
        this.phrases = Map.copyOf(phrases);
    }

    /**
     * The phrases that the metadata of rules hold: {@code says} (a {@link Template}), {@code part} (a {@link Part},
     * without which {@code for} is meant), {@code order} (a whole number, without which 0 is meant), and {@code detail}
     * ({@code true} or {@code false}).
     *
     * @param metadata for each rule's name, its metadata
     * @throws UnfitTemplateException if a template is not well formed, or one of the others has no such value
     */
    public static Phrasebook of(Map<String, Map<String, String>> metadata) {
        Map<String, Phrase> phrases = new TreeMap<>();
        new TreeMap<>(metadata).forEach((rule, entries) -> {
            if (entries.containsKey("says")) {
                phrases.put(rule, phrase(rule, entries));
            }
        });
        return new Phrasebook(phrases);
    }

    /** What a rule says; empty if it says nothing. */
    public Optional<Phrase> phrase(String rule) {
        return Optional.ofNullable(phrases.get(rule));
    }

    private static Phrase phrase(String rule, Map<String, String> entries) {
        Template template = Template.parse(rule, entries.get("says"));
        return new Phrase(
                template,
                part(rule, entries.getOrDefault("part", Part.FOR.key())),
                order(rule, entries.getOrDefault("order", "0")),
                detail(rule, entries.getOrDefault("detail", "false")));
    }

    private static Part part(String rule, String text) {
        return Arrays.stream(Part.values())
                .filter(part -> part.key().equals(text))
                .findFirst()
                .orElseThrow(() -> new UnfitTemplateException(
                        rule,
                        "part",
                        "found " + text + ", expected one of "
                                + Arrays.stream(Part.values()).map(Part::key).collect(Collectors.joining(", "))));
    }

    private static int order(String rule, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UnfitTemplateException(rule, "order", "found " + text + ", expected a whole number");
        }
    }

    private static boolean detail(String rule, String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new UnfitTemplateException(rule, "detail", "found " + text + ", expected true or false");
    }
}
