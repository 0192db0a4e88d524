package dev.because.symbolic.rules.authoring.clause;

import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Grammar;
import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.authoring.word.Phrases;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.authoring.word.WrongWordException;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code the place of m}, {@code m's place}, {@code the patient's age}, {@code the age of the patient} and {@code its age}. */
public final class References {
    private static final Set<String> ENDS =
            Set.of(",", ".", "and", "but", "then", "whose", "with", "is", "are", "(", ")", "because", "or");
    private static final int REACH = 12;

    private final Cursor cursor;
    private final Lexicon lexicon;
    private final Scope scope;

    /** A field of a fact, and where it was named. */
    record Referred(Draft owner, Field field, Token token) {}

    public References(Cursor cursor, Lexicon lexicon, Scope scope) {
        this.cursor = cursor;
        this.lexicon = lexicon;
        this.scope = scope;
    }

    /**
     * Passes a reference, if one comes next.
     *
     * @param self what "its" stands for
     * @param subject whether it is what a condition speaks of: then "the patient" may be the first that is heard of one
     */
    Optional<Referred> take(Optional<Draft> self, boolean subject) {
        int start = cursor.position();
        if (cursor.sees("its")) {
            Token its = cursor.next();
            Draft owner = self.orElseThrow(() -> cursor.wrong(its, "a fact that it can stand for before it"));
            return Optional.of(field(owner));
        }
        if (seesPossessor()) {
            Draft possessor = owner(self, subject).orElseThrow(() -> scope.unknown(cursor, cursor.peek()));
            cursor.expect("'s");
            return Optional.of(field(possessor));
        }
        if (!cursor.take("the")) {
            return Optional.empty();
        }
        int first = cursor.position();
        Optional<WrongWordException> wrong = Optional.empty();
        for (int of = 1; of < REACH && !ENDS.contains(cursor.peek(of - 1).lower()); of++) {
            if (cursor.peek(of).is("of")) {
                cursor.back(first + of + 1);
                Optional<Draft> owner = owner(self, subject);
                int after = cursor.position();
                cursor.back(first);
                if (owner.isPresent()) {
                    Optional<Phrases.Hit<Field>> hit =
                            lexicon.fields(owner.get().kind()).longest(cursor);
                    if (hit.isPresent() && hit.get().length() == of) {
                        Field field =
                                lexicon.fields(owner.get().kind()).take(cursor).orElseThrow();
                        cursor.back(after);
                        return Optional.of(new Referred(owner.get(), field, cursor.peek(first - after)));
                    }
                    wrong = Optional.of(lexicon.fields(owner.get().kind()).nearest(cursor));
                } else if (wrong.isEmpty()) {
                    wrong = unknownOwner(of);
                }
            }
        }
        wrong.ifPresent(found -> {
            throw found;
        });
        cursor.back(start);
        return Optional.empty();
    }

    private boolean seesPossessor() {
        if (!cursor.sees("the")) {
            return cursor.peek(1).is("'s") && scope.named(cursor.peek().text()).isPresent();
        }
        int start = cursor.position();
        cursor.next();
        int length = lexicon.kinds().longest(cursor).map(Phrases.Hit::length).orElse(0);
        boolean seen = length > 0 && cursor.peek(length).is("'s");
        cursor.back(start);
        return seen;
    }

    /** "the place of" somebody unknown, where facts that are there have a place. */
    private Optional<WrongWordException> unknownOwner(int of) {
        Token name = cursor.peek(of + 1);
        return scope.visible(Optional.empty())
                .filter(draft -> lexicon.fields(draft.kind())
                        .longest(cursor)
                        .filter(hit -> hit.length() == of)
                        .isPresent())
                .findFirst()
                .filter(draft ->
                        name.sort() == Sort.WORD && !cursor.peek(of + 2).is("of"))
                .map(draft -> scope.unknown(cursor, name));
    }

    /** The field of a fact that comes next. */
    Referred field(Draft owner) {
        Token token = cursor.peek();
        int start = cursor.position();
        Phrases<Field> fields = lexicon.fields(owner.kind());
        Field field = fields.take(cursor).orElseThrow(() -> fields.nearest(cursor));
        if (cursor.peek().sort() == Sort.WORD
                && !Grammar.RESERVED.contains(cursor.peek().lower())) {
            fields.begun(cursor, cursor.position() - start).ifPresent(wrong -> {
                throw wrong;
            });
        }
        return new Referred(owner, field, token);
    }

    /** The fact that comes next, by its name or as "the" only one of its kind; "a" new one too, where one is compared with. */
    Optional<Draft> owner(Optional<Draft> self, boolean subject) {
        Token token = cursor.peek();
        int start = cursor.position();
        boolean the = cursor.take("the");
        if (the || cursor.takeOne("a", "an")) {
            Token first = cursor.peek();
            Optional<Phrases.Hit<Kind>> hit = lexicon.kinds().longest(cursor);
            if (hit.isPresent() && (the || !subject)) {
                Kind kind = lexicon.kinds().take(cursor).orElseThrow();
                return Optional.of(the ? theOnly(kind, first, subject) : another(self, kind, first));
            }
            cursor.back(start);
        }
        Optional<Draft> named = token.sort() == Sort.WORD ? scope.named(token.text()) : Optional.empty();
        named.ifPresent(draft -> cursor.next());
        return named;
    }

    private Draft theOnly(Kind kind, Token token, boolean subject) {
        List<Draft> all = scope.of(kind);
        if (all.size() > 1) {
            throw cursor.wrong(
                    token, "the " + kind.phrase() + ", of which there are " + all.size(), "the name of one of them");
        }
        if (all.isEmpty() && !subject) {
            throw cursor.wrong(token, "the " + kind.phrase() + ", of which nothing was said before", "a name");
        }
        return all.isEmpty() ? scope.open(kind, true, cursor.source().place(token)) : all.get(0);
    }

    private Draft another(Optional<Draft> self, Kind kind, Token token) {
        Draft user = self.orElseThrow(() -> cursor.wrong(token, "a " + kind.phrase(), "a fact that has a name"));
        if (!user.present()) {
            throw cursor.wrong(token, "another fact inside of what must not be there", "a fact that has a name");
        }
        return scope.openBefore(user, kind, cursor.source().place(token));
    }
}
