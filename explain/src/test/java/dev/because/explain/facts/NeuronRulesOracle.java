package dev.because.explain.facts;

import dev.because.explain.facts.NeuronFact.ChannelRange;
import dev.because.explain.facts.NeuronFact.ConceptHeldOut;
import dev.because.explain.facts.NeuronFact.LayerSurvey;
import dev.because.explain.facts.NeuronFact.SharedConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rules about channels written a second time, in plain Java: which of them fire on some facts, and on which facts and
 * how many conclusions of others each firing rests. It knows nothing of the engine.
 */
final class NeuronRulesOracle {
    /** What a firing rests on. */
    record Basis(List<Statement> facts, int conclusions) {}

    private static final double LEVEL = 0.05;

    private final List<Statement> facts;
    private final Map<String, List<Basis>> firings = new TreeMap<>();

    private NeuronRulesOracle(List<Statement> facts) {
        this.facts = facts;
    }

    /** The firings by rule, but for the root's. */
    static Map<String, List<Basis>> firings(List<Statement> facts) {
        NeuronRulesOracle oracle = new NeuronRulesOracle(facts);
        oracle.all(SharedConcept.class).forEach(oracle::named);
        oracle.all(ChannelRange.class).forEach(oracle::ranged);
        oracle.all(LayerSurvey.class).forEach(oracle::survey);
        oracle.together();
        oracle.firings.putAll(FilterRulesOracle.firings(facts));
        return oracle.firings;
    }

    private void named(SharedConcept shared) {
        if (shared.corrected() > LEVEL) {
            fire("a channel answers to nothing nameable", 0, shared);
            return;
        }
        for (ConceptHeldOut again : where(
                ConceptHeldOut.class,
                fact -> fact.channel() == shared.channel() && fact.id().equals(shared.id()))) {
            String rule =
                    again.chance() > LEVEL ? "a name is not confirmed" : "a channel answers to a " + shared.sort();
            fire(rule, 0, shared, again);
        }
    }

    private void ranged(ChannelRange range) {
        if (range.least() == range.greatest()) {
            fire("a channel is constant", 0, range);
            return;
        }
        boolean tried = !where(SharedConcept.class, fact -> fact.channel() == range.channel())
                .isEmpty();
        for (LayerSurvey survey : where(LayerSurvey.class, NeuronRulesOracle::seeksNames)) {
            for (Complete complete : complete("SharedConcept")) {
                if (!tried) {
                    fire("a channel has no strongest pictures", 0, survey, range, complete);
                }
            }
        }
    }

    private static boolean seeksNames(LayerSurvey survey) {
        return Math.min(survey.naming(), survey.heldOut()) >= 20 && survey.concepts() > 0;
    }

    private void survey(LayerSurvey survey) {
        int names = count("a channel answers to a kind") + count("a channel answers to a label");
        for (Complete complete : complete("SharedConcept")) {
            if (names > 0) {
                fire("channels have names", names, survey, complete);
            } else if (seeksNames(survey)) {
                fire("no channel has a name", 0, survey, complete);
            }
            int nothing = count("a channel answers to nothing nameable");
            if (nothing > 0) {
                fire("channels answer to nothing nameable", nothing, survey, complete);
            }
        }
        if (survey.concepts() == 0) {
            fire("no concept can be tested", 0, survey);
        } else if (!seeksNames(survey)) {
            fire("there are too few pictures for names", 0, survey);
        } else {
            fire("how many names chance would give", 0, survey);
        }
        if (survey.skipped() > 0) {
            fire("files were skipped", 0, survey);
        }
    }

    private void together() {
        for (Complete complete : complete("SharedConcept")) {
            gathered(
                    "the clearest channel",
                    count("a channel answers to a kind") + count("a channel answers to a label"),
                    complete);
            gathered("names are not confirmed", count("a name is not confirmed"), complete);
        }
        gathered("channels have no strongest pictures", count("a channel has no strongest pictures"));
        for (Complete complete : complete("ChannelRange")) {
            gathered("channels are constant", count("a channel is constant"), complete);
        }
    }

    private void gathered(String rule, int conclusions, Statement... premises) {
        if (conclusions > 0) {
            fire(rule, conclusions, premises);
        }
    }

    private int count(String rule) {
        return firings.getOrDefault(rule, List.of()).size();
    }

    private List<Complete> complete(String family) {
        return where(Complete.class, fact -> fact.family().equals(family));
    }

    private <T> List<T> all(Class<T> type) {
        return where(type, any -> true);
    }

    private <T> List<T> where(Class<T> type, Predicate<T> condition) {
        return facts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(condition)
                .toList();
    }

    private void fire(String rule, int conclusions, Statement... premises) {
        firings.computeIfAbsent(rule, name -> new ArrayList<>()).add(new Basis(List.of(premises), conclusions));
    }
}
