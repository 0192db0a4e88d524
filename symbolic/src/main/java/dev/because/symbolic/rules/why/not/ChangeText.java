package dev.because.symbolic.rules.why.not;

import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.why.Clauses;
import dev.because.symbolic.rules.why.Figures;
import dev.because.symbolic.rules.why.Lexicon;
import dev.because.symbolic.rules.why.change.Change;
import dev.because.symbolic.rules.why.change.Edit;
import dev.because.symbolic.rules.why.change.Smallest;
import dev.because.symbolic.rules.why.change.SmallestChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The smallest change in English, what it leads to, and what is known of smaller ones. */
final class ChangeText {
    private final Lexicon lexicon;
    private final Clauses clauses;

    ChangeText(Lexicon lexicon, Clauses clauses) {
        this.lexicon = lexicon;
        this.clauses = clauses;
    }

    List<String> of(Smallest smallest) {
        if (smallest.change().isEmpty()) {
            return List.of(
                    smallest.complete()
                            ? "No change of up to " + SmallestChange.MOST_EDITS + " facts or values would lead to it."
                            : nothingUpTo(smallest) + "; the search was cut off after " + smallest.tried() + " tries.");
        }
        Change change = smallest.change().get();
        List<String> lines = new ArrayList<>();
        lines.add((smallest.complete() ? "Smallest change: if " : "A change that would do: if ")
                + Figures.list(change.edits().stream().map(this::edit).toList(), "and") + ", rule \""
                + change.match().rule().name() + "\" would conclude: "
                + clauses.told(
                        change.match().concluded(), Optional.of(change.match().rule())) + ".");
        Lexicon after = lexicon.among(change.facts());
        List<String> facts =
                change.match().facts().stream().map(after::full).distinct().toList();
        lines.add("Tried: with it the rule fires" + (facts.isEmpty() ? "" : ", by " + Figures.list(facts, "and"))
                + ". "
                + (smallest.complete()
                        ? "No smaller change would do."
                        : nothingUpTo(smallest) + "; whether a smaller one does is not known."));
        return lines;
    }

    private static String nothingUpTo(Smallest smallest) {
        return smallest.excluded() < 1
                ? "Not all single changes could be tried"
                : smallest.excluded() == 1
                        ? "No single change would lead to it"
                        : "No change of up to " + smallest.excluded() + " facts or values would lead to it";
    }

    private String edit(Edit edit) {
        if (edit instanceof Edit.Removed removed) {
            return lexicon.full(removed.fact()) + " were not there";
        }
        if (edit instanceof Edit.Added added) {
            return "there were also " + Lexicon.a(lexicon.kind(added.fact().kind())) + values(added.fact());
        }
        return changed((Edit.Changed) edit);
    }

    private String values(Fact fact) {
        List<String> values = new ArrayList<>();
        fact.values()
                .forEach((field, value) ->
                        values.add(lexicon.field(fact.kind(), field) + " " + lexicon.value(fact.kind(), field, value)));
        if (values.size() == 1 && fact.values().get(fact.values().firstKey()) instanceof String name) {
            return ": " + name;
        }
        return values.isEmpty() ? "" : " with " + Figures.list(values, "and");
    }

    private String changed(Edit.Changed edit) {
        String kind = edit.fact().kind();
        String phrase = lexicon.field(kind, edit.field());
        String name = lexicon.name(edit.fact());
        if (edit.after() instanceof Boolean truth) {
            return lexicon.full(edit.fact()) + " were " + (truth ? "" : "not ") + phrase;
        }
        if (edit.after() instanceof List<?> after) {
            return members(lexicon.full(edit.fact()), phrase, edit.before().orElse(List.of()), after);
        }
        String value = lexicon.value(kind, edit.field(), edit.after(), edit.before());
        return "the " + phrase + " of " + name + " were "
                + edit.before()
                        .map(before -> value + " instead of "
                                + (before instanceof Double number && edit.after() instanceof Double other
                                        ? Figures.number(number, other)
                                        : Lexicon.value(before)))
                        .orElseGet(() -> "known to be " + value);
    }

    private static String members(String name, String phrase, Object before, List<?> after) {
        List<?> then = before instanceof List<?> list ? list : List.of();
        List<String> parts = new ArrayList<>();
        List<String> more = after.stream()
                .filter(one -> !then.contains(one))
                .map(Lexicon::value)
                .toList();
        List<String> fewer = then.stream()
                .filter(one -> !after.contains(one))
                .map(Lexicon::value)
                .toList();
        if (!more.isEmpty()) {
            parts.add("had " + Figures.list(more, "and") + " among its " + phrase);
        }
        if (!fewer.isEmpty()) {
            parts.add("did not have " + Figures.list(fewer, "or") + " among its " + phrase);
        }
        return name + " " + (parts.isEmpty() ? "had " + phrase + " that are known" : Figures.list(parts, "and"));
    }
}
