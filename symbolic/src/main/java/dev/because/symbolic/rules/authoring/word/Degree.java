package dev.because.symbolic.rules.authoring.word;

import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an expert means by a word, such as {@code strongly}.
 *
 * @param name the word, or several
 * @param of which field it is said of, by the name of its kind
 * @param tests what is then asked of it, all together; of literals only
 */
public record Degree(String name, Map<String, Field> of, List<Constraint> tests) {
    public Degree {
        of = Map.copyOf(of);
        tests = List.copyOf(tests);
    }

    /** The field of a kind that it is said of. */
    public Optional<Field> of(Kind kind) {
        return Optional.ofNullable(of.get(kind.name()));
    }

    /** What it asks of a field. */
    public List<Constraint> tests(Field field, Place place) {
        return tests.stream().map(test -> moved(test, field.name(), place)).toList();
    }

    private static Constraint moved(Constraint test, String field, Place place) {
        if (test instanceof Constraint.Compare compare) {
            return new Constraint.Compare(field, compare.comparison(), compare.right(), place);
        }
        if (test instanceof Constraint.OneOf oneOf) {
            return new Constraint.OneOf(field, oneOf.among(), oneOf.options(), place);
        }
        Constraint.Contains contains = (Constraint.Contains) test;
        return new Constraint.Contains(field, contains.has(), contains.member(), place);
    }

    /** What holds of a known value exactly where a test does not. */
    public static Constraint negated(Constraint test) {
        if (test instanceof Constraint.Compare compare) {
            return new Constraint.Compare(
                    compare.field(), compare.comparison().negated(), compare.right(), compare.place());
        }
        if (test instanceof Constraint.OneOf oneOf) {
            return new Constraint.OneOf(oneOf.field(), !oneOf.among(), oneOf.options(), oneOf.place());
        }
        Constraint.Contains contains = (Constraint.Contains) test;
        return new Constraint.Contains(contains.field(), !contains.has(), contains.member(), contains.place());
    }
}
