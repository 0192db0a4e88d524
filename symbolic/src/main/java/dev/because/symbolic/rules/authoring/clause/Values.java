package dev.because.symbolic.rules.authoring.clause;

import dev.because.symbolic.rules.authoring.clause.References.Referred;
import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Grammar;
import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.authoring.word.Measures;
import dev.because.symbolic.rules.authoring.word.Phrases;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.authoring.word.WrongWordException;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a field is compared with, or what a conclusion says. */
public final class Values {
    private final Cursor cursor;
    private final Lexicon lexicon;
    private final Scope scope;
    private final References references;

    /** What was read. */
    public sealed interface Value {
        /** A value: text, number, truth or a list of texts. */
        record Known(Object value) implements Value {}

        /** What a fact has there. */
        record FieldOf(Draft owner, Field field) implements Value {}

        /** What a name stands for. */
        record Named(String variable, Draft owner) implements Value {}
    }

    public Values(Cursor cursor, Lexicon lexicon, Scope scope, References references) {
        this.cursor = cursor;
        this.lexicon = lexicon;
        this.scope = scope;
        this.references = references;
    }

    public Value value(Slot slot) {
        if (cursor.sees("(") && !slot.is(FieldType.TEXTS)) {
            cursor.next();
            Value value = value(slot);
            cursor.expect(")");
            return value;
        }
        Optional<Object> literal = literal(slot);
        if (literal.isPresent()) {
            return new Value.Known(literal.get());
        }
        if (cursor.take("the value called")) {
            return named(
                    cursor.take(Sort.QUOTED).orElseThrow(() -> cursor.wrong(cursor.peek(), "a name in quotes")), slot);
        }
        if (cursor.sees("that of")) {
            return sameField(slot);
        }
        Token first = cursor.peek();
        Optional<Referred> referred = references.take(slot.user(), false);
        if (referred.isPresent()) {
            return fieldOf(referred.get(), slot, referred.get().token());
        }
        if (first.sort() == Sort.WORD
                && scope.variable(first.text(), slot.user()).isPresent()) {
            return named(cursor.next(), slot);
        }
        throw wrong(slot);
    }

    private Value sameField(Slot slot) {
        cursor.expect("that of");
        Token name = cursor.peek();
        Draft owner = references.owner(slot.user(), false).orElseThrow(() -> scope.unknown(cursor, name));
        Field field = owner.kind()
                .field(slot.name())
                .orElseThrow(() ->
                        cursor.wrong(name, owner.kind().phrase() + ", which has no " + slot.name(), "the … of it"));
        return fieldOf(new Referred(owner, field, name), slot, name);
    }

    private Value fieldOf(Referred referred, Slot slot, Token token) {
        if (!referred.owner().present()
                && slot.user().filter(referred.owner()::equals).isEmpty()) {
            throw cursor.wrong(
                    token,
                    token.shown() + " of a " + referred.owner().kind().phrase() + " that must not be there",
                    "a fact that is there");
        }
        compatible(slot, lexicon.typed(referred.owner().kind(), referred.field()), referred.field(), token);
        return new Value.FieldOf(referred.owner(), referred.field());
    }

    private Value named(Token token, Slot slot) {
        Draft owner = scope.variable(token.text(), slot.user())
                .orElseThrow(() -> cursor.wrong(token, Nearest.expected(token.text(), scope.variables(slot.user()))));
        Field field = scope.field(owner, token.text());
        compatible(slot, lexicon.typed(owner.kind(), field), field, token);
        return new Value.Named(token.text(), owner);
    }

    private void compatible(Slot slot, boolean typed, Field other, Token token) {
        if (!typed || slot.field().isEmpty()) {
            return;
        }
        Field own = slot.field().get();
        boolean alike = own.type() == other.type()
                || own.type().isNumeric() && other.type().isNumeric();
        if (!alike) {
            throw cursor.wrong(
                    token,
                    other.phrase() + ", which is " + other.type().title(),
                    own.type().title());
        }
        if (own.type().isNumeric() && !own.unit().equals(other.unit())) {
            throw cursor.wrong(token, other.phrase() + in(other.unit()), "a number" + in(own.unit()));
        }
    }

    private static String in(String unit) {
        return unit.isEmpty() ? " without a unit" : " in " + unit;
    }

