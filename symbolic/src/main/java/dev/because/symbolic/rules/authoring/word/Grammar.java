package dev.because.symbolic.rules.authoring.word;

import dev.because.symbolic.rules.expert.Comparison;
import java.util.List;
import java.util.Set;

/** The words that mean the same in every vocabulary. */
public final class Grammar {
    /** What a name of a fact or of a value may not be. */
    public static final Set<String> RESERVED = Set.of(
            "a",
            "an",
            "the",
            "and",
            "or",
            "but",
            "not",
            "no",
            "nor",
            "is",
            "are",
            "was",
            "were",
            "isn't",
            "aren't",
            "its",
            "it",
            "that",
            "this",
            "whose",
            "who",
            "which",
            "with",
            "where",
            "of",
            "has",
            "have",
            "does",
            "do",
            "doesn't",
            "don't",
            "there",
            "then",
            "conclude",
            "concluded",
            "because",
            "when",
            "if",
            "always",
            "called",
            "again",
            "between",
            "one",
            "among",
            "neither",
            "either",
            "true",
            "false",
            "yes",
            "empty",
            "nothing",
            "includes",
            "include",
            "contains",
            "contain",
            "exceeds",
            "exceed",
            "equals",
            "at",
            "more",
            "less",
            "some",
            "any",
            "another",
            "exists",
            "exist",
            "value",
            "list",
            "to",
            "from",
            "matters",
            "matter",
            "conclusion",
            "while",
            "also",
            "in");

    public static final List<String> ARTICLES = List.of("a", "an", "some", "any", "another", "the");

    /** Runs of words that compare, after "is". */
    public static final Phrases<Comparison> COMPARISONS = comparisons();

    /** Numbers up to twelve, each in its place. */
    public static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Grammar() {}

    private static Phrases<Comparison> comparisons() {
        Phrases<Comparison> phrases = new Phrases<>(Comparison::sign);
        add(
                phrases,
                Comparison.AT_LEAST,
                "at least",
                "no less than",
                "no fewer than",
                "not less than",
                "not fewer than");
        add(phrases, Comparison.AT_LEAST, "greater than or equal to", "more than or equal to", ">=", "≥");
        add(phrases, Comparison.AT_MOST, "at most", "no more than", "no greater than", "not more than", "up to");
        add(phrases, Comparison.AT_MOST, "less than or equal to", "fewer than or equal to", "<=", "≤");
        add(phrases, Comparison.MORE, "more than", "greater than", "higher than", "larger than", "above", "over", ">");
        add(phrases, Comparison.LESS, "less than", "fewer than", "lower than", "smaller than", "below", "under", "<");
        add(phrases, Comparison.EQUAL, "equal to", "the same as", "exactly", "=", "==");
        add(phrases, Comparison.UNEQUAL, "different from", "other than", "unequal to", "!=", "≠");
        return phrases;
    }

    private static void add(Phrases<Comparison> phrases, Comparison comparison, String... words) {
        for (String each : words) {
            phrases.add(each, comparison, 0);
        }
    }
}
