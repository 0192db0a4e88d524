package dev.because.symbolic.rules.authoring.draft;

import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Nearest;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which kinds and fields are meant by words: by their names as they are, or by name or phrase without regard to capitals. */
public final class KindWords {
    private final Vocabulary words;

    public KindWords(Vocabulary words) {
        this.words = words;
    }

    /** The kind that is meant, if any; a last word that makes no difference is passed over, as in {@code Belief other}. */
    public Optional<Kind> kind(String text) {
        String name = text.strip().replaceAll("\\s+", " ");
        int last = name.lastIndexOf(' ');
        return one(words.kinds(), name, Kind::name, Kind::phrase)
                .or(() -> last < 0
                        ? Optional.empty()
                        : one(words.kinds(), name.substring(0, last), Kind::name, Kind::phrase));
    }

    /** The last word if it is none of the kind's own; empty if there is none. */
    public String alias(String text) {
        String name = text.strip().replaceAll("\\s+", " ");
        return one(words.kinds(), name, Kind::name, Kind::phrase).isPresent()
                ? ""
                : name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The field of a kind that is meant, if any. */
    public static Optional<Field> field(Kind kind, String text) {
        return one(kind.fields(), text.strip().replaceAll("\\s+", " "), Field::name, Field::phrase);
    }

    Kind kind(Written written) {
        return kind(written.text())
                .orElseThrow(() -> written.instead(near(written.text(), words.kinds(), Kind::name, Kind::phrase)));
    }

    static Field field(Kind kind, Written written) {
        return field(kind, written.text())
                .orElseThrow(() -> written.instead(
                        near(written.text(), kind.fields(), Field::name, Field::phrase) + " of " + kind.name()));
    }

    private static <T> Optional<T> one(List<T> all, String text, Function<T, String> name, Function<T, String> phrase) {
        Optional<T> exact =
                all.stream().filter(each -> name.apply(each).equals(text)).findFirst();
        List<T> alike = all.stream()
                .filter(each -> name.apply(each).equalsIgnoreCase(text)
                        || phrase.apply(each).equalsIgnoreCase(text))
                .toList();
        return exact.or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty());
    }

    private static <T> String near(String text, List<T> all, Function<T, String> name, Function<T, String> phrase) {
        List<String> known = new ArrayList<>(all.stream().map(name).toList());
        return Nearest.to(
                        text,
                        Stream.concat(known.stream(), all.stream().map(phrase)).toList())
                .orElseGet(() -> Nearest.expected(text, known));
    }
}