    /** A value that is written out, if one comes next. */
    Optional<Object> literal(Slot slot) {
        Token token = cursor.peek();
        if (slot.is(FieldType.TEXTS) || cursor.sees("the list")) {
            return list(slot);
        }
        if (token.sort() == Sort.QUOTED && (slot.field().isEmpty() || slot.is(FieldType.TEXT))) {
            cursor.next();
            slot.field().filter(field -> !field.admits(token.text())).ifPresent(field -> {
                throw cursor.wrong(token, Nearest.expected(token.text(), field.options()));
            });
            return Optional.of(token.text());
        }
        if (slot.takesNumbers()) {
            Optional<Double> number = Measures.take(cursor, slot.field());
            if (number.isPresent()) {
                return Optional.of(number.get());
            }
        }
        if (slot.field().isEmpty() || slot.is(FieldType.TRUTH)) {
            boolean yes = cursor.takeOne("true", "yes");
            if (yes || cursor.takeOne("false", "no")) {
                return Optional.of(yes);
            }
        }
        return option(slot);
    }

    private Optional<Object> option(Slot slot) {
        if (!slot.is(FieldType.TEXT) || slot.kind().isEmpty()) {
            return Optional.empty();
        }
        Field field = slot.field().orElseThrow();
        Phrases<String> options = lexicon.options(slot.kind().get(), field);
        Token token = cursor.peek();
        if (options.longest(cursor).isPresent()
                && scope.variable(token.text(), slot.user()).isPresent()) {
            throw cursor.wrong(token, token.text() + ", which is a name too", "the text in quotes, or another name");
        }
        return options.take(cursor).map(text -> text);
    }

    private Optional<Object> list(Slot slot) {
        int start = cursor.position();
        cursor.take("the list");
        if (!cursor.take("(")) {
            cursor.back(start);
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        Slot member = slot.field().isPresent() ? slot.member() : slot;
        while (!cursor.take(")")) {
            Token token = cursor.peek();
            Object text = literal(member).orElseThrow(() -> wrong(member));
            if (!(text instanceof String one)) {
                throw cursor.wrong(token, "a text in quotes");
            }
            texts.add(one);
            if (!cursor.takeOne(", and", ",", "and") && !cursor.sees(")")) {
                throw cursor.wrong(cursor.peek(), "',' or ')'");
            }
        }
        return Optional.of(List.copyOf(texts));
    }

    /** Whether a value that is written out comes next, which is not passed. */
    boolean seesLiteral(Slot slot) {
        Token token = cursor.peek();
        return token.sort() == Sort.QUOTED
                || token.sort() == Sort.NUMBER
                || slot.takesNumbers() && Grammar.NUMBERS.contains(token.lower())
                || slot.is(FieldType.TEXTS) && cursor.sees("(")
                || cursor.sees("the list")
                || slot.is(FieldType.TRUTH) && cursor.seesOne("true", "false").isPresent()
                || slot.is(FieldType.TEXT)
                        && slot.kind().isPresent()
                        && lexicon.options(slot.kind().get(), slot.field().orElseThrow())
                                .longest(cursor)
                                .isPresent();
    }

    /** What is wrong with what comes next, where a value should. */
    WrongWordException wrong(Slot slot) {
        Token token = cursor.peek();
        if (token.sort() == Sort.WORD && scope.named(token.text()).isPresent()) {
            return cursor.wrong(token, token.text() + ", which is a fact", "the … of " + token.text());
        }
        Optional<Field> field = slot.field();
        if (field.isPresent() && token.sort() == Sort.WORD) {
            List<String> known = new ArrayList<>(field.get().options());
            known.addAll(scope.variables(slot.user()));
            if (slot.kind().isPresent()) {
                known.addAll(lexicon.degrees(slot.kind().get(), field.get()).shown());
            }
            Optional<String> nearest = Nearest.to(token.text(), known);
            if (nearest.isPresent()) {
                return cursor.wrong(token, nearest.get());
            }
            if (!field.get().options().isEmpty()) {
                return lexicon.options(slot.kind().orElseThrow(), field.get()).nearest(cursor);
            }
        }
        String type = field.map(known -> known.type() == FieldType.TEXT
                        ? "a text in quotes"
                        : known.type().title())
                .orElse("a text in quotes, a number");
        return cursor.wrong(token, type + ", or the … of a fact");
    }
}
