package dev.because.symbolic.rules.lint.scene;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fact of a scene.
 *
 * @param kind its kind
 * @param fields the numbers of the unknowns that stand in the fields that must be known
 * @param drawn whether rules of the scene draw it, so that it need not be given
 */
public record Seen(String kind, Map<String, Integer> fields, boolean drawn) {
    public Seen {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }
}
