package dev.because.explain.check.neuron;

import dev.because.neural.activation.stimulus.Half;
import dev.because.neural.activation.stimulus.PictureLabel;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.data.concept.PlainNames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The concepts that can be tested with some pictures, counted from {@link NounFile}. */
final class CountedConcepts {
    /** A concept and the pictures that show it. */
    record Counted(String id, String name, boolean isLabel, BitSet pictures) {}

    private static final int LEAST = 3;
    private static final Pattern NOUN = Pattern.compile("n\\d{8}");

    private final Map<String, Set<String>> upwards = new HashMap<>();
    private final Map<String, BitSet> shownBy = new TreeMap<>();
    private final Set<String> above = new HashSet<>();
    private final BitSet naming = new BitSet();
    private final int pictures;
    private final List<Counted> tested = new ArrayList<>();

    CountedConcepts(StimulusPictures shown) {
        pictures = shown.used().size();
        for (int i = 0; i < pictures; i++) {
            naming.set(i, shown.used().get(i).half() == Half.NAMING);
            int picture = i;
            shown.used().get(i).label().ifPresent(label -> label(label, picture));
        }
        Map<BitSet, Counted> distinct = new HashMap<>();
        shownBy.forEach((id, holders) -> {
            if (isTestable(id, holders)) {
                Counted concept = new Counted(id, name(id).orElse(id), !above.contains(id), holders);
                Counted other = distinct.get(holders);
                if (other == null || generality(id) > generality(other.id())) {
                    distinct.put(holders, concept);
                }
            }
        });
        tested.addAll(distinct.values());
    }

    private void label(PictureLabel label, int picture) {
        String own = label.wordNet().orElse(label.text());
        Set<String> kinds = new HashSet<>(upwards(own));
        kinds.removeIf(kind -> name(kind).isEmpty());
        if (kinds.isEmpty()) {
            own = label.text();
            kinds = Set.of(own);
        }
        for (String kind : kinds) {
            shownBy.computeIfAbsent(kind, id -> new BitSet()).set(picture);
            if (!kind.equals(own)) {
                above.add(kind);
            }
        }
    }

    private Set<String> upwards(String id) {
        if (!NOUN.matcher(id).matches()) {
            return Set.of(); // a word; the file need not be read for it
        }
        return upwards.computeIfAbsent(id, NounFile.instance()::upwards);
    }

    private Optional<String> name(String id) {
        return upwards(id).isEmpty()
                ? Optional.of(id)
                : PlainNames.of(id, NounFile.instance().word(id));
    }

    private int generality(String id) {
        return upwards(id).size();
    }

    private boolean isTestable(String id, BitSet holders) {
        int inNaming = held(holders);
        int all = holders.cardinality();
        return inNaming >= LEAST && all - inNaming >= LEAST && (!above.contains(id) || all * 3 <= pictures);
    }

    /** How many of the naming half are among some pictures. */
    int held(BitSet some) {
        BitSet both = (BitSet) some.clone();
        both.and(naming);
        return both.cardinality();
    }

    boolean isNaming(int picture) {
        return naming.get(picture);
    }

    int count() {
        return pictures;
    }

    int inNaming() {
        return naming.cardinality();
    }

    List<Counted> tested() {
        return tested;
    }
}
