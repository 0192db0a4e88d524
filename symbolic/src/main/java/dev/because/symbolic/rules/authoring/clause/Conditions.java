package dev.because.symbolic.rules.authoring.clause;

import dev.because.symbolic.rules.authoring.clause.References.Referred;
import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Grammar;
import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.authoring.word.Phrases;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.authoring.word.WrongWordException;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads conditions, from "when" to "then". */
public final class Conditions {
    private static final List<String> GOES_ON = List.of("and", "but", "whose", "with", "then", "conclude", "called");

    private final Cursor cursor;
    private final Lexicon lexicon;
    private final Scope scope;
    private final References references;
    private final Predicates predicates;

    public Conditions(Cursor cursor, Lexicon lexicon, Scope scope, References references, Tests tests) {
        this.cursor = cursor;
        this.lexicon = lexicon;
        this.scope = scope;
        this.references = references;
        this.predicates = new Predicates(cursor, lexicon, references, tests);
    }

    /** All of them, up to "then" or "conclude". */
    public void read() {
        if (seesEnd()) {
            throw cursor.wrong(cursor.peek(), "a condition, such as 'there is a …'");
        }
        do {
            if (!predicates.goesOn()) {
                clause();
            }
            predicates.takeWithoutComma();
        } while (separated());
    }

    private boolean seesEnd() {
        return cursor.seesOne("then", "conclude", ", then", ", conclude").isPresent();
    }

    private boolean separated() {
        if (seesEnd()) {
            cursor.take(",");
            return false;
        }
        if (cursor.seesOne("or", ", or").isPresent()) {
            int start = cursor.position();
            cursor.take(",");
            Token or = cursor.next();
            if (predicates.current().filter(draft -> !draft.present()).isPresent()
                    && lexicon.kinds().longest(cursor).isPresent()) {
                absent(cursor.place());
                return separated();
            }
            cursor.back(start);
            throw cursor.wrong(or, "'and', or a second rule for the other case");
        }
        boolean comma = cursor.take(",");
        boolean and = cursor.takeOne("and", "but", "while", "where", "nor");
        if (!comma && !and) {
            throw cursor.wrong(
                    cursor.peek(),
                    cursor.peek().sort() == Sort.WORD
                            ? Nearest.to(cursor.peek().text(), GOES_ON).orElse("'and', ',' or 'then conclude'")
                            : "'and', ',' or 'then conclude'");
        }
        return true;
    }

    private void clause() {
        Token first = cursor.peek();
        Place place = cursor.place();
        if (cursor.take("there")) {
            if (!cursor.takeOne("is", "are", "exists", "exist", "'s")) {
                throw cursor.wrong(cursor.peek(), "is");
            }
            cursor.take("also");
            if (cursor.take("not")) {
                cursor.takeOne("a", "an", "any");
                absent(place);
            } else if (cursor.take("no")) {
                absent(place);
            } else {
                present(place, true);
            }
        } else if (cursor.take("it is concluded that")) {
            present(place, false);
        } else if (cursor.take("it is not concluded that")) {
            absent(place);
        } else if (cursor.take("no")) {
            absent(place);
        } else if (!subject()) {
            if (Grammar.ARTICLES.contains(first.lower()) && seesKindAfterArticle()) {
                present(place, true);
            } else if (!bare(place) && !option(place)) {
                throw unknown();
            }
        }
    }

    /** "m is …", "the place of m is …", "the patient is …". */
    private boolean subject() {
        Optional<Referred> referred = references.take(predicates.current().filter(Draft::present), true);
        if (referred.isPresent()) {
            predicates.ofField(referred.get());
            return true;
        }
        boolean the = cursor.sees("the") && seesKindAfterArticle();
        boolean name = scope.named(cursor.peek().text()).isPresent() && !seesKindAfterArticle();
        if (!the && !name) {
            return false;
        }
        Optional<Draft> owner = references.owner(Optional.empty(), true);
        owner.ifPresent(draft -> {
            predicates.speakOf(draft);
            predicates.predicate();
        });
        return owner.isPresent();
    }

    private boolean seesKindAfterArticle() {
        int start = cursor.position();
        boolean article = cursor.takeOne(Grammar.ARTICLES.toArray(new String[0]));
        cursor.take("conclusion");
        boolean kind = article && lexicon.kinds().longest(cursor).isPresent();
        cursor.back(start);
        return kind;
    }

