package dev.because.symbolic.rules.silent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.Fruit;
import dev.because.symbolic.rules.Inference;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleFaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain evaluation and the engine conclude the same, one construct after another; where they do not, it is said. */
class SilentEvaluationTest {
    private static final String HEAD =
            """
            package fruit;
            import dev.because.symbolic.rules.Fruit;
            import dev.because.symbolic.rules.silent.Witness;
            import java.util.List;
            """;

    /** Rules that use each construct, and that rest on each other's conclusions. */
    private static final String ALL =
            """
            rule one salience 9 when Fruit(weight > 2, $n : name) then insert($n + "!"); end
            rule join salience 9 when Fruit($n : name, $w : weight) $o : Fruit(name == $n, weight > $w) then insert(1.0 * $w); end
            rule same salience 9 when $f : Fruit($w : weight) Fruit(this != $f, weight == $w) then insert("same " + $w); end
            rule absent when Fruit($n : name) not Fruit(name == $n, weight > 2) then insert("no " + $n); end
            rule exists when exists Fruit(weight == 2) $f : Fruit(weight < 2) then insert("some " + $f.name()); end
            rule nested when Fruit($n : name) not (Fruit(name == $n, $w : weight) and not Fruit(name != $n, weight == $w)) then insert("nested " + $n); end
            rule both when exists (Fruit($n : name, weight == 1) and Fruit(name == $n, weight == 3)) then insert(new Witness(1)); end
            rule either when exists (Fruit(weight == 0) or String(this == "fig!")) then insert(new Witness(2)); end
            rule or when (Fruit(weight == 1, $n : name) or Fruit(weight == 3, $n : name)) then insert("or " + $n); end
            rule collect when Fruit($n : name, weight == 0) $l : List(size >= 2) from collect (Fruit(name == $n)) then insert("all " + $l.size()); end
            rule count when accumulate(Fruit(weight >= 2, $w : weight); $c : count($w), $s : sum($w); $c > 1) then insert("count " + $c + " " + $s); end
            rule most when Fruit($n : name) accumulate(Fruit(name == $n, $w : weight); $m : max($w)) then insert("most " + $n + $m); end
            rule from when Fruit($n : name, $w : weight) $c : String(length > 3) from List.of($n, "pear", "plum") Fruit(name == $c, weight < $w) then insert("from " + $c); end
            rule twice when Fruit(weight == 3, $n : name) $c : String() from List.of($n, $n) then insert("twice " + $c); end
            rule eval when Fruit($w : weight) Witness($l : of) eval($l * 2 > $w) then insert($l + 0.5 * $w); end
            rule test when Fruit($n : name, weight == 1 || weight == 3, name in ("fig", "plum")) then insert("test " + $n); end
            rule by salience ($w) when Fruit($n : name, $w : weight, weight != 1) then insert($n + $w + "?"); end
            rule late salience -5 when $l : List() from collect (String(this matches ".*[!?]")) not Witness(of == 1) then insert("late " + $l.size()); end
            rule last salience -9 when forall (Fruit(weight < 3)) $l : List() from collect (Double()) then insert("last " + $l.size()); end
            """;

    @Test
    void everyConstructFiresAsInTheEngineOnRandomFacts() {
        RuleBase rules = RuleBase.compile(HEAD + ALL, "all.drl");
        SilentEvaluation silent = SilentEvaluation.of(rules);
        TreeSet<String> fired = new TreeSet<>();
        for (int seed = 0; seed < 100; seed++) {
            List<Fruit> facts = facts(new Random(seed));
            for (Joining joining : Joining.values()) {
                assertEquals(List.of(), silent.differences(facts, joining), "seed " + seed);
                silent.infer(facts, joining).forEach(firing -> fired.add(firing.rule()));
            }
        }
        assertEquals(
                new TreeSet<>(rules.rules().stream().map(rule -> rule.name()).toList()), fired);
    }

