package dev.because.symbolic.rules.authoring.clause;

import dev.because.symbolic.rules.authoring.clause.Values.Value;
import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Degree;
import dev.because.symbolic.rules.authoring.word.Grammar;
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
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is asked of a field: {@code is at least 3}, {@code includes "check"}, {@code is neither a nor b}. */
public final class Tests {
    private static final String[] INCLUDES = {"includes", "include", "contains", "contain"};
    private static final String[] NOT = {"does not", "do not", "doesn't", "don't"};
    static final List<String> VERBS = List.of(
            "is",
            "are",
            "is not",
            "includes",
            "include",
            "does not include",
            "contains",
            "exceeds",
            "equals",
            "at least",
            "at most");

    private final Cursor cursor;
    private final Lexicon lexicon;
    private final Scope scope;
    private final Values values;

    public Tests(Cursor cursor, Lexicon lexicon, Scope scope, Values values) {
        this.cursor = cursor;
        this.lexicon = lexicon;
        this.scope = scope;
        this.values = values;
    }

    /** Whether a verb comes next that begins a test of a field. */
    public boolean seesVerb() {
        return cursor.seesOne("is", "are", "was", "were", "isn't", "aren't", "equals", "equal", "exceeds", "exceed")
                        .isPresent()
                || cursor.seesOne(INCLUDES).isPresent()
                || cursor.seesOne(NOT).isPresent() && !cursor.peek().is("matter")
                || cursor.peek().sort() == Sort.SIGN && seesComparison();
    }

    /** Whether a comparison without a verb comes next. */
    boolean seesComparison() {
        return Grammar.COMPARISONS.longest(cursor).isPresent() || cursor.sees("between");
    }

    /** A test with its verb. */
    public void verb(Draft draft, Field field, Place place) {
        boolean negated = cursor.takeOne(NOT);
        if (cursor.takeOne(INCLUDES)) {
            members(draft, field, place, negated);
        } else if (cursor.takeOne("equals", "equal")) {
            options(draft, field, place, negated);
        } else if (cursor.sees("exceeds") || cursor.sees("exceed")) {
            compare(draft, field, place, negated ? Comparison.AT_MOST : Comparison.MORE, cursor.next());
        } else if (!negated && cursor.takeOne("isn't", "aren't")) {
            body(draft, field, place, true);
        } else if (!negated && cursor.takeOne("is", "are", "was", "were")) {
            body(draft, field, place, cursor.take("not"));
        } else if (!negated && cursor.peek().sort() == Sort.SIGN && seesComparison()) {
            body(draft, field, place, false);
        } else {
            throw cursor.wrong(cursor.peek(), Nearest.expected(cursor.peek().text(), VERBS));
        }
    }

    /** A test after its verb, or without one. */
    public void body(Draft draft, Field field, Place place, boolean negated) {
        Token token = cursor.peek();
        if (cursor.takeOne("called", "again")) {
            name(draft, field, token, negated);
        } else if (cursor.takeOne("one of", "among", "either")) {
            oneOf(draft, field, place, !negated);
        } else if (!negated && cursor.take("neither")) {
            oneOf(draft, field, place, false);
        } else if (cursor.take("between")) {
            between(draft, field, place, token, negated);
        } else if (cursor.take("empty")) {
            empty(draft, field, place, token, negated);
        } else if (seesComparison()) {
            Comparison comparison = Grammar.COMPARISONS.take(cursor).orElseThrow();
            if (comparison == Comparison.EQUAL) {
                options(draft, field, place, negated);
            } else {
                compare(draft, field, place, negated ? comparison.negated() : comparison, token);
            }
        } else {
            Phrases<Degree> degrees = lexicon.degrees(draft.kind(), field);
            Optional<Degree> degree = degrees.take(cursor);
            if (degree.isPresent()) {
                degree(draft, degree.get(), field, token, place, negated);
            } else {
                halfComparison();
                options(draft, field, place, negated);
            }
        }
    }

    /** What a degree asks of a field, or the contrary. */
    void degree(Draft draft, Degree degree, Field field, Token token, Place place, boolean negated) {
        List<Constraint> tests = degree.tests(field, place);
        if (negated && tests.size() > 1) {
            throw cursor.wrong(token, "not " + degree.name() + ", which is either of two things", "two rules");
        }
        tests.forEach(test -> draft.ask(negated ? Degree.negated(test) : test));
    }

    /** "at leest": that a comparison was begun and not ended. */
    private void halfComparison() {
        for (String first : List.of("at", "more", "less", "greater", "fewer", "higher", "lower", "no", "up")) {
            if (cursor.sees(first) && cursor.peek(1).sort() == Sort.WORD) {
                throw Grammar.COMPARISONS.nearest(cursor);
            }
        }
    }

    private void members(Draft draft, Field field, Place place, boolean negated) {
        Slot list = Slot.of(draft, field, lexicon);
        if (list.field().isPresent() && !list.is(FieldType.TEXTS)) {
            throw cursor.wrong(
                    cursor.before(),
                    cursor.before().text() + " of " + field.phrase() + ", which is "
                            + field.type().title(),
                    "is");
        }
        Slot member = list.member();
        boolean neither = cursor.take("neither");
        do {
            cursor.take("both");
            Token token = cursor.peek();
            Value value = values.value(member);
            draft.ask(new Constraint.Contains(field.name(), !negated && !neither, operand(draft, value, token), place));
            if (cursor.sees("or") && !negated) {
                throw cursor.wrong(cursor.peek(), "'and', or a second rule for the other case");
            }
        } while (cursor.takeOne("nor", negated ? "or" : "nor") || another(member));
    }

