package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** All single edits there are over small domains, by plain loops: what {@link SmallestChange} is measured against. */
final class EveryEdit {
    static final List<String> NAMES = List.of("one", "two", "three");

    /** The words of the random rules: every field has a handful of values. */
    static final Vocabulary WORDS = new Vocabulary(List.of(kind("Belief"), kind("Finding"), kind("Region")));

    private EveryEdit() {}

    private static Kind kind(String name) {
        Field words = new Field("words", "words", FieldType.TEXTS, "", NAMES, 0, 0);
        return new Kind(
                name,
                name,
                List.of(Field.option("name", "name", "one", "two", "three"), whole("before"), whole("after"), words));
    }

    private static Field whole(String name) {
        return new Field(name, name, FieldType.WHOLE, "", List.of(), 0, 3);
    }

    /** One field changed, or one fact taken away. */
    static List<Draft> changes(Draft draft) {
        List<Draft> all = new ArrayList<>();
        for (int slot = 0; slot < draft.original().size(); slot++) {
            if (draft.slots().get(slot).isEmpty()) {
                continue;
            }
            all.add(draft.without(slot));
            for (Field field : fields()) {
                for (Object value : values(field)) {
                    all.add(draft.with(slot, field.name(), value));
                }
            }
        }
        return all;
    }

    /** One fact added, which knows any of its fields. */
    static List<Draft> additions(Draft draft) {
        List<Draft> all = new ArrayList<>();
        for (Kind kind : WORDS.kinds()) {
            List<Fact> facts = List.of(Fact.of(kind.name()));
            for (Field field : fields()) {
                List<Fact> longer = new ArrayList<>(facts);
                for (Fact fact : facts) {
                    values(field).forEach(value -> longer.add(fact.with(field.name(), value)));
                }
                facts = longer;
            }
            facts.forEach(fact -> all.add(draft.and(fact)));
        }
        return all;
    }

    private static List<Field> fields() {
        return WORDS.kinds().get(0).fields();
    }

    private static List<Object> values(Field field) {
        return switch (field.type()) {
            case TEXT -> List.copyOf(NAMES);
            case TEXTS ->
                List.of(
                        List.of(),
                        List.of("one"),
                        List.of("two"),
                        List.of("three"),
                        List.of("one", "two"),
                        List.of("one", "three"),
                        List.of("two", "three"),
                        NAMES);
            default -> List.of(0.0, 1.0, 2.0, 3.0);
        };
    }
}
