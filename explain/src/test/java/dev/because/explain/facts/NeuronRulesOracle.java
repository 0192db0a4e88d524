package dev.because.explain.facts;

import dev.because.explain.facts.NeuronFact.ChannelRange;
import dev.because.explain.facts.NeuronFact.ConceptHeldOut;
import dev.because.explain.facts.NeuronFact.DividedChannel;
import dev.because.explain.facts.NeuronFact.FollowingLayer;
import dev.because.explain.facts.NeuronFact.GroupConcept;
import dev.because.explain.facts.NeuronFact.GroupHeldOut;
import dev.because.explain.facts.NeuronFact.LayerSurvey;
import dev.because.explain.facts.NeuronFact.SharedConcept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private final Map<Integer, List<String>> names = new TreeMap<>();
    private final Set<Integer> several = new TreeSet<>();

    private NeuronRulesOracle(List<Statement> facts) {
        this.facts = facts;
    }

    /** The firings by rule, but for the root's. */
    static Map<String, List<Basis>> firings(List<Statement> facts) {
        NeuronRulesOracle oracle = new NeuronRulesOracle(facts);
        oracle.all(GroupConcept.class).forEach(oracle::groupNamed);
        oracle.all(DividedChannel.class).forEach(oracle::divided);
        oracle.all(SharedConcept.class).forEach(oracle::named);
        oracle.all(ChannelRange.class).forEach(oracle::ranged);
        oracle.all(LayerSurvey.class).forEach(oracle::survey);
        oracle.together();
        oracle.firings.putAll(FilterRulesOracle.firings(facts));
        return oracle.firings;
    }

    private void groupNamed(GroupConcept group) {
        boolean isFound = group.corrected() <= LEVEL && group.apart() <= LEVEL && group.overall() <= LEVEL;
        for (GroupHeldOut again : where(
                GroupHeldOut.class,
                fact -> fact.channel() == group.channel()
                        && fact.group() == group.group()
                        && fact.id().equals(group.id())
                        && fact.chance() <= LEVEL
                        && fact.overall() <= LEVEL)) {
            if (isFound) {
                fire("a group has a name", 0, group, again);
                names.computeIfAbsent(group.channel(), channel -> new ArrayList<>())
                        .add(group.concept());
            }
        }
    }

    private void divided(DividedChannel divided) {
        List<String> concepts = names.getOrDefault(divided.channel(), List.of());
        for (Complete complete : complete("GroupConcept")) {
            switch ((int) concepts.stream().distinct().count()) {
                case 0 -> fire("a channel falls into groups without names", 0, divided, complete);
                case 1 -> fire("a channel falls into groups with one name", concepts.size(), divided, complete);
                default -> {
                    fire("a channel answers to several kinds", concepts.size(), divided, complete);
                    several.add(divided.channel());
                }
            }
        }
    }

    private void named(SharedConcept shared) {
        if (several.contains(shared.channel())) {
            return;
        }
        for (Complete complete : complete("GroupConcept")) {
            named(shared, complete);
        }
    }

    private void named(SharedConcept shared, Complete complete) {
        if (shared.corrected() > LEVEL) {
            fire("a channel answers to nothing nameable", 0, shared, complete);
            return;
        }
        for (ConceptHeldOut again : where(
                ConceptHeldOut.class,
                fact -> fact.channel() == shared.channel() && fact.id().equals(shared.id()))) {
            String rule =
                    again.chance() > LEVEL ? "a name is not confirmed" : "a channel answers to a " + shared.sort();
            fire(rule, 0, shared, again, complete);
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
        int names = count("a channel answers to a kind") + count("a channel answers to a label") + several.size();
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
        List<DividedChannel> divided = all(DividedChannel.class);
        for (Complete complete : complete("DividedChannel")) {
            for (FollowingLayer next : all(FollowingLayer.class)) {
                gathered("channels answer to several kinds", several.size(), next, complete);
                if (divided.isEmpty()) {
                    fire("no channel falls into groups", 0, next, complete);
                }
            }
            if (several.size() < divided.size()) {
                List<Statement> premises = new ArrayList<>(divided);
                premises.add(complete);
                fire("groups of channels have too few names", several.size(), premises.toArray(Statement[]::new));
            }
        }
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
