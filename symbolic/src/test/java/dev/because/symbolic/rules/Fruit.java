package dev.because.symbolic.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A fact for tests, and the rules that speak of it. */
public record Fruit(String name, int weight) {
    private static final String HEAD =
            """
            package fruit;
            import dev.because.symbolic.rules.Fruit;
            import java.util.List;
            """;

    static final Fruit APPLE = new Fruit("apple", 1);
    static final Fruit PEAR = new Fruit("pear", 2);
    static final Fruit QUINCE = new Fruit("quince", 3);

    static RuleBase rules(String drl) {
        return RuleBase.compile(HEAD + drl, "fruit.drl");
    }

    /** The firings of some rules on some facts. */
    static List<Firing> firings(String drl, Object... facts) {
        return rules(drl).infer(List.of(facts)).firings();
    }

    static String names(Firing firing) {
        return firing.matched().stream().map(fact -> ((Fruit) fact).name()).collect(Collectors.joining(" "));
    }
}
