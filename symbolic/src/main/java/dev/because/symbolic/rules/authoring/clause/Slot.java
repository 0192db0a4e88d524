package dev.because.symbolic.rules.authoring.clause;

import dev.because.symbolic.rules.authoring.word.Lexicon;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.Optional;

/**
 * Where a value is expected.
 *
 * @param user the condition that it is compared in; none in a conclusion
 * @param kind of the fact that has the field
 * @param field what it is compared with; empty if it is not known what that may be
 * @param name of the field
 */
public record Slot(Optional<Draft> user, Optional<Kind> kind, Optional<Field> field, String name) {
    static Slot of(Draft user, Field field, Lexicon lexicon) {
        return new Slot(
                Optional.of(user),
                Optional.of(user.kind()),
                Optional.of(field).filter(known -> lexicon.typed(user.kind(), known)),
                field.name());
    }

    /** A value of a conclusion. */
    public static Slot free(String name) {
        return new Slot(Optional.empty(), Optional.empty(), Optional.empty(), name);
    }

    /** One text of a list. */
    Slot member() {
        return new Slot(
                user,
                kind,
                field.map(list -> new Field(
                        list.name(),
                        list.phrase(),
                        FieldType.TEXT,
                        "",
                        list.options(),
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY)),
                name);
    }

    boolean is(FieldType type) {
        return field.filter(known -> known.type() == type).isPresent();
    }

    /** Whether numbers may stand there. */
    boolean takesNumbers() {
        return field.map(known -> known.type().isNumeric()).orElse(true);
    }
}
