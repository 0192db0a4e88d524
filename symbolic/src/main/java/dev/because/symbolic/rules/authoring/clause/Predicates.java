package dev.because.symbolic.rules.authoring.clause;

import dev.because.symbolic.rules.authoring.clause.References.Referred;
import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Degree;
import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.authoring.word.Phrases;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is said of a fact: {@code whose …}, {@code with …}, {@code has …}, {@code is …}; and goes on with the fact and the field that
 * were last spoken of, where a sentence leaves them out.
 */
final class Predicates {
    private static final String[] WHO = {"who", "which", "that"};

    private final Cursor cursor;
    private final Lexicon lexicon;
    private final References references;
    private final Tests tests;
    private Optional<Draft> current = Optional.empty();
    private Optional<Referred> field = Optional.empty();

    Predicates(Cursor cursor, Lexicon lexicon, References references, Tests tests) {
        this.cursor = cursor;
        this.lexicon = lexicon;
        this.references = references;
        this.tests = tests;
    }

    /** The fact that was last spoken of. */
    Optional<Draft> current() {
        return current;
    }

    void speakOf(Draft draft) {
        current = Optional.of(draft);
        field = Optional.empty();
    }

    /** What may stand after a kind and its name without a comma. */
    void follow() {
        if (!relative()) {
            takeWithoutComma();
        }
    }

    /** A predicate that ends what began with its subject, as in "a belief whose … is likely". */
    void takeWithoutComma() {
        if (current.isPresent() && seesPredicate()) {
            predicate();
            relative();
        }
    }

    private boolean seesPredicate() {
        return cursor.seesOne("is", "are", "isn't", "aren't", "has", "have", "exists", "exist", "matters", "matter")
                        .isPresent()
                || cursor.seesOne("does not matter", "do not matter", "doesn't matter", "don't matter")
                        .isPresent()
                || lexicon.degrees(current.orElseThrow().kind()).longest(cursor).isPresent();
    }

    /** Whether the next condition leaves out what it speaks of; if it does, it is passed. */
    boolean goesOn() {
        if (current.isEmpty()) {
            return false;
        }
        if (relative()) {
            return true;
        }
        Draft draft = current.get();
        if (tests.seesVerb() || cursor.seesOne("has", "have", "matters").isPresent()) {
            if (field.isEmpty() || cursor.seesOne("has", "have", "matters").isPresent() || seesOwnPredicate(draft)) {
                predicate();
            } else {
                tests.verb(
                        draft,
                        field.get().field(),
                        cursor.source().place(field.get().token()));
            }
            return true;
        }
        if (field.isPresent() && (tests.seesComparison() || cursor.sees("not"))) {
            Place place = cursor.source().place(field.get().token());
            tests.body(draft, field.get().field(), place, cursor.take("not"));
            return true;
        }
        if (seesField()) {
            cursor.takeOne("the", "a", "an", "its");
            ofField(references.field(draft));
            return true;
        }
        return false;
    }

    /** "is feverish", which says something of the fact and not of its field. */
    private boolean seesOwnPredicate(Draft draft) {
        int start = cursor.position();
        boolean is = cursor.takeOne("is", "are", "isn't", "aren't");
        cursor.take("not");
        boolean own = is
                && (lexicon.degrees(draft.kind()).longest(cursor).isPresent()
                        || truth(draft.kind()).longest(cursor).isPresent());
        cursor.back(start);
        return own;
    }

    /** Whether a field of the current fact comes next, and no longer phrase for a kind of fact. */
    boolean seesField() {
        int start = cursor.position();
        boolean article = cursor.takeOne("the", "a", "an", "its");
        int own = lexicon.fields(current.orElseThrow().kind())
                .longest(cursor)
                .map(Phrases.Hit::length)
                .orElse(0);
        int kind = article
                ? lexicon.kinds().longest(cursor).map(Phrases.Hit::length).orElse(0)
                : 0;
        boolean seen = own > 0 && own >= kind && !cursor.peek(own).is("of") || own > 0 && own > kind && ofValue(own);
        cursor.back(start);
        return seen;
    }

    private boolean ofValue(int length) {
        return field.isPresent()
                && cursor.peek(length).is("of")
                && cursor.peek(length + 1).sort() != Sort.WORD;
    }

    private boolean relative() {
        if (current.isEmpty()) {
            return false;
        }
        if (cursor.take("whose")) {
            cursor.take("the");
            ofField(references.field(current.get()));
            return true;
        }
        if (cursor.take("with")) {
            fieldAndValue();
            return true;
        }
        if (!cursor.sees("that of") && cursor.takeOne(WHO)) {
            predicate();
            return true;
        }
        return false;
    }

