package dev.because.explain.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.because.explain.facts.NetworkFact.Prediction;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.NetworkFact.Rival;
import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleLint;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkRulesTest {
    private static final RuleBase RULES = RuleBase.prebuilt("dev.because.explain.facts.networks");

    @Test
    void everyAbsenceIsStated() {
        assertEquals(List.of(), RuleLint.findings(RULES));
    }

    @Test
    void aRegionThatAloneTakesAThirdOfTheLeadDecides() {
        List<Statement> facts = List.of(
                new Prediction("digit", "7", 0.9),
                new Rival("1", 0.05, 3),
                new RegionDrop("top", 0.1, "7"),
                new RegionDrop("centre", 0.5, "7"));
        Firing first = RULES.infer(facts).firings().get(0);
        assertEquals("one region decides", first.rule());
        assertEquals(List.of(facts.get(0), facts.get(1), facts.get(3)), first.matched());
        assertSame(facts.get(3), first.matched().get(2));
        assertEquals(List.of("no region but the centre takes a third of the lead or more"), first.absent());
    }
}
