package dev.because.explain.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.explain.facts.NeuronFact.ChannelRange;
import dev.because.explain.facts.NeuronFact.ConceptHeldOut;
import dev.because.explain.facts.NeuronFact.LayerSurvey;
import dev.because.explain.facts.NeuronFact.SharedConcept;
import dev.because.explain.facts.NeuronRulesOracle.Basis;
import dev.because.explain.render.english.Phrasebook;
import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleDescription;
import dev.because.symbolic.rules.RuleLint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules about channels fire where their second writing says, on the same facts and as many conclusions. */
class NeuronRulesTest {
    private static final RuleBase RULES = RuleBase.prebuilt("dev.because.explain.facts.neurons");
    private static final String ROOT = "the account";
    private static final int TRIALS = 300;

    @Test
    void everyAbsenceIsStated() {
        assertEquals(List.of(), RuleLint.findings(RULES));
    }

    @Test
    void everyRuleFiresWhereAndOnWhatItShould() {
        Set<String> fired = new TreeSet<>();
        for (int seed = 0; seed < TRIALS; seed++) {
            List<Statement> facts = facts(new Random(seed));
            Map<String, List<Basis>> found = new TreeMap<>();
            for (Firing firing : RULES.infer(facts).firings()) {
                if (!firing.rule().equals(ROOT)) {
                    found.computeIfAbsent(firing.rule(), rule -> new ArrayList<>())
                            .add(basis(firing));
                }
            }
            assertEquals(sorted(NeuronRulesOracle.firings(facts)), sorted(found), "seed " + seed);
            fired.addAll(found.keySet());
        }
        Set<String> all =
                new TreeSet<>(RULES.rules().stream().map(RuleDescription::name).toList());
        all.remove(ROOT);
        assertEquals(all, fired, "rules that no trial made fire");
    }

    @Test
    void everyConclusionCanBeSaid() {
        Map<String, Map<String, String>> metadata =
                RULES.rules().stream().collect(Collectors.toMap(RuleDescription::name, RuleDescription::metadata));
        Phrasebook phrasebook = Phrasebook.of(metadata);
        for (int seed = 0; seed < 50; seed++) {
            for (Firing firing : RULES.infer(facts(new Random(seed))).firings()) {
                Conclusion conclusion = (Conclusion) firing.concluded().get(0);
                phrasebook.phrase(firing.rule()).ifPresent(phrase -> phrase.template()
                        .fill(conclusion.values()));
            }
        }
    }

    private static Basis basis(Firing firing) {
        List<Statement> facts = firing.matched().stream()
                .filter(Fact.class::isInstance)
                .map(Statement.class::cast)
                .toList();
        return new Basis(facts, firing.matched().size() - facts.size());
    }

    private static Map<String, List<String>> sorted(Map<String, List<Basis>> firings) {
        Map<String, List<String>> sorted = new TreeMap<>();
        firings.forEach((rule, bases) -> sorted.put(
                rule,
                bases.stream()
                        .map(basis -> basis.facts().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList()
                                + " and " + basis.conclusions())
                        .sorted(Comparator.naturalOrder())
                        .toList()));
        return sorted;
    }

    /** Chances on and about the level; some channels without a concept, some of the other half without the same. */
    private static List<Statement> facts(Random random) {
        List<Statement> facts = new ArrayList<>();
        int channels = 1 + random.nextInt(6);
        int naming = 15 + random.nextInt(10);
        facts.add(new LayerSurvey(
                "conv", channels, naming + 20, naming, 20, random.nextInt(2), random.nextInt(4) == 0 ? 0 : 7));
        for (int channel = 0; channel < channels; channel++) {
            int least = random.nextInt(3);
            facts.add(new ChannelRange(channel, least, least + random.nextInt(3)));
            if (random.nextInt(4) > 0) {
                String concept = random.nextBoolean() ? "dog" : "piece of furniture";
                String sort = random.nextBoolean() ? SharedConcept.KIND : SharedConcept.LABEL;
                facts.add(new SharedConcept(
                        channel,
                        concept,
                        "n1",
                        sort,
                        7,
                        24,
                        10,
                        100,
                        2.9,
                        1.2,
                        5,
                        0.001,
                        7,
                        random.nextInt(4) * 0.025));
                facts.add(new ConceptHeldOut(
                        channel,
                        random.nextInt(5) > 0 ? "n1" : "n2",
                        6,
                        24,
                        11,
                        100,
                        2.3,
                        1,
                        4,
                        random.nextInt(4) * 0.025));
            }
        }
        for (String family : List.of("ChannelRange", "SharedConcept")) {
            if (random.nextInt(5) > 0) {
                facts.add(new Complete(family, channels));
            }
        }
        facts.addAll(FilterRulesOracle.facts(random));
        Collections.shuffle(facts, random);
        return facts;
    }
}
