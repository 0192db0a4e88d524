package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.clause.Draft;
import dev.because.symbolic.rules.authoring.clause.References;
import dev.because.symbolic.rules.authoring.clause.Scope;
import dev.because.symbolic.rules.authoring.clause.Tests;
import dev.because.symbolic.rules.authoring.clause.Values;
import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Degree;
import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.authoring.word.Phrases;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code Define "strongly" of the drop of a region as at least 0.3.} */
final class Definitions {
    private final Cursor cursor;
    private final Lexicon lexicon;

    Definitions(Cursor cursor, Lexicon lexicon) {
        this.cursor = cursor;
        this.lexicon = lexicon;
    }

    Degree read() {
        cursor.expect("define");
        String name = name();
        cursor.expect("of");
        cursor.takeOne("a", "an", "the");
        Token target = cursor.peek();
        Map<String, Field> of = target();
        cursor.expect("as");
        Degree degree = new Degree(name, of, tests(of, target));
        if (!cursor.take(".") && cursor.peek().sort() != Sort.END) {
            throw cursor.wrong(cursor.peek(), "'.'");
        }
        if (cursor.peek().sort() != Sort.END) {
            throw cursor.wrong(cursor.peek(), "Rule, When, If or Define");
        }
        return degree;
    }

    private String name() {
        Token token = cursor.next();
        if (token.sort() == Sort.QUOTED && !Phrases.words(token.text()).isEmpty()) {
            return token.text();
        }
        if (token.sort() != Sort.WORD) {
            throw cursor.wrong(token, "a word in quotes, such as \"strongly\"");
        }
        StringBuilder name = new StringBuilder(token.text());
        while (cursor.peek().sort() == Sort.WORD && !cursor.sees("of")) {
            name.append(' ').append(cursor.next().text());
        }
        return name.toString();
    }

    /** "drop of a region" is the field that the kind is named after; "state of a loop" is of one kind; "drop" is of any. */
    private Map<String, Field> target() {
        int start = cursor.position();
        Optional<Phrases.Hit<Kind>> kind = lexicon.kinds().longest(cursor);
        if (kind.isPresent()) {
            Kind meant = lexicon.kinds().take(cursor).orElseThrow();
            Optional<Field> own = Lexicon.own(meant);
            if (own.isPresent() && cursor.sees("as")) {
                return Map.of(meant.name(), own.get());
            }
            cursor.back(start);
        }
        Phrases<Field> all = new Phrases<>(Field::name);
        Map<String, Field> of = new HashMap<>();
        int longest = 0;
        for (Kind each : lexicon.words().kinds()) {
            each.fields().forEach(field -> {
                all.add(field.phrase(), field, 0);
                all.add(field.name(), field, 1);
            });
            Optional<Phrases.Hit<Field>> hit = lexicon.fields(each).longest(cursor);
            int length = hit.map(Phrases.Hit::length).orElse(0);
            if (length > longest) {
                of.clear();
                longest = length;
            }
            if (length > 0 && length == longest) {
                of.put(each.name(), hit.orElseThrow().meanings().get(0));
            }
        }
        if (of.isEmpty()) {
            throw all.nearest(cursor);
        }
        cursor.back(start + longest);
        if (cursor.take("of")) {
            return ofOne(of);
        }
        if (!cursor.sees("as")) {
            all.begun(cursor, longest).ifPresent(wrong -> {
                throw wrong;
            });
        }
        return of;
    }

    private Map<String, Field> ofOne(Map<String, Field> of) {
        cursor.takeOne("a", "an", "the");
        Token token = cursor.peek();
        Kind kind =
                lexicon.kinds().take(cursor).orElseThrow(() -> lexicon.kinds().nearest(cursor));
        if (!of.containsKey(kind.name())) {
            throw cursor.wrong(
                    token,
                    of.keySet().stream().sorted().collect(Collectors.joining(" or ")) + ", which has such a field");
        }
        return Map.of(kind.name(), of.get(kind.name()));
    }

    private List<Constraint> tests(Map<String, Field> of, Token target) {
        if (of.values().stream()
                        .map(field -> field.type() + " " + field.unit())
                        .distinct()
                        .count()
                > 1) {
            throw cursor.wrong(
                    target,
                    target.text() + " of several kinds that differ",
                    "'of' and one of " + of.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        String first = of.keySet().stream().sorted().findFirst().orElseThrow();
        Kind kind = lexicon.words().kind(first).orElseThrow();
        Scope scope = new Scope();
        Draft draft = scope.open(kind, true, cursor.place());
        Token token = cursor.peek();
        References references = new References(cursor, lexicon, scope);
        Tests tests = new Tests(cursor, lexicon, scope, new Values(cursor, lexicon, scope, references));
        Field field = of.get(first);
        if (tests.seesVerb() && token.sort() == Sort.WORD) {
            tests.verb(draft, field, cursor.place());
        } else {
            tests.body(draft, field, cursor.place(), cursor.take("not"));
        }
        Condition read = draft.condition();
        List<Constraint> constraints = read.pattern().constraints();
        if (constraints.isEmpty()
                || !read.pattern().bound().isEmpty()
                || constraints.stream().anyMatch(Definitions::refers)) {
            throw cursor.wrong(token, "values that are written out");
        }
        return constraints;
    }

    private static boolean refers(Constraint test) {
        return test instanceof Constraint.Compare compare && compare.right() instanceof Operand.Reference
                || test instanceof Constraint.Contains contains && contains.member() instanceof Operand.Reference;
    }
}
