package dev.because.neural.data.concept;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * The nouns of WordNet 3.0 and what lies above each: every noun that it is a kind or an instance of, by all ways (G. A.
 * Miller, <em>WordNet: a lexical database for English</em>, 1995). The dictionary is opened when the first noun is asked
 * for, in about half a second; what was climbed is kept. Safe for use by many threads.
 */
public final class WordNet {
    private static final Pattern ID = Pattern.compile("n(\\d{8})");

    /** Loads on first use. */
    private static final class Holder {
        private static final WordNet INSTANCE = new WordNet();
    }

    private final Dictionary dictionary;
    private final Map<String, List<Concept>> kinds = new HashMap<>();

    private WordNet() {
        try {
            dictionary = Dictionary.getDefaultResourceInstance();
        } catch (JWNLException e) {
            throw new IllegalStateException("WordNet 3.0 is not on the class path: build with Maven", e);
        }
    }

    public static WordNet instance() {
        return Holder.INSTANCE;
    }

    /**
     * A noun and everything that it is a kind of, the noun first. Kinds that nobody would name a picture by, such as
     * "chordate", are left out; see {@link PlainNames}.
     *
     * @param id {@code n} and eight digits
     * @return empty if WordNet 3.0 has no such noun
     */
    public synchronized List<Concept> kindsOf(String id) {
        return kinds.computeIfAbsent(id, this::climb);
    }

    private List<Concept> climb(String id) {
        List<Concept> found = new ArrayList<>();
        noun(id).ifPresent(noun -> {
            for (Synset kind : upwards(noun)) {
                concept(kind).ifPresent(found::add);
            }
        });
        return List.copyOf(found);
    }

    private Optional<Concept> concept(Synset noun) {
        String id = id(noun);
        return PlainNames.of(id, noun.getWords().get(0).getLemma().replace(' ', '_'))
                .map(name -> new Concept(id, name, upwards(noun).size() - 1));
    }

    /** The noun and all above it, the nearer first. */
    private static Set<Synset> upwards(Synset noun) {
        Set<Synset> above = new LinkedHashSet<>();
        Set<Long> seen = new HashSet<>();
        Deque<Synset> next = new ArrayDeque<>(List.of(noun));
        while (!next.isEmpty()) {
            Synset kind = next.remove();
            if (seen.add(kind.getOffset())) {
                above.add(kind);
                next.addAll(targets(kind, PointerType.HYPERNYM));
                next.addAll(targets(kind, PointerType.INSTANCE_HYPERNYM));
            }
        }
        return above;
    }

    private static List<Synset> targets(Synset noun, PointerType type) {
        List<Synset> targets = new ArrayList<>();
        for (Pointer pointer : noun.getPointers(type)) {
            try {
                targets.add(pointer.getTargetSynset());
            } catch (JWNLException e) {
                throw new IllegalStateException("WordNet 3.0 is broken at " + pointer, e);
            }
        }
        return targets;
    }

    private Optional<Synset> noun(String id) {
        var digits = ID.matcher(id);
        if (!digits.matches()) {
            return Optional.empty();
        }
        try {
            long offset = Long.parseLong(digits.group(1));
            return Optional.ofNullable(dictionary.getSynsetAt(POS.NOUN, offset))
                    .filter(noun -> noun.getOffset() == offset);
        } catch (JWNLException | RuntimeException notTheStartOfANoun) {
            return Optional.empty();
        }
    }

    private static String id(Synset noun) {
        return String.format("n%08d", noun.getOffset());
    }
}
