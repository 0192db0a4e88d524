package dev.because.symbolic.rules;

import static dev.because.symbolic.rules.Fruit.APPLE;
import static dev.because.symbolic.rules.Fruit.PEAR;
import static dev.because.symbolic.rules.Fruit.QUINCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleBaseTest {
    private static final String HEAVIER =
            """
            rule "heavier" when $a : Fruit() Fruit(weight < $a.weight, $b : name)
            then insert($a.name() + " > " + $b); end
            rule "fruit" when Fruit($n : name) then insert("fruit " + $n); end
            """;

    @Test
    void aFiringNamesItsRuleWhatItMatchedInTheOrderOfThePatternsAndWhatItConcluded() {
        Firing first = Fruit.firings(HEAVIER, APPLE, PEAR).get(0);
        assertEquals(new Firing("heavier", List.of(PEAR, APPLE), List.of(), List.of("pear > apple")), first);
    }

    @Test
    void theRuleThatStandsFirstFiresFirstAndTheSameFactsGiveTheSameFirings() {
        RuleBase rules = Fruit.rules(HEAVIER);
        List<Object> facts = List.of(QUINCE, APPLE, PEAR);
        Inference once = rules.infer(facts);
        assertEquals(
                List.of("heavier", "heavier", "heavier", "fruit", "fruit", "fruit"),
                once.firings().stream().map(Firing::rule).toList());
        IntStream.range(0, 50).forEach(again -> assertEquals(once, rules.infer(facts)));
        assertEquals(once, Fruit.rules(HEAVIER).infer(facts));
    }

    @Test
    void aConclusionIsMatchedByFurtherRules() {
        List<Firing> firings = Fruit.firings(
                """
                rule "first" when Fruit($n : name) then insert(new StringBuilder($n)); end
                rule "then" when $s : StringBuilder() then insert($s.length()); end
                """,
                APPLE);
        assertSame(firings.get(0).concluded().get(0), firings.get(1).matched().get(0));
        assertEquals(List.of(5), firings.get(1).concluded());
    }

    @Test
    void equalFactsStayTwo() {
        Fruit one = new Fruit("fig", 1);
        Fruit other = new Fruit("fig", 1);
        List<Firing> firings = Fruit.firings("rule \"each\" when Fruit() then insert(new Object()); end", one, other);
        assertSame(one, firings.get(0).matched().get(0));
        assertSame(other, firings.get(1).matched().get(0));
        assertNotSame(one, other);
    }

    @Test
    void theMembersOfACollectionAreMatchedTheEarliestFirst() {
        String collect = "rule c @absent(\"x\") when $all : List(size > 1) from collect (Fruit(weight > 1)) then end";
        assertEquals(
                "quince pear",
                Fruit.names(Fruit.firings(collect, QUINCE, APPLE, PEAR).get(0)));
    }

    @Test
    void whatWentIntoANumberIsMatched() {
        String sum =
                """
                rule sum when accumulate(Fruit(weight > 1, $w : weight); $sum : sum($w)) then insert($sum); end
                rule most when Fruit(name == "apple") accumulate(Fruit($w : weight); $max : max($w)) Fruit(weight == $max) then end
                rule joined when Fruit(name == "apple", $a : weight)
                  accumulate(Fruit(weight > $a, $w : weight) and Fruit(weight > $w); $count : count()) then end
                """;
        List<Firing> firings = Fruit.firings(sum, APPLE, PEAR, QUINCE);
        assertEquals("pear quince", Fruit.names(firings.get(0)));
        assertEquals("apple quince pear", Fruit.names(firings.get(1)));
        assertEquals("apple pear quince", Fruit.names(firings.get(2)));
    }

    @Test
    void theWitnessesOfAnExistsAreMatched() {
        List<Firing> firings =
                Fruit.firings("rule e when Fruit(weight == 1) exists Fruit(weight > 1) then end", APPLE, PEAR, QUINCE);
        assertEquals(1, firings.size());
        assertEquals("apple pear quince", Fruit.names(firings.get(0)));
    }

    @Test
    void whatComesFromAnExpressionIsNoFactAndHidesNone() {
        String from =
                """
                rule from when Fruit(weight == 1, $n : name) $c : String() from List.of($n, "pear") Fruit(name == $c) then end
                rule last when Fruit(weight == 1) Fruit(weight == 2) $c : String() from List.of("x") then end
                rule none @absent("x") when Fruit(weight == 1, $n : name)
                  not ($c : String() from List.of("fig") and Fruit(name == $c)) then end
                """;
        List<Firing> firings = Fruit.firings(from, APPLE, PEAR);
        assertEquals(
                List.of("apple", "apple pear", "apple pear", "apple"),
                firings.stream().map(Fruit::names).toList());
    }

    @Test
    void absentConditionsAreToldWithTheValuesOfTheMatch() {
        String lightest =
                """
                rule lightest @absent("nothing is lighter than the {n} ({third}); no {fruit} weighs {w}")
                when Fruit($n : name, $w : weight, $third : (weight / 3.0)) not Fruit(weight < $w) then end
                """;
        assertEquals(
                List.of("nothing is lighter than the apple (0.333)", "no {fruit} weighs 1"),
                Fruit.firings(lightest, APPLE, PEAR).get(0).absent());
    }

    @Test
    void metadataIsToldInFileOrder() {
        RuleBase rules = Fruit.rules(
                """
                rule "z" @says("\\"{a}\\", 100 % – it's " + "\\\\ so;\\nno @b // c") @order(10) when then end
                rule "a" @part(answer) @empty when then end
                """);
        assertEquals(
                List.of(
                        new RuleDescription(
                                "z", Map.of("says", "\"{a}\", 100 % – it's \\ so;\nno @b // c", "order", "10")),
                        new RuleDescription("a", Map.of("part", "answer", "empty", ""))),
                rules.rules());
    }

    @Test
    void aRuleBaseThatIsNotThereIsNamed() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> RuleBase.prebuilt("dev.because.nowhere.rules"))
                .getMessage();
        assertEquals(
                "no rule bases: META-INF/kie/dev.because/because-nowhere/drools-model is not on the class path",
                message);
    }
}
