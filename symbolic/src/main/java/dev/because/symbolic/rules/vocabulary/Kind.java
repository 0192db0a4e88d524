package dev.because.symbolic.rules.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A kind of fact, or a conclusion that other rules draw.
 *
 * @param name of a kind of fact, {@code RegionDrop}; of a conclusion in lower case with hyphens, {@code one-region-decides}
 * @param phrase as people call one of them: {@code drop of a region}
 * @param fields in their order
 */
public record Kind(String name, String phrase, List<Field> fields) {
    public Kind {
        fields = List.copyOf(fields);
    }

    /** The field of that name. */
    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /** Whether rules conclude it: names of conclusions begin with a small letter. */
    public boolean isConclusion() {
        return isConclusion(name);
    }

    /** Whether that is the name of a conclusion. */
    public static boolean isConclusion(String name) {
        return !name.isEmpty() && Character.isLowerCase(name.charAt(0));
    }
}
