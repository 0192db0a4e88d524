package dev.because.scenarios.bench.rules;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Consequence;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Random rules as experts write them: each asks for two or three findings about one patient, of which the last may have to be absent, and a
 * third of them for what others concluded.
 */
final class ExpertRules {
    private static final int KINDS = 20;
    private static final int OF_ONE_CONCLUSION = 5;
    private static final Place NOWHERE = new Place("random", "");

    private final Random random;

    ExpertRules(long seed) {
        random = new Random(seed);
    }

    /** Facts about so many patients that each has one of every kind. */
    List<Fact> facts(int count) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(Fact.of("Finding" + i % KINDS)
                    .with("patient", "p" + i / KINDS)
                    .with("value", (double) random.nextInt(100)));
        }
        return facts;
    }

    RuleSet rules(int count) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(rule(i));
        }
        return new RuleSet("random", rules);
    }

    /** The same rules after an edit: one of them has another bound. */
    RuleSet edited(RuleSet before) {
        List<Rule> rules = new ArrayList<>(before.rules());
        int place = random.nextInt(rules.size());
        rules.set(place, rule(place));
        return new RuleSet(before.name(), rules);
    }

    private Rule rule(int number) {
        List<Condition> when = new ArrayList<>();
        when.add(Condition.present(finding(), NOWHERE));
        if (number % 3 == 0 && number > OF_ONE_CONCLUSION) {
            String before = "conclusion-" + random.nextInt(number / OF_ONE_CONCLUSION);
            when.add(Condition.present(new FactPattern(before, List.of(), Map.of("p", "patient")), NOWHERE));
        } else {
            when.add(Condition.present(finding(), NOWHERE));
        }
        if (random.nextBoolean()) {
            when.add(new Condition(random.nextBoolean(), finding(), NOWHERE));
        }
        Consequence then = new Consequence(
                "conclusion-" + number / OF_ONE_CONCLUSION, Map.of("patient", new Operand.Reference("p")));
        return new Rule("rule " + number, when, then, Remarks.says("{patient}."), Optional.empty(), false, NOWHERE);
    }

    /** About every third finding of a kind. */
    private FactPattern finding() {
        boolean high = random.nextBoolean();
        Constraint bound = new Constraint.Compare(
                "value",
                high ? Comparison.AT_LEAST : Comparison.LESS,
                new Operand.Literal((double) (high ? 50 + random.nextInt(30) : 20 + random.nextInt(30))),
                NOWHERE);
        return new FactPattern("Finding" + random.nextInt(KINDS), List.of(bound), Map.of("p", "patient"));
    }
}
