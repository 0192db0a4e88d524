package dev.because.symbolic.rules.authoring.word;

import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The phrases of a vocabulary, with what experts define beside it. */
public final class Lexicon {
    private static final int PHRASE = 0;
    private static final int NAME = 1;
    private static final int PLURAL = 2;
    private static final int APART = 3;

    private final Vocabulary words;
    private final Set<Spot> untyped;
    private final Phrases<Kind> kinds = new Phrases<>(Kind::name);
    private final Phrases<Option> options = new Phrases<>(Option::text);
    private final Map<String, Phrases<Field>> fields = new HashMap<>();
    private final Map<String, Phrases<String>> optionsOf = new HashMap<>();
    private final List<Degree> degrees = new ArrayList<>();

    /** A field of a kind. */
    public record Spot(String kind, String field) {}

    /** A text that a field of a kind may hold. */
    public record Option(Kind kind, Field field, String text) {}

    /** @param untyped the fields of which it is not known what they hold, whatever the vocabulary says */
    public Lexicon(Vocabulary words, Set<Spot> untyped) {
        this.words = words;
        this.untyped = Set.copyOf(untyped);
        words.kinds().forEach(this::add);
    }

    private void add(Kind kind) {
        add(kinds, kind.phrase(), kind.name(), kind);
        Phrases<Field> own = new Phrases<>(Field::name);
        for (Field field : kind.fields()) {
            add(own, field.phrase(), field.name(), field);
            for (String option : field.options()) {
                options.add(option, new Option(kind, field, option), PHRASE);
            }
        }
        fields.put(kind.name(), own);
    }

    private static <T> void add(Phrases<T> phrases, String phrase, String name, T meaning) {
        phrases.add(phrase, meaning, PHRASE);
        phrases.add(name, meaning, NAME);
        String apart = apart(name);
        phrases.add(apart, meaning, APART);
        phrases.add(plural(phrase), meaning, PLURAL);
        phrases.add(plural(apart), meaning, APART);
        phrases.add(plural(name), meaning, APART);
    }

    /** {@code MoveOption} and {@code open-top} as people write them: {@code move option}, {@code open top}. */
    public static String apart(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .replace('-', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }

    /** Several of them: the word before the first "of", or else the last one, takes the ending. */
    public static String plural(String phrase) {
        int of = phrase.indexOf(" of ");
        String head = of < 0 ? phrase : phrase.substring(0, of);
        String rest = of < 0 ? "" : phrase.substring(of);
        if (head.matches(".*[^aeiou]y")) {
            return head.substring(0, head.length() - 1) + "ies" + rest;
        }
        return head + (head.matches(".*(s|x|ch|sh)") ? "es" : "s") + rest;
    }

    /** The field that a kind is named after: the drop of a drop of a region. */
    public static Optional<Field> own(Kind kind) {
        String head = kind.phrase().replaceFirst(" of .*", "");
        return kind.fields().stream()
                .filter(field -> field.phrase().equals(kind.phrase())
                        || field.phrase().equals(head)
                        || field.name().equals(head))
                .findFirst();
    }

    /** The kinds of fact. */
    public Vocabulary words() {
        return words;
    }

    /** What the kinds of fact are called. */
    public Phrases<Kind> kinds() {
        return kinds;
    }

    /** All texts that are an option of some field. */
    public Phrases<Option> options() {
        return options;
    }

    /** What the fields of a kind are called. */
    public Phrases<Field> fields(Kind kind) {
        return fields.getOrDefault(kind.name(), new Phrases<>(Field::name));
    }

    /** The texts that a field may hold. */
    public Phrases<String> options(Kind kind, Field field) {
        return optionsOf.computeIfAbsent(kind.name() + " " + field.name(), key -> {
            Phrases<String> phrases = new Phrases<>(text -> text);
            field.options().forEach(option -> phrases.add(option, option, PHRASE));
            return phrases;
        });
    }

    /** Whether it is known what a field holds. */
    public boolean typed(Kind kind, Field field) {
        return !untyped.contains(new Spot(kind.name(), field.name()));
    }

    /** One more degree. */
    public void define(Degree degree) {
        degrees.add(degree);
    }

    /** The degrees that a field of a kind may have. */
    public Phrases<Degree> degrees(Kind kind, Field field) {
        return degrees(degree -> degree.of(kind).filter(field::equals).isPresent());
    }

    /** The degrees that a kind of fact may have in one of its fields. */
    public Phrases<Degree> degrees(Kind kind) {
        return degrees(degree -> degree.of(kind).isPresent());
    }

    /** All degrees that meet a test. */
    public Phrases<Degree> degrees(Predicate<Degree> test) {
        Phrases<Degree> phrases = new Phrases<>(Degree::name);
        degrees.stream().filter(test).forEach(degree -> phrases.add(degree.name(), degree, PHRASE));
        return phrases;
    }
}
