package dev.because.symbolic.rules.authoring.draft;

import dev.because.symbolic.rules.authoring.cell.Written;
import dev.because.symbolic.rules.expert.Place;
import java.util.List;

/**
 * A condition.
 *
 * @param present whether there must be such a fact; otherwise there must be none
 * @param kind the name or phrase of its kind; another word may follow that only tells it from others of that kind
 * @param fields what is asked of its fields; one may come several times
 * @param place where it was written
 */
public record PatternDraft(boolean present, Written kind, List<FieldDraft> fields, Place place) {
    public PatternDraft {
        fields = List.copyOf(fields);
    }
}
