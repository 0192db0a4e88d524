package dev.because.symbolic.rules.authoring.table;

import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.authoring.draft.KindWords;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands below {@code When}: which field of which kind a column asks about.
 *
 * @param kind the kind, with the word that tells it from others of its kind
 * @param field the field; empty if it is asked whether there is such a fact at all
 * @param name what the field is called in every row, if it is
 */
record Heading(Written kind, Optional<Written> field, Optional<String> name) {
    private static final Pattern NAMED =
            Pattern.compile("(.*?)\\s*(?:=|\\bas\\b)?\\s*\\$([A-Za-z]\\w*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OF = Pattern.compile("\\s+of\\s+", Pattern.CASE_INSENSITIVE);

    static Heading read(Written heading, KindWords words) {
        Matcher named = NAMED.matcher(heading.text());
        Optional<String> name = named.matches() ? Optional.of(named.group(2)) : Optional.empty();
        String text = named.matches() ? named.group(1) : heading.text();
        int point = text.indexOf('.');
        if (point >= 0) {
            return new Heading(
                    new Written(text.substring(0, point), heading.place()),
                    Optional.of(new Written(text.substring(point + 1), heading.place())),
                    name);
        }
        Matcher of = OF.matcher(text);
        while (words.kind(text).isEmpty() && of.find()) {
            String field = text.substring(0, of.start());
            String kind = text.substring(of.end());
            if (words.kind(kind).isPresent()) {
                return new Heading(
                        new Written(kind, heading.place()), Optional.of(new Written(field, heading.place())), name);
            }
        }
        return new Heading(new Written(text, heading.place()), Optional.empty(), name);
    }

    /** What columns of one pattern have in common. */
    String pattern(KindWords words) {
        String plain = kind.text().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        Optional<Kind> known = words.kind(kind.text());
        return known.map(one -> one.name() + " " + words.alias(kind.text()).toLowerCase(Locale.ROOT))
                .orElse(plain);
    }
}
