package dev.because.symbolic.rules.authoring.draft;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.Reading;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes rules of drafts. */
public final class Drafts {
    private Drafts() {}

    /**
     * The rules, and everything that is wrong with the others.
     *
     * @param before what was found to be wrong while the drafts were made
     * @param words to which the drafts' own conclusions are added
     */
    public static Reading read(List<RuleDraft> drafts, Collection<Fault> before, Vocabulary words) {
        Vocabulary all = words.with(ConclusionKinds.of(drafts, List.of(), words));
        // A word in the head of a column is wrong in every row, but only once.
        Set<Fault> faults = new LinkedHashSet<>(before);
        Map<String, Place> places = new HashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (RuleDraft draft : drafts) {
            Place first = places.putIfAbsent(draft.name().text(), draft.name().place());
            if (first != null && !draft.name().text().isEmpty()) {
                faults.add(new Fault(
                        draft.name().place(),
                        "the rule \"" + draft.name().text() + "\" a second time",
                        "another name, for the first is at " + first));
            }
            new RuleReader(draft, all, faults)
                    .read()
                    .filter(rule -> first == null)
                    .ifPresent(rules::add);
        }
        return new Reading(rules, List.copyOf(faults));
    }
}
