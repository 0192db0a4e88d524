package dev.because.symbolic.rules.authoring.word;

import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What phrases mean. The longest phrase that fits counts; of several meanings of one phrase those of the lowest rank.
 *
 * @param <T> what they mean
 */
public final class Phrases<T> {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /** What needs no tokenizer. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]+(?: [A-Za-z]+)*");

    private final Function<T, String> name;
    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final List<Entry<T>> entries = new ArrayList<>();

    private record Entry<T>(List<String> words, T meaning, int rank, String phrase) {}

    /**
     * @param meanings what fits
     * @param length how many tokens it is long
     */
    public record Hit<T>(List<T> meanings, int length) {}

    /** @param name what messages call a meaning that a phrase does not tell from another */
    public Phrases(Function<T, String> name) {
        this.name = name;
    }

    /** One more phrase; those of rank 0 are what messages offer. A phrase without words is none. */
    public void add(String phrase, T meaning, int rank) {
        List<String> words = words(phrase);
        if (words.isEmpty()) {
            return;
        }
        Entry<T> entry = new Entry<>(words, meaning, rank, phrase);
        byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(entry);
        entries.add(entry);
        if (rank == 0) {
            shown.add(phrase);
        }
    }

    /** What messages offer. */
    public Set<String> shown() {
        return shown;
    }

    /** The words of a phrase as they are compared. */
    public static List<String> words(String phrase) {
        if (PLAIN.matcher(phrase).matches()) {
            return Arrays.stream(phrase.split(" "))
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .map(word -> ARTICLES.contains(word) ? "a" : word)
                    .toList();
        }
        return Tokenizer.of(new Source("", phrase)).stream()
                .filter(token -> token.sort() != Sort.END)
                .map(Phrases::word)
                .toList();
    }

    private static String word(Token token) {
        String lower = token.sort() == Sort.QUOTED ? token.shown() : token.lower();
        return ARTICLES.contains(lower) ? "a" : lower;
    }

    /** The longest phrase that comes next, which is not passed. */
    public Optional<Hit<T>> longest(Cursor cursor) {
        List<Entry<T>> best = new ArrayList<>();
        for (Entry<T> entry : byFirst.getOrDefault(word(cursor.peek()), List.of())) {
            if (fits(entry, cursor)) {
                best.add(entry);
            }
        }
        int length = best.stream().mapToInt(entry -> entry.words().size()).max().orElse(0);
        best.removeIf(entry -> entry.words().size() < length);
        int rank = best.stream().mapToInt(Entry::rank).min().orElse(0);
        List<T> meanings = best.stream()
                .filter(entry -> entry.rank() == rank)
                .map(Entry::meaning)
                .distinct()
                .toList();
        return meanings.isEmpty() ? Optional.empty() : Optional.of(new Hit<>(meanings, length));
    }

    private static boolean fits(Entry<?> entry, Cursor cursor) {
        for (int i = 0; i < entry.words().size(); i++) {
            if (cursor.peek(i).sort() == Sort.END
                    || !word(cursor.peek(i)).equals(entry.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Passes the longest phrase that comes next.
     *
     * @throws WrongWordException if it has several meanings
     */
    public Optional<T> take(Cursor cursor) {
        return longest(cursor).map(hit -> {
            if (hit.meanings().size() > 1) {
                throw cursor.wrong(
                        cursor.peek(),
                        cursor.source().between(cursor.peek(), cursor.peek(hit.length() - 1))
                                + ", which means several things",
                        hit.meanings().stream().map(name).collect(Collectors.joining(" or ")));
            }
            cursor.back(cursor.position() + hit.length());
            return hit.meanings().get(0);
        });
    }

    /** Whether that phrase means this and nothing else. */
    public boolean tells(String phrase, T meaning) {
        Source source = new Source("", phrase);
        return !phrase.isBlank()
                && longest(new Cursor(source, Tokenizer.of(source)))
                        .filter(hit -> hit.length() == words(phrase).size())
                        .filter(hit -> hit.meanings().equals(List.of(meaning)))
                        .isPresent();
    }

    /** If a phrase was passed that begins a longer one, and something like the next word of that one comes next: that this is wrong. */
    public Optional<WrongWordException> begun(Cursor cursor, int length) {
        List<String> before = new ArrayList<>();
        for (int i = length; i > 0; i--) {
            before.add(word(cursor.peek(-i)));
        }
        return entries.stream()
                .filter(entry -> entry.words().size() > length
                        && entry.words().subList(0, length).equals(before)
                        && Nearest.to(
                                        cursor.peek().text(),
                                        List.of(entry.words().get(length)))
                                .isPresent())
                .findFirst()
                .map(entry -> cursor.wrong(cursor.peek(), entry.phrase()));
    }

    /** That the next words are no phrase of these: at the first word that is not of the nearest one. */
    public WrongWordException nearest(Cursor cursor) {
        int words = 0;
        StringBuilder written = new StringBuilder();
        Optional<String> best = Optional.empty();
        while (words < 6 && cursor.peek(words).sort() == Sort.WORD) {
            written.append(words == 0 ? "" : " ").append(cursor.peek(words).text());
            words++;
            int length = words;
            List<String> asLong = entries.stream()
                    .filter(entry -> entry.words().size() == length && entry.rank() < 2)
                    .map(Entry::phrase)
                    .toList();
            Optional<String> nearest = Nearest.to(written.toString(), asLong);
            best = nearest.isPresent() ? nearest : best;
        }
        if (best.isEmpty()) {
            return cursor.wrong(cursor.peek(), Nearest.expected(cursor.peek().text(), shown));
        }
        List<String> meant = words(best.get());
        int wrong = 0;
        while (wrong < meant.size() - 1 && word(cursor.peek(wrong)).equals(meant.get(wrong))) {
            wrong++;
        }
        return cursor.wrong(cursor.peek(wrong), best.get());
    }
}
