package dev.because.explain.answer.cover;

import dev.because.neural.attribution.perturbation.OcclusionSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A class that wins at some places of a cover.
 *
 * @param index the class
 * @param places at how many places
 */
record Winner(int index, int places) {
    /** The classes that win in place of the one that wins without a cover, the most frequent first. */
    static List<Winner> instead(OcclusionSheet sheet) {
        Map<Integer, Integer> counts = new TreeMap<>();
        sheet.places().forEach(place -> counts.merge(place.winner(), 1, Integer::sum));
        counts.remove(sheet.clean().winner());
        return counts.entrySet().stream()
                .map(entry -> new Winner(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Winner winner) -> -winner.places()))
                .toList();
    }
}
