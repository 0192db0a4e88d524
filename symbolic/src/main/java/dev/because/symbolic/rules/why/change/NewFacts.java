package dev.because.symbolic.rules.why.change;

import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts of a pattern that could be added, with those fields alone that it asks for. */
final class NewFacts {
    private static final int MOST = 500;

    private final Domains domains;
    private boolean complete = true;

    NewFacts(Domains domains) {
        this.domains = domains;
    }

    /** Whether nothing was left out because there was too much of it. */
    boolean isComplete() {
        return complete;
    }

    /** Every fact of that pattern, field by field; a field without a value that fits leaves none. */
    List<Fact> of(FactPattern pattern, Map<String, Object> bound, Map<String, Object> needed) {
        List<Fact> facts = List.of(Fact.of(pattern.kind()));
        for (String field : Requirement.fields(pattern)) {
            List<Fact> longer = new ArrayList<>();
            List<Object> values = values(pattern, field, bound, needed);
            for (Fact fact : facts) {
                values.forEach(value -> longer.add(fact.with(field, value)));
            }
            complete &= longer.size() <= MOST;
            facts = longer.subList(0, Math.min(MOST, longer.size()));
        }
        return facts.stream()
                .filter(fact ->
                        Requirement.extended(pattern, fact, bound, needed).isPresent())
                .toList();
    }

    /** Those values that pass the tests of this field alone. */
    private List<Object> values(
            FactPattern pattern, String field, Map<String, Object> bound, Map<String, Object> needed) {
        List<Object> values = new ArrayList<>(domains.others(pattern.kind(), field, Optional.empty()));
        Requirement.members(pattern, field, bound)
                .filter(list -> !values.contains(list))
                .ifPresent(values::add);
        return values.stream()
                .filter(value -> !Requirement.failsAlone(pattern, field, value, bound, needed))
                .toList();
    }
}
