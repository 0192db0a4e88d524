package dev.because.symbolic.rules.authoring.clause;

import dev.because.symbolic.rules.authoring.word.Cursor;
import dev.because.symbolic.rules.authoring.word.Grammar;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.WrongWordException;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The conditions of one rule so far, and what its names stand for. */
public final class Scope {
    private final List<Draft> drafts = new ArrayList<>();

    public Draft open(Kind kind, boolean present, Place place) {
        Draft draft = new Draft(kind, present, place);
        drafts.add(draft);
        return draft;
    }

    /** Opens a condition that something is there, and that is joined before another one. */
    Draft openBefore(Draft other, Kind kind, Place place) {
        Draft draft = new Draft(kind, true, place);
        drafts.add(drafts.indexOf(other), draft);
        return draft;
    }

    Optional<Draft> last() {
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
    }

    public List<Condition> conditions() {
        return drafts.stream().map(Draft::condition).toList();
    }

    /** Whether a condition is joined before another one. */
    boolean before(Draft one, Draft other) {
        return drafts.indexOf(one) < drafts.indexOf(other);
    }

    /** Those whose facts a condition may speak of: itself and what is there before it; without one, all that are there. */
    Stream<Draft> visible(Optional<Draft> from) {
        int end = from.map(drafts::indexOf).orElse(drafts.size() - 1);
        return drafts.stream()
                .filter(draft ->
                        draft.present() || from.filter(own -> own == draft).isPresent())
                .filter(draft -> drafts.indexOf(draft) <= end);
    }

    /** The fact of that name, wherever it is. */
    Optional<Draft> named(String name) {
        return drafts.stream()
                .filter(draft -> draft.name().equalsIgnoreCase(name) && !name.isEmpty())
                .findFirst();
    }

    /** All facts of a kind that are there, in their order. */
    List<Draft> of(Kind kind) {
        return drafts.stream()
                .filter(draft -> draft.present() && draft.kind().equals(kind))
                .toList();
    }

    /** What messages offer where a name of a fact should stand. */
    WrongWordException unknown(Cursor cursor, Token name) {
        List<String> names =
                drafts.stream().map(Draft::name).filter(one -> !one.isEmpty()).toList();
        return cursor.wrong(
                name,
                names.isEmpty()
                        ? "the name of a fact: none has one, as in 'a fact m' or 'a fact called m'"
                        : names.size() == 1 ? names.get(0) : Nearest.expected(name.text(), names));
    }

    /** Names a fact, which must be the first of that name. */
    void name(Draft draft, Token name, Cursor cursor) {
        if (Grammar.RESERVED.contains(name.lower()) && !name.is("a")) {
            throw cursor.wrong(name, "a name that means nothing else");
        }
        if (named(name.text()).isPresent()
                || variable(name.text(), Optional.empty()).isPresent()) {
            throw cursor.wrong(name, name.text() + " again", "a name that is not given yet");
        }
        draft.name(name.text());
    }

    /** Where a name of a value is bound, seen from a condition. */
    Optional<Draft> variable(String variable, Optional<Draft> from) {
        return visible(from)
                .filter(draft -> draft.bound().containsKey(variable))
                .findFirst();
    }

    /** The field that a name of a value stands for. */
    Field field(Draft owner, String variable) {
        return owner.kind().field(String.valueOf(owner.bound().get(variable))).orElseThrow();
    }

    /** The names of values that a condition may use. */
    List<String> variables(Optional<Draft> from) {
        return visible(from)
                .flatMap(draft -> draft.bound().keySet().stream())
                .distinct()
                .toList();
    }

    /** The field of a fact, to be compared with another: a name is bound to it, and the fact gets a name if it has none. */
    public Operand.Reference refer(Draft owner, Field field) {
        if (owner.name().isEmpty()) {
            owner.name(freeName(owner.kind()));
        }
        String variable = owner.name() + "." + field.name();
        if (variable(variable, Optional.of(owner)).isEmpty()) {
            owner.bind(variable, field.name());
        }
        return new Operand.Reference(variable);
    }

    private String freeName(Kind kind) {
        String letter = kind.name().substring(0, 1).toLowerCase(Locale.ROOT);
        int number = 1;
        while (named(letter + number).isPresent()) {
            number++;
        }
        return letter + number;
    }
}