    /** What is said of the current fact, with its verb. */
    void predicate() {
        Draft draft = current.orElseThrow();
        if (cursor.takeOne("exists", "exist")
                || draft.kind().isConclusion() && cursor.takeOne("is concluded", "are concluded")) {
            return;
        }
        if (cursor.takeOne("has", "have")) {
            fieldAndValue();
            return;
        }
        Token token = cursor.peek();
        boolean matters = cursor.takeOne("matters", "matter");
        boolean negated = !matters
                && cursor.takeOne(
                        "does not matter", "do not matter", "doesn't matter", "don't matter", "isn't", "aren't");
        boolean is = !matters && !negated && cursor.takeOne("is", "are");
        negated |= is && cursor.take("not");
        Phrases<Degree> degrees = lexicon.degrees(draft.kind());
        Token word = cursor.peek();
        Optional<Degree> degree = degrees.take(cursor);
        if (degree.isPresent()) {
            Field of = degree.get().of(draft.kind()).orElseThrow();
            tests.degree(draft, degree.get(), of, word, cursor.source().place(token), negated);
        } else if (is || negated) {
            is(draft, negated, word);
        } else {
            List<String> known = new ArrayList<>(List.of("whose", "with", "has", "is", "exists"));
            known.addAll(degrees.shown());
            throw cursor.wrong(word, Nearest.expected(word.text(), known));
        }
    }

    private void is(Draft draft, boolean negated, Token word) {
        Optional<Field> truth = truth(draft.kind()).take(cursor);
        if (truth.isPresent()) {
            draft.ask(new Constraint.Compare(
                    truth.get().name(),
                    Comparison.EQUAL,
                    new Operand.Literal(!negated),
                    cursor.source().place(word)));
            return;
        }
        Optional<Field> own = Lexicon.own(draft.kind());
        if (own.isPresent()) {
            field = Optional.of(new Referred(draft, own.get(), word));
            tests.body(draft, own.get(), cursor.source().place(word), negated);
            return;
        }
        List<String> known = new ArrayList<>(lexicon.degrees(draft.kind()).shown());
        known.addAll(truth(draft.kind()).shown());
        throw cursor.wrong(
                word,
                known.isEmpty()
                        ? "'whose … is', for a " + draft.kind().phrase() + " is nothing by itself"
                        : Nearest.expected(word.text(), known));
    }

    private static Phrases<Field> truth(Kind kind) {
        Phrases<Field> phrases = new Phrases<>(Field::name);
        kind.fields().stream().filter(field -> field.type() == FieldType.TRUTH).forEach(field -> {
            phrases.add(field.phrase(), field, 0);
            phrases.add(field.name(), field, 1);
        });
        return phrases;
    }

    /** "with place 1", "has an evaluation of at most 3", "with a side that is White". */
    private void fieldAndValue() {
        Draft draft = current.orElseThrow();
        cursor.takeOne("the", "a", "an", "its");
        Referred read = references.field(draft);
        field = Optional.of(read);
        Place place = cursor.source().place(read.token());
        if (cursor.takeOne(WHO) || tests.seesVerb()) {
            tests.verb(draft, read.field(), place);
        } else {
            cursor.take("of");
            tests.body(draft, read.field(), place, cursor.take("not"));
        }
    }

    /** A test of a field that was just named. */
    void ofField(Referred read) {
        if (!read.owner().present() && current.filter(read.owner()::equals).isEmpty()) {
            throw cursor.wrong(
                    read.token(), read.token().shown() + " of what must not be there", "'whose' right after it");
        }
        current = Optional.of(read.owner());
        field = Optional.of(read);
        Place place = cursor.source().place(read.token());
        Phrases<Degree> degrees = lexicon.degrees(read.owner().kind(), read.field());
        Token word = cursor.peek();
        if (cursor.take("matters") || degrees.longest(cursor).isPresent()) {
            Degree degree = degrees.take(cursor).orElseThrow(() -> degrees.nearest(cursor));
            tests.degree(read.owner(), degree, read.field(), word, place, false);
        } else if (!tests.seesVerb() && seesWithoutVerb()) {
            tests.body(read.owner(), read.field(), place, false);
        } else {
            tests.verb(read.owner(), read.field(), place);
        }
    }

    /** "with place 1 and mate 2". */
    private boolean seesWithoutVerb() {
        return tests.seesComparison()
                || cursor.peek().sort() == Sort.NUMBER
                || cursor.peek().sort() == Sort.QUOTED
                || cursor.sees("(");
    }

    /** "the upper left matters strongly", of which only the first part was read. */
    void ofOption(List<Lexicon.Option> options, Scope scope, Place place) {
        cursor.takeOne("matters", "matter");
        boolean negated = cursor.takeOne("does not matter", "doesn't matter", "do not matter", "isn't");
        negated |= cursor.take("is") && cursor.take("not");
        Phrases<Degree> degrees = lexicon.degrees(degree ->
                options.stream().anyMatch(option -> degree.of(option.kind()).isPresent()));
        Token word = cursor.peek();
        Degree degree = degrees.take(cursor).orElseThrow(() -> degrees.nearest(cursor));
        List<Lexicon.Option> fitting = options.stream()
                .filter(option -> degree.of(option.kind()).isPresent())
                .toList();
        Lexicon.Option option = fitting.get(0);
        if (fitting.size() > 1) {
            throw cursor.wrong(word, option.text() + " " + degree.name() + ", which means several things", "whose");
        }
        Draft draft = scope.open(option.kind(), true, place);
        speakOf(draft);
        draft.ask(new Constraint.Compare(
                option.field().name(), Comparison.EQUAL, new Operand.Literal(option.text()), place));
        Field of = degree.of(option.kind()).orElseThrow();
        tests.degree(draft, degree, of, word, cursor.source().place(word), negated);
    }
}
