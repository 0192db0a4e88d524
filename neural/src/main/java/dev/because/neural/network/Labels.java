package dev.because.neural.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The names of a network's classes in the order of its scores. Names may repeat (ImageNet has two cranes).
 *
 * @param names one name a class
 */
public record Labels(List<String> names) {
    public Labels {
        names = List.copyOf(names);
    }

    /** Classes that have no names of their own: their numbers. */
    public static Labels numbered(int count) {
        return new Labels(IntStream.range(0, count).mapToObj(String::valueOf).toList());
    }

    public int count() {
        return names.size();
    }

    public String name(int index) {
        return names.get(index);
    }

    /** The first of a class's comma-separated synonyms: what to call it in a sentence. */
    public String shortName(int index) {
        return name(index).split(",")[0].strip();
    }

    /** The classes of that name, ignoring case; or that have it among their comma-separated synonyms. */
    public List<Integer> find(String name) {
        List<Integer> whole = matching(label -> label.equalsIgnoreCase(name));
        return whole.isEmpty() ? matching(label -> synonym(label, name)) : whole;
    }

    private static boolean synonym(String label, String name) {
        for (String part : label.split(",")) {
            if (part.strip().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> matching(java.util.function.Predicate<String> test) {
        return IntStream.range(0, names.size())
                .filter(i -> test.test(names.get(i)))
                .boxed()
                .toList();
    }
}
