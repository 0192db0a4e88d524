package dev.because.explain.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a sentence calls the inputs of circuits. */
public final class InputNames {
    private InputNames() {}

    /**
     * A name for each of some inputs: its own, and where several of these have the same, also which of them it is.
     *
     * @param names what each input is called
     * @param units what tells it apart
     * @param some the inputs that are spoken of
     */
    public static Map<Integer, String> distinct(List<String> names, List<String> units, Collection<Integer> some) {
        Map<Integer, String> distinct = new TreeMap<>();
        for (int input : some) {
            boolean isOnly = some.stream()
                    .noneMatch(other -> other != input && names.get(other).equals(names.get(input)));
            distinct.put(input, isOnly ? names.get(input) : names.get(input) + " (" + units.get(input) + ")");
        }
        return distinct;
    }
}
