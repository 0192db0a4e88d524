package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.evaluation.Match;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;

/**
 * A change of the given facts with which the conclusion is drawn. It was tried: the rules were asked again.
 *
 * @param edits what changes
 * @param facts all given facts after it
 * @param match the match that then draws the conclusion
 */
public record Change(List<Edit> edits, List<Fact> facts, Match match) {
    public Change {
        edits = List.copyOf(edits);
        facts = List.copyOf(facts);
    }
}
