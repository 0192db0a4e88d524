package dev.because.symbolic.rules.evaluation;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Consequence;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Random rules over a handful of kinds and values, so that most of them hold now and then; and random facts for them. */
public final class RandomRules {
    private static final List<String> KINDS = List.of("Belief", "Finding", "Region");
    private static final List<String> NUMBERS = List.of("before", "after");
    private static final List<String> TEXTS = List.of("one", "two", "three");

    private final Random random;

    public RandomRules(long seed) {
        random = new Random(seed);
    }

    public List<Fact> facts(int count) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Fact fact = Fact.of(any(KINDS)).with("name", any(TEXTS));
            for (String field : NUMBERS) {
                if (random.nextInt(5) > 0) {
                    fact = fact.with(field, (double) random.nextInt(4));
                }
            }
            if (random.nextBoolean()) {
                fact = fact.with("words", TEXTS.subList(0, random.nextInt(3)));
            }
            facts.add(fact);
        }
        return facts;
    }

    /** Rule i concludes c0 to c(i / 3) and asks only for conclusions of rules before it, or, present, its own. */
    public RuleSet rules(int count) {
        List<Rule> rules = new ArrayList<>();
        HitPolicy policy = random.nextBoolean() ? HitPolicy.FIRST : HitPolicy.COLLECT;
        for (int i = 0; i < count; i++) {
            boolean row = i < 3;
            rules.add(rule(i, row, policy));
        }
        return new RuleSet("random", rules);
    }

    private Rule rule(int number, boolean row, HitPolicy policy) {
        List<Condition> when = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("a"));
        when.add(condition(true, number, Map.of("a", "name"), names, row));
        int more = random.nextInt(3);
        for (int i = 0; i < more; i++) {
            boolean present = random.nextBoolean();
            Map<String, String> bound =
                    random.nextBoolean() ? Map.of("a", "name") : present ? Map.of("b" + i, "name") : Map.of();
            when.add(condition(present, number, bound, names, row));
            if (present) {
                bound.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
            }
        }
        Map<String, Operand> values = new TreeMap<>();
        values.put("name", new Operand.Reference(any(names)));
        if (random.nextBoolean()) {
            values.put("before", new Operand.Literal((double) random.nextInt(3)));
        }
        return new Rule(
                "r" + number,
                when,
                new Consequence("c" + number / 3, values),
                Remarks.says("{name}."),
                row
                        ? Optional.of(new Row("table", number + 1, policy, random.nextInt(4) == 0 ? "a" : "a"))
                        : Optional.empty(),
                false,
                new Place("random", "rule " + number));
    }

    private Condition condition(
            boolean present, int number, Map<String, String> bound, List<String> names, boolean row) {
        int below = number / 3;
        boolean onConclusion = !row && (present || below > 0) && random.nextInt(3) == 0;
        String kind = onConclusion ? "c" + random.nextInt(present ? below + 1 : below) : any(KINDS);
        List<Constraint> constraints = new ArrayList<>();
        Place place = new Place("random", "");
        for (int i = random.nextInt(3); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 ->
                    constraints.add(
                            new Constraint.OneOf("name", random.nextBoolean(), List.of(any(TEXTS), any(TEXTS)), place));
                case 1 ->
                    constraints.add(
                            new Constraint.Contains("words", random.nextBoolean(), operand(names, bound), place));
                case 2 ->
                    constraints.add(new Constraint.Compare(
                            "name",
                            random.nextBoolean() ? Comparison.EQUAL : Comparison.UNEQUAL,
                            operand(names, bound),
                            place));
                default ->
                    constraints.add(new Constraint.Compare(
                            any(NUMBERS),
                            any(List.of(Comparison.values())),
                            new Operand.Literal((double) random.nextInt(4)),
                            place));
            }
        }
        return new Condition(present, new FactPattern(kind, constraints, bound), place);
    }

    private Operand operand(List<String> names, Map<String, String> bound) {
        List<String> visible = new ArrayList<>(bound.keySet());
        if (bound.isEmpty() || !bound.containsKey("a")) {
            names.stream().filter(name -> !name.equals("a")).forEach(visible::add);
        }
        return random.nextBoolean() && !visible.isEmpty()
                ? new Operand.Reference(any(visible))
                : new Operand.Literal(any(TEXTS));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