    private void present(Place place, boolean article) {
        if (article && !cursor.takeOne("at least one", "at least a")) {
            cursor.takeOne(Grammar.ARTICLES.toArray(new String[0]));
        }
        pattern(true, place);
        while (cursor.seesOne("and a", "and an", ", a", ", an", ", and a", ", and an")
                        .isPresent()
                && patternFollows()) {
            cursor.take(",");
            cursor.take("and");
            Place next = cursor.place();
            cursor.next();
            pattern(true, next);
        }
    }

    private boolean patternFollows() {
        int start = cursor.position();
        cursor.take(",");
        cursor.take("and");
        boolean kind = seesKindAfterArticle();
        cursor.back(start);
        return kind && !predicates.seesField();
    }

    private void absent(Place place) {
        pattern(false, place);
        while (cursor.seesOne("or", "nor").isPresent()) {
            int start = cursor.position();
            cursor.next();
            cursor.take("no");
            if (lexicon.kinds().longest(cursor).isEmpty()) {
                cursor.back(start);
                return;
            }
            pattern(false, cursor.place());
        }
    }

    private void pattern(boolean present, Place place) {
        cursor.take("conclusion");
        Kind kind =
                lexicon.kinds().take(cursor).orElseThrow(() -> lexicon.kinds().nearest(cursor));
        Draft draft = scope.open(kind, present, place);
        name(draft);
        if (kind.isConclusion()) {
            cursor.takeOne("is concluded", "are concluded");
        }
        predicates.speakOf(draft);
        predicates.follow();
    }

    private void name(Draft draft) {
        if (cursor.takeOne("called", "named")) {
            Token name = cursor.next();
            if (name.sort() != Sort.WORD && name.sort() != Sort.QUOTED) {
                throw cursor.wrong(name, "a name");
            }
            scope.name(draft, name, cursor);
        } else if (cursor.peek().lower().matches("[a-z][0-9]*") && !seesKindAfterArticle()) {
            scope.name(draft, cursor.next(), cursor);
        }
    }

    /** "refuted-grab is concluded", "refuted-grab is not concluded", "patients exist". */
    private boolean bare(Place place) {
        Optional<Phrases.Hit<Kind>> hit = lexicon.kinds().longest(cursor);
        if (hit.isEmpty()) {
            return false;
        }
        int start = cursor.position();
        Kind kind = lexicon.kinds().take(cursor).orElseThrow();
        boolean negated = cursor.takeOne("is not concluded", "are not concluded", "isn't concluded");
        if (!negated && !cursor.takeOne("is concluded", "are concluded")) {
            cursor.back(start);
            present(place, false);
            return true;
        }
        predicates.speakOf(scope.open(kind, !negated, place));
        predicates.follow();
        return true;
    }

    /** "the upper left matters strongly": an option of a field, and a degree of another field of the same kind. */
    private boolean option(Place place) {
        int start = cursor.position();
        cursor.take("the");
        Optional<Phrases.Hit<Lexicon.Option>> options = lexicon.options().longest(cursor);
        if (options.isEmpty()) {
            cursor.back(start);
            return false;
        }
        cursor.back(cursor.position() + options.get().length());
        predicates.ofOption(options.get().meanings(), scope, place);
        return true;
    }

    private WrongWordException unknown() {
        Token token = cursor.peek();
        boolean article = cursor.takeOne(Grammar.ARTICLES.toArray(new String[0]));
        List<String> known = new ArrayList<>();
        if (article) {
            predicates
                    .current()
                    .ifPresent(
                            draft -> known.addAll(lexicon.fields(draft.kind()).shown()));
            known.addAll(lexicon.kinds().shown());
            known.addAll(lexicon.options().shown());
            Phrases<String> all = new Phrases<>(text -> text);
            known.forEach(phrase -> all.add(phrase, phrase, 0));
            return all.nearest(cursor);
        }
        if (cursor.seesOne("every", "each", "all").isPresent()) {
            return cursor.wrong(token, "'there is no …' and the contrary");
        }
        known.addAll(List.of("there", "no", "its", "it is concluded that", "whose", "with", "then", "conclude"));
        lexicon.words().names().stream().filter(Kind::isConclusion).forEach(known::add);
        String expected = token.sort() == Sort.WORD
                ? Nearest.to(token.text(), known).orElse("a condition, such as 'there is a …'")
                : "a condition, such as 'there is a …'";
        return cursor.wrong(token, expected);
    }
}