    private boolean another(Slot slot) {
        int start = cursor.position();
        if (cursor.takeOne(", and", ",", "and") && values.seesLiteral(slot)) {
            return true;
        }
        cursor.back(start);
        return false;
    }

    private Operand operand(Draft draft, Value value, Token token) {
        if (value instanceof Value.Known known) {
            return new Operand.Literal(known.value());
        }
        if (value instanceof Value.Named named) {
            return new Operand.Reference(named.variable());
        }
        Value.FieldOf of = (Value.FieldOf) value;
        if (scope.before(draft, of.owner())) {
            throw cursor.wrong(
                    token,
                    "a fact that is spoken of later",
                    "it before the " + draft.kind().phrase());
        }
        return scope.refer(of.owner(), of.field());
    }

    private void compare(Draft draft, Field field, Place place, Comparison comparison, Token token) {
        Slot slot = Slot.of(draft, field, lexicon);
        if (comparison.isOrder() && !slot.takesNumbers()) {
            throw cursor.wrong(
                    token,
                    cursor.source().between(token, cursor.before()) + " of " + field.phrase() + ", which is "
                            + field.type().title(),
                    field.type() == FieldType.TEXTS ? "includes" : "is, or is one of");
        }
        ask(draft, field, place, comparison, values.value(slot));
    }

    private void ask(Draft draft, Field field, Place place, Comparison comparison, Value value) {
        if (value instanceof Value.FieldOf of && scope.before(draft, of.owner())) {
            of.owner()
                    .ask(new Constraint.Compare(
                            of.field().name(), mirrored(comparison), scope.refer(draft, field), place));
        } else {
            draft.ask(new Constraint.Compare(field.name(), comparison, operand(draft, value, cursor.peek()), place));
        }
    }

    private static Comparison mirrored(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Comparison.MORE;
            case MORE -> Comparison.LESS;
            case AT_MOST -> Comparison.AT_LEAST;
            case AT_LEAST -> Comparison.AT_MOST;
            default -> comparison;
        };
    }

    private void between(Draft draft, Field field, Place place, Token token, boolean negated) {
        if (negated) {
            throw cursor.wrong(token, "not between, which is either of two things", "two rules");
        }
        compare(draft, field, place, Comparison.AT_LEAST, token);
        cursor.expect("and");
        compare(draft, field, place, Comparison.AT_MOST, token);
    }

    private void empty(Draft draft, Field field, Place place, Token token, boolean negated) {
        if (field.type() != FieldType.TEXT && field.type() != FieldType.TEXTS) {
            throw cursor.wrong(token, field.type().title());
        }
        Object nothing = field.type() == FieldType.TEXT ? "" : List.of();
        draft.ask(new Constraint.Compare(
                field.name(), negated ? Comparison.UNEQUAL : Comparison.EQUAL, new Operand.Literal(nothing), place));
    }

    /** One value, or several of which it is one; "65 or more" too. */
    private void options(Draft draft, Field field, Place place, boolean negated) {
        Slot slot = Slot.of(draft, field, lexicon);
        Value first = values.value(slot);
        Optional<Comparison> bound =
                cursor.takeOne("or more", "or higher", "or greater", "or above", "or over", "or older")
                        ? Optional.of(Comparison.AT_LEAST)
                        : cursor.takeOne("or less", "or lower", "or fewer", "or below", "or under", "or younger")
                                ? Optional.of(Comparison.AT_MOST)
                                : Optional.empty();
        Comparison comparison = bound.orElse(Comparison.EQUAL);
        List<Object> several = new ArrayList<>();
        if (bound.isEmpty() && first instanceof Value.Known known) {
            several.add(known.value());
            alternatives(slot, several);
        }
        if (several.size() > 1) {
            draft.ask(new Constraint.OneOf(field.name(), !negated, several, place));
        } else {
            ask(draft, field, place, negated ? comparison.negated() : comparison, first);
        }
    }

    private void oneOf(Draft draft, Field field, Place place, boolean among) {
        Slot slot = Slot.of(draft, field, lexicon);
        List<Object> several = new ArrayList<>();
        if (!cursor.take("nothing")) {
            several.add(values.literal(slot).orElseThrow(() -> values.wrong(slot)));
            alternatives(slot, several);
        }
        draft.ask(new Constraint.OneOf(field.name(), among, several, place));
    }

    /** ", b or c", as long as what follows is a value that is written out. */
    private void alternatives(Slot slot, List<Object> into) {
        int start = cursor.position();
        while (cursor.takeOne(", or", "or", "nor", ",") && values.seesLiteral(slot)) {
            into.add(values.literal(slot).orElseThrow());
            start = cursor.position();
        }
        cursor.back(start);
    }

    private void name(Draft draft, Field field, Token token, boolean negated) {
        Token name = cursor.next();
        boolean again = token.is("again");
        boolean known = scope.variable(name.text(), Optional.of(draft)).isPresent();
        if (negated) {
            throw cursor.wrong(token, "is not the value called");
        }
        if (name.sort() != Sort.QUOTED && (name.sort() != Sort.WORD || Grammar.RESERVED.contains(name.lower()))) {
            throw cursor.wrong(name, "a name that means nothing else");
        }
        if (again != known || scope.named(name.text()).isPresent()) {
            throw again
                    ? cursor.wrong(name, Nearest.expected(name.text(), scope.variables(Optional.of(draft))))
                    : cursor.wrong(name, name.text() + " again", "a name that is not given yet");
        }
        draft.bind(name.text(), field.name());
    }
}
