package dev.because.neural.activation.naming;

import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.PictureLabel;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.data.concept.Concept;
import dev.because.neural.data.concept.WordNet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which pictures show which concept, for all concepts that can be tested:
 *
 * <ul>
 *   <li>the labels, and the nouns above those labels that are WordNet's ({@link WordNet#kindsOf}); a picture without a
 *       label shows none of them;
 *   <li>at least {@link #LEAST} pictures of each half show it: with fewer, nothing can be found nor confirmed;
 *   <li>at most a third of all pictures show it, unless it is a label: what is more general tells nothing;
 *   <li>of several concepts that the very same pictures show, only the most specific, which has most nouns above it.
 * </ul>
 */
public final class ConceptTable {
    /** The fewest pictures of a half that must show a concept. */
    public static final int LEAST = 3;

    private final List<TestedConcept> tested;

    private ConceptTable(List<TestedConcept> tested) {
        this.tested = List.copyOf(tested);
    }

    /** The table of some pictures. */
    public static ConceptTable of(StimulusPictures pictures) {
        Map<String, Concept> concepts = new TreeMap<>();
        Map<String, Set<Integer>> shownBy = new HashMap<>();
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < pictures.used().size(); i++) {
            List<Concept> shown =
                    pictures.used().get(i).label().map(ConceptTable::shown).orElse(List.of());
            for (int place = 0; place < shown.size(); place++) {
                Concept concept = shown.get(place);
                concepts.put(concept.id(), concept);
                shownBy.computeIfAbsent(concept.id(), id -> new HashSet<>()).add(i);
                if (place > 0) {
                    kinds.add(concept.id());
                }
            }
        }
        Map<Set<Integer>, TestedConcept> distinct = new HashMap<>();
        concepts.forEach((id, concept) -> {
            TestedConcept candidate = counted(concept, !kinds.contains(id), shownBy.get(id), pictures);
            if (isTestable(candidate, pictures)) {
                distinct.merge(candidate.pictures(), candidate, ConceptTable::moreSpecific);
            }
        });
        return new ConceptTable(distinct.values().stream()
                .sorted(Comparator.comparing(concept -> concept.concept().id()))
                .toList());
    }

    /** What a label says that its picture shows, the label itself first. */
    private static List<Concept> shown(PictureLabel label) {
        Function<String, Optional<List<Concept>>> known =
                id -> Optional.of(WordNet.instance().kindsOf(id)).filter(kinds -> !kinds.isEmpty());
        return label.wordNet().flatMap(known).orElseGet(() -> List.of(Concept.ofWord(label.text())));
    }

    private static TestedConcept counted(
            Concept concept, boolean isLabel, Set<Integer> shownBy, StimulusPictures pictures) {
        Map<Half, Integer> holders = new EnumMap<>(Half.class);
        for (int picture : shownBy) {
            holders.merge(pictures.used().get(picture).half(), 1, Integer::sum);
        }
        return new TestedConcept(concept, isLabel, shownBy, holders);
    }

    private static boolean isTestable(TestedConcept concept, StimulusPictures pictures) {
        for (Half half : Half.values()) {
            if (concept.holders().getOrDefault(half, 0) < LEAST) {
                return false;
            }
        }
        return concept.isLabel()
                || 3 * concept.pictures().size() <= pictures.used().size();
    }

    private static TestedConcept moreSpecific(TestedConcept one, TestedConcept other) {
        return other.concept().above() > one.concept().above() ? other : one;
    }

    /** The concepts in the order of their ids. */
    public List<TestedConcept> tested() {
        return tested;
    }
}
