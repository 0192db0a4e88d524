package dev.because.explain.check.circuit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Searches for products that hold in some minterms and not in others, fewer than some number, or with fewer literals. */
final class ShorterSearch {
    private final List<String> on;
    private final List<String> products = new ArrayList<>();
    private int terms;
    private int literals;

    private ShorterSearch(List<String> on, List<String> off, int width, int terms, int literals) {
        this.on = on;
        this.terms = terms;
        this.literals = literals;
        list("", width, on, off);
        products.removeIf(cube -> products.stream().anyMatch(other -> !other.equals(cube) && holds(other, cube)));
        products.sort(Comparator.comparingInt(ShorterSearch::count));
    }

    /**
     * The fewest terms, and of as many the fewest literals; those that were given, if there is nothing shorter.
     *
     * @param on where the products must hold
     * @param off where they must not
     * @param width how many inputs there are
     */
    static int[] shortest(List<String> on, List<String> off, int width, int terms, int literals) {
        ShorterSearch search = new ShorterSearch(on, off, width, terms, literals);
        search.cover(List.of(), 0);
        return new int[] {search.terms, search.literals};
    }

    private void list(String start, int width, List<String> within, List<String> off) {
        if (within.isEmpty()) {
            return;
        }
        if (start.length() == width) {
            if (off.isEmpty()) {
                products.add(start);
            }
            return;
        }
        int place = start.length();
        list(start + '-', width, within, off);
        for (char value : new char[] {'0', '1'}) {
            list(
                    start + value,
                    width,
                    within.stream()
                            .filter(minterm -> minterm.charAt(place) == value)
                            .toList(),
                    off.stream()
                            .filter(minterm -> minterm.charAt(place) == value)
                            .toList());
        }
    }

    private void cover(List<String> chosen, int used) {
        Optional<String> open = on.stream()
                .filter(minterm -> chosen.stream().noneMatch(cube -> holds(cube, minterm)))
                .findFirst();
        if (open.isEmpty()) {
            if (chosen.size() < terms || chosen.size() == terms && used < literals) {
                terms = chosen.size();
                literals = used;
            }
            return;
        }
        if (chosen.size() + 1 > terms || chosen.size() + 1 == terms && used >= literals) {
            return;
        }
        for (String cube : products) {
            if (holds(cube, open.get())) {
                List<String> more = new ArrayList<>(chosen);
                more.add(cube);
                cover(more, used + count(cube));
            }
        }
    }

    private static boolean holds(String cube, String minterm) {
        for (int place = 0; place < cube.length(); place++) {
            if (cube.charAt(place) != '-' && cube.charAt(place) != minterm.charAt(place)) {
                return false;
            }
        }
        return true;
    }

    private static int count(String cube) {
        return (int) cube.chars().filter(place -> place != '-').count();
    }
}
