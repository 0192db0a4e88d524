package dev.because.explain.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.evidence.RegionGrid;
import dev.because.explain.facts.NetworkFact.Agreement;
import dev.because.explain.facts.NetworkFact.ChangeOfMind;
import dev.because.explain.facts.NetworkFact.Prediction;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.NetworkFact.Rival;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.Template;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleDescription;
import dev.because.symbolic.rules.RuleLint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NetworkRulesTest {
    private static final RuleBase RULES = RuleBase.prebuilt("dev.because.explain.facts.networks");
    private static final Set<String> ANSWERS = RULES.rules().stream()
            .filter(rule -> rule.get("part").equals(java.util.Optional.of("answer")))
            .map(rule -> rule.name().replace(' ', '-'))
            .filter(name -> !name.equals("the-account"))
            .collect(Collectors.toSet());

    @Test
    void everyAbsenceIsStated() {
        assertEquals(List.of(), RuleLint.findings(RULES));
    }

    @Test
    void everySentenceIsWellFormed() {
        Map<String, Map<String, String>> metadata =
                RULES.rules().stream().collect(Collectors.toMap(RuleDescription::name, RuleDescription::metadata));
        Phrasebook phrasebook = Phrasebook.of(metadata);
        metadata.forEach((rule, entries) -> {
            if (entries.containsKey("says")) {
                assertTrue(phrasebook.phrase(rule).isPresent(), rule);
                Template.parse(rule, entries.get("says"));
            }
        });
    }

    @Test
    void exactlyOneRuleAnswersWhateverTheDropsAre() {
        Random random = new Random(11);
        for (int trial = 0; trial < 200; trial++) {
            List<RegionDrop> drops = drops(random, 0.1 + random.nextDouble());
            List<Statement> facts = new ArrayList<>(
                    List.of(new Prediction("digit", "7", 0.9), new Rival("9", 0.05, 3), new Complete("RegionDrop", 9)));
            facts.addAll(drops);
            facts.add(new ChangeOfMind(List.of("centre", "top"), 2, "9"));
            facts.add(new Agreement("a", "b", 0.8));
            List<Conclusion> conclusions = RULES.infer(facts).concluded(Conclusion.class);
            List<String> answers = conclusions.stream()
                    .map(Conclusion::name)
                    .filter(ANSWERS::contains)
                    .toList();
            assertEquals(List.of(expected(drops)), answers, drops.toString());
            assertEquals("the-account", conclusions.get(conclusions.size() - 1).name());
        }
    }

    private static List<RegionDrop> drops(Random random, double scale) {
        return RegionGrid.names().stream()
                .map(name -> new RegionDrop(
                        name, scale * (random.nextDouble() * 1.3 - 0.5), random.nextInt(4) == 0 ? "9" : "7"))
                .toList();
    }

    /** The rules' meaning, written a second time. */
    private static String expected(List<RegionDrop> drops) {
        List<RegionDrop> deciding =
                drops.stream().filter(drop -> drop.drop() >= 0.5).toList();
        if (deciding.size() == 1) {
            return deciding.get(0).answer().equals("7")
                    ? "one-region-decides"
                    : "the-deciding-region-changes-the-answer";
        }
        if (!deciding.isEmpty()) {
            return deciding.size() <= 4 ? "few-regions-decide" : "the-whole-picture-decides";
        }
        double most = drops.stream()
                .max(Comparator.comparing(RegionDrop::drop))
                .orElseThrow()
                .drop();
        return most >= 0.2 ? "one-region-counts-most" : most > 0 ? "no-single-region-decides" : "no-region-counts";
    }
}
