package dev.because.explain.check.causal;

import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.source.causal.OpenedCase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many facts of each kind there must be, counted from the question. A kind of which an answer tells as much as it likes has
 * as many as are told: each is recomputed, and the rules and sentences that rest on it are replayed.
 */
final class SecondFamilies {
    /** The kinds whose absence means something to a rule. */
    private static final List<String> COMPLETE =
            List.of("Belief", "PossibleCause", "Asked", "EvidenceWeight", "Excluded");

    private final OpenedCase opened;
    private final SecondBeliefs beliefs;
    private final SecondStory story;
    private final boolean contradictory;

    SecondFamilies(OpenedCase opened, SecondBeliefs beliefs, SecondStory story, boolean contradictory) {
        this.opened = opened;
        this.beliefs = beliefs;
        this.story = story;
        this.contradictory = contradictory;
    }

    /** @throws IllegalArgumentException if a kind is called complete that is none */
    Map<String, Integer> of(List<Fact> claimed) {
        Map<String, Integer> families = new TreeMap<>();
        claimed.forEach(fact -> families.merge(Vocabulary.kind(fact), 1, Integer::sum));
        claimed.forEach(SecondFamilies::requireKnown);
        put(families, "CausalModel", 1);
        put(families, "GivenFinding", opened.findings().size());
        put(families, "Asked", story.asked().size());
        put(families, "Contradiction", contradictory ? 1 : 0);
        put(families, "Belief", contradictory ? 0 : opened.hypotheses().size());
        if (!contradictory) {
            int findings = opened.findings().size();
            put(families, "FindingsTogether", findings == 0 ? 0 : 1);
            put(families, "PossibleCause", story.possibleCauses().size());
            put(families, "Excluded", beliefs.excluded().size());
            put(families, "EvidenceWeight", 2 * findings * beliefs.weighed().size());
            boolean told = beliefs.subject().isPresent();
            put(families, "Contrast", told && opened.against().isPresent() ? findings : 0);
            put(families, "WithoutFinding", told ? findings + (opened.without().size() > 1 ? 1 : 0) : 0);
        }
        put(families, "Complete", COMPLETE.size());
        return families;
    }

    /** A family of nothing would be complete under any name. */
    private static void requireKnown(Fact fact) {
        if (fact instanceof Complete complete && !COMPLETE.contains(complete.family())) {
            throw new IllegalArgumentException(
                    complete.family() + " is no kind that is told completely; expected one of " + COMPLETE);
        }
    }

    private static void put(Map<String, Integer> families, String kind, int count) {
        families.remove(kind);
        if (count > 0) {
            families.put(kind, count);
        }
    }
}