    /** Few names and weights, so that much is equal; some facts come twice, as one object or as two. */
    private static List<Fruit> facts(Random random) {
        List<String> names = List.of("fig", "plum", "pear");
        List<Fruit> facts = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            boolean again = !facts.isEmpty() && random.nextInt(8) == 0;
            facts.add(
                    again
                            ? facts.get(random.nextInt(facts.size()))
                            : new Fruit(names.get(random.nextInt(3)), random.nextInt(4)));
        }
        return facts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule grow when Fruit($w : weight) then insert(new Fruit(\"x\", $w + 1)); end",
                "rule change when $f : Fruit(weight == 1) then update($f); end",
                "rule drop when $f : Fruit(weight == 1) then delete($f); end",
                "rule fail when Fruit($w : weight) then insert(1 / ($w - $w)); end",
                "rule early when not String() then insert(1); end rule namer when Fruit($n : name) then insert($n); end",
                "rule early when List() from collect (String()) then insert(1); end rule namer when Fruit($n : name) then insert($n); end"
            })
    void whatTheEngineRefusesIsRefusedInTheSameWords(String drl) {
        RuleBase rules = RuleBase.compile(HEAD + drl, "fault.drl");
        List<Fruit> facts = List.of(new Fruit("apple", 1));
        String engine =
                assertThrows(RuleFaultException.class, () -> rules.infer(facts)).getMessage();
        SilentEvaluation silent = SilentEvaluation.of(rules);
        assertEquals(
                engine,
                assertThrows(RuleFaultException.class, () -> silent.infer(facts, Joining.QUICK))
                        .getMessage());
        assertThrows(RuleFaultException.class, () -> silent.differences(facts, Joining.QUICK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query q() Fruit() end",
                "global List g; rule r when Fruit(g contains this) then end",
                "rule r timer (int: 5s) when Fruit() then end",
                "rule r when Fruit() from entry-point e then end",
                "rule r agenda-group \"a\" when Fruit() then end",
                "rule r when groupby(Fruit($n : name, $w : weight); $k : $n; $s : sum($w)) then end"
            })
    void whatOnlyTheEngineCanTryIsRefusedByName(String drl) {
        RuleBase rules = RuleBase.compile(HEAD + drl, "unsupported.drl");
        String message = assertThrows(UnsupportedOperationException.class, () -> SilentEvaluation.of(rules))
                .getMessage();
        assertTrue(message.matches("rule \"[rq]\" has .*, which only the engine can try"), message);
    }

    @Test
    void aFiringThatIsMissingAddedOrChangedIsNamedWithItsFacts() {
        RuleBase rules = RuleBase.compile(
                HEAD
                        + "rule two when $f : Fruit(weight == 2) $o : Fruit(weight > 2) then insert(\"of \" + $f.name()); end",
                "two.drl");
        SilentEvaluation silent = SilentEvaluation.of(rules);
        List<Fruit> facts = List.of(new Fruit("fig", 2), new Fruit("plum", 3), new Fruit("plum", 3));
        List<Firing> truth = rules.infer(facts).firings();
        assertEquals(2, truth.size());
        assertEquals(List.of(), silent.differences(facts, new Inference(truth), Joining.PLAIN));
        assertEquals(
                List.of("rule \"two\" on [Fruit[name=fig, weight=2], Fruit[name=plum, weight=3]]: "
                        + "plain evaluation fires it and concludes [of fig], and the engine does not"),
                said(silent.differences(facts, new Inference(truth.subList(0, 1)), Joining.PLAIN)));
        Firing lie = new Firing("two", List.of(facts.get(1), facts.get(0)), List.of(), List.of("pear"));
        assertEquals(
                List.of(
                        "rule \"two\" on [Fruit[name=plum, weight=3], Fruit[name=fig, weight=2]]: "
                                + "the engine fires it and concludes [pear], and plain evaluation does not",
                        "rule \"two\" on [Fruit[name=fig, weight=2], Fruit[name=plum, weight=3]]: "
                                + "plain evaluation fires it and concludes [of fig], and the engine does not"),
                said(silent.differences(facts, new Inference(List.of(truth.get(0), lie)), Joining.PLAIN)));
        // Two facts may be equal and are two: the same match told twice is not both.
        assertEquals(
                2,
                silent.differences(facts, new Inference(List.of(truth.get(0), truth.get(0))), Joining.PLAIN)
                        .size());
    }

    private static List<String> said(List<Difference> differences) {
        return differences.stream().map(Difference::toString).toList();
    }
}
