package dev.because.explain.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.facts.NetworkFact.Agreement;
import dev.because.explain.facts.NetworkFact.AttributionShare;
import dev.because.explain.facts.NetworkFact.ChangeOfMind;
import dev.because.explain.facts.NetworkFact.ChannelEffect;
import dev.because.explain.facts.NetworkFact.Convergence;
import dev.because.explain.facts.NetworkFact.Prediction;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.NetworkFact.Rival;
import dev.because.explain.facts.NetworkFact.Steadiness;
import dev.because.explain.facts.NetworkFact.Unmoved;
import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleDescription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules fire where their second writing says, and rest on the same facts, on facts that no network would give. */
class NetworkRulesOracleTest {
    private static final int TRIALS = 200;
    private static final RuleBase RULES = RuleBase.prebuilt("dev.because.explain.facts.networks");
    private static final String ROOT = "the account";

    @Test
    void everyRuleFiresWhereAndOnWhatItShould() {
        Set<String> fired = new TreeSet<>();
        for (int seed = 0; seed < TRIALS; seed++) {
            List<Statement> facts = facts(new Random(seed));
            Map<String, List<Set<Object>>> found = new TreeMap<>();
            for (Firing firing : RULES.infer(facts).firings()) {
                if (!firing.rule().equals(ROOT)) {
                    found.computeIfAbsent(firing.rule(), rule -> new ArrayList<>())
                            .add(NetworkRulesOracle.identities(firing.matched()));
                }
            }
            Map<String, List<Set<Object>>> expected = NetworkRulesOracle.firings(facts);
            assertEquals(expected.keySet(), found.keySet(), "seed " + seed);
            for (String rule : expected.keySet()) {
                assertSame(expected.get(rule), found.get(rule), rule + ", seed " + seed + ": " + facts);
            }
            fired.addAll(found.keySet());
        }
        Set<String> all =
                new TreeSet<>(RULES.rules().stream().map(RuleDescription::name).toList());
        all.remove(ROOT);
        assertEquals(all, fired, "rules that no trial made fire");
    }

    /** The same sets of the very same objects, in any order. */
    private static void assertSame(List<Set<Object>> expected, List<Set<Object>> found, String message) {
        List<Set<Object>> rest = new ArrayList<>(found);
        for (Set<Object> premises : expected) {
            assertTrue(rest.remove(premises), message);
        }
        assertEquals(List.of(), rest, message);
    }

    /** Values from a coarse grid, so that ties and limits are met; families may be incomplete. */
    private static List<Statement> facts(Random random) {
        List<Statement> facts = new ArrayList<>();
        facts.add(new Prediction("digit", "7", random.nextInt(11) / 10.0));
        if (random.nextInt(10) > 0) {
            facts.add(new Rival("9", random.nextInt(6) / 10.0, 3));
        }
        int offset = random.nextInt(8);
        for (String region : List.of("top", "centre", "left", "right", "bottom", "corner")) {
            double drop = (random.nextInt(8) - offset) * 0.1;
            facts.add(new RegionDrop(region, drop, random.nextInt(3) == 0 ? "9" : "7"));
            facts.add(new AttributionShare("integrated gradients", region, random.nextInt(8) / 8.0));
            facts.add(new AttributionShare("guided backpropagation", region, random.nextInt(8) / 8.0));
        }
        for (int rank = 1; rank <= 3; rank++) {
            facts.add(new ChannelEffect("conv2", random.nextInt(50), rank, (random.nextInt(6) - 2) * 0.1));
        }
        for (String method : List.of("occlusion", "guided backpropagation", "integrated gradients")) {
            facts.add(new Agreement(method, "gradient", random.nextInt(6) / 4.0 - 0.25));
        }
        for (String method : List.of("guided backpropagation", "integrated gradients")) {
            double classes = random.nextInt(3) == 0 ? 0.85 : random.nextInt(10) / 10.0;
            facts.add(new Steadiness(method, classes, 0.6 + random.nextInt(5) / 10.0));
        }
        for (String family : List.of("RegionDrop", "AttributionShare", "Agreement", "Steadiness")) {
            if (random.nextInt(5) > 0) {
                facts.add(new Complete(family, 6));
            }
        }
        int size = random.nextInt(3);
        facts.add(
                size == 0
                        ? new Unmoved("7")
                        : new ChangeOfMind(List.of("top", "left").subList(0, size), size, "9"));
        facts.add(new Convergence(50, random.nextInt(4) * 0.025));
        Collections.shuffle(facts, random);
        return facts;
    }
}
