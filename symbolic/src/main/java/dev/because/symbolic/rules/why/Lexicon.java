package dev.because.symbolic.rules.why;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How kinds, fields, facts and values are called in a sentence. What the vocabulary lacks is called by its name in the rules. */
public final class Lexicon {
    private final Vocabulary words;
    private final List<Fact> facts;
    private final Speaker speaker;

    /** @param facts all that a sentence may have to tell apart */
    public Lexicon(Vocabulary words, Collection<Fact> facts) {
        this(words, facts, Speaker.PLAIN);
    }

    /** @param speaker fills the sentences of rules */
    public Lexicon(Vocabulary words, Collection<Fact> facts, Speaker speaker) {
        this.words = words;
        this.facts = List.copyOf(facts);
        this.speaker = speaker;
    }

    /** The same words for more facts. */
    public Lexicon among(Collection<Fact> others) {
        return new Lexicon(words, others, speaker);
    }

    /** What a rule says when it concludes that; empty if it says nothing. */
    Optional<String> says(Rule rule, Fact concluded) {
        return speaker.says(rule, concluded);
    }

    /** One of a kind, without article: {@code belief}, {@code conclusion main-suspect}. */
    public String kind(String name) {
        return words.kind(name)
                .map(Kind::phrase)
                .filter(phrase -> !phrase.isBlank())
                .orElseGet(() -> Kind.isConclusion(name) ? "conclusion " + name : apart(name));
    }

    /** A field, without article. */
    public String field(String kind, String name) {
        return spec(kind, name)
                .map(Field::phrase)
                .filter(phrase -> !phrase.isBlank())
                .orElseGet(() -> apart(name));
    }

    /** What the vocabulary says of a field. */
    public Optional<Field> spec(String kind, String name) {
        return words.kind(kind).flatMap(found -> found.field(name));
    }

    /** A value of a field with its unit. */
    public String value(String kind, String field, Object value) {
        return value instanceof Double number ? Figures.number(number) + unit(kind, field, number) : value(value);
    }

    /** A value with its unit, in as many digits as tell it apart from another. */
    public String value(String kind, String field, Object value, Optional<Object> beside) {
        return value instanceof Double number && beside.orElse("") instanceof Double other
                ? Figures.number(number, other) + unit(kind, field, number)
                : value(kind, field, value);
    }

    /** A value without unit. */
    public static String value(Object value) {
        if (value instanceof Double number) {
            return Figures.number(number);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "nothing"
                    : Figures.list(list.stream().map(Lexicon::value).toList(), "and");
        }
        return String.valueOf(value);
    }

    /** With its indefinite article. */
    public static String a(String noun) {
        return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) < 0 ? "a " : "an ") + noun;
    }

    /**
     * A fact by the first text that tells it apart from all others of its kind, {@code flu=yes}; where none does, by its kind and as many
     * values as do; and where it is the only one and has no such text, by its kind alone.
     */
    public String name(Fact fact) {
        List<Fact> others = facts.stream()
                .filter(other -> other.kind().equals(fact.kind()) && !other.equals(fact))
                .toList();
        for (Field field : naming(fact)) {
            Object value = fact.value(field.name()).orElseThrow();
            if (others.stream()
                    .noneMatch(other -> value.equals(other.value(field.name()).orElse("")))) {
                return value.toString();
            }
        }
        List<Fact> alike = others;
        List<String> told = new ArrayList<>();
        for (Field field : fieldsNameFirst(fact)) {
            Optional<Object> value = fact.value(field.name());
            List<Fact> same = alike.stream()
                    .filter(other -> other.value(field.name()).equals(value))
                    .toList();
            boolean names = told.isEmpty() && naming(fact).contains(field);
            if (value.isPresent() && !alike.isEmpty() && (names || same.size() < alike.size())) {
                told.add(field(fact.kind(), field.name()) + " " + value(fact.kind(), field.name(), value.get()));
                alike = same;
            }
        }
        return "the " + kind(fact.kind()) + (told.isEmpty() ? "" : " with " + Figures.list(told, "and"));
    }

    /** A fact by its kind and its name: {@code the belief flu=yes}. */
    public String full(Fact fact) {
        String name = name(fact);
        String kind = "the " + kind(fact.kind());
        return name.startsWith(kind) ? name : kind + (Kind.isConclusion(fact.kind()) ? " of " : " ") + name;
    }

    /** The field that says what facts of a kind are about: its only free text. */
    public Optional<String> about(String kind) {
        List<String> free = words.kind(kind).map(Kind::fields).orElse(List.of()).stream()
                .filter(field ->
                        field.type() == FieldType.TEXT && field.options().isEmpty())
                .map(Field::name)
                .toList();
        return free.size() == 1 ? Optional.of(free.get(0)) : Optional.empty();
    }

    /** The field that the name of a fact says, if it is called by one alone. */
    public Optional<String> namedBy(Fact fact) {
        String name = name(fact);
        return naming(fact).stream()
                .map(Field::name)
                .filter(field -> name.equals(fact.value(field).orElse("")))
                .findFirst();
    }

    /** Texts that are free: what has only a few options is a property, no name. */
    private List<Field> naming(Fact fact) {
        return fields(fact).stream()
                .filter(field ->
                        field.type() == FieldType.TEXT && field.options().isEmpty())
                .filter(field -> fact.value(field.name()).orElse("") instanceof String text && !text.isBlank())
                .toList();
    }

    private List<Field> fieldsNameFirst(Fact fact) {
        List<Field> all = new ArrayList<>(naming(fact));
        fields(fact).stream().filter(field -> !all.contains(field)).forEach(all::add);
        return all;
    }

    private List<Field> fields(Fact fact) {
        return words.kind(fact.kind()).map(Kind::fields).orElseGet(() -> fact.values().entrySet().stream()
                .map(entry -> Field.of(entry.getKey(), apart(entry.getKey()), type(entry.getValue()), ""))
                .toList());
    }

    private static FieldType type(Object value) {
        return value instanceof String
                ? FieldType.TEXT
                : value instanceof Double
                        ? FieldType.NUMBER
                        : value instanceof Boolean ? FieldType.TRUTH : FieldType.TEXTS;
    }

    /** A unit that the field's phrase says already is not said again. */
    private String unit(String kind, String field, double number) {
        String unit = spec(kind, field).map(Field::unit).orElse("");
        String one = unit.endsWith("s") && !unit.endsWith("ss") ? unit.substring(0, unit.length() - 1) : unit;
        if (unit.isEmpty() || field(kind, field).contains(one)) {
            return "";
        }
        return (unit.equals("%") ? "" : " ")
                + (Math.abs(number) == 1 || unit.contains(" ") || one.length() < 3 ? one : one + "s");
    }

    private static String apart(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
