package dev.because.symbolic.rules.expert;

import dev.because.symbolic.logic.BadInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order rules are asked: those of stratum 0 until they conclude nothing more, then those of stratum 1, and so on, so that
 * whoever rests on the absence of a conclusion is asked when it can no longer be drawn (Apt, Blair and Walker 1988).
 */
public final class Strata {
    private final Map<String, Integer> ofConclusion = new HashMap<>();
    private final RuleSet rules;

    private Strata(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * The strata of some rules.
     *
     * @throws BadInputException if a rule rests on the absence of what follows from its own conclusion
     */
    public static Strata of(RuleSet rules) {
        Strata strata = new Strata(rules);
        int most = rules.rules().size() + 1;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Rule rule : rules.rules()) {
                int needed = strata.of(rule);
                if (needed > strata.ofConclusion.getOrDefault(rule.then().conclusion(), 0)) {
                    if (needed > most) {
                        throw new BadInputException(
                                rule.place().toString(),
                                "rule \"" + rule.name() + "\", which rests on the absence of what follows from "
                                        + rule.then().conclusion(),
                                "conclusions that do not undo what they rest on");
                    }
                    strata.ofConclusion.put(rule.then().conclusion(), needed);
                    changed = true;
                }
            }
        }
        return strata;
    }

    /** The stratum of a rule, from 0. Rules of one conclusion have one stratum. */
    public int of(Rule rule) {
        int least = ofConclusion.getOrDefault(rule.then().conclusion(), 0);
        for (Condition condition : rule.when()) {
            int other = ofConclusion.getOrDefault(condition.pattern().kind(), 0);
            least = Math.max(least, condition.present() ? other : concluded(condition) ? other + 1 : 0);
        }
        return least;
    }

    /** How many there are. */
    public int count() {
        return 1 + rules.rules().stream().mapToInt(this::of).max().orElse(0);
    }

    /** The rules of a stratum, in their order. */
    public List<Rule> rules(int stratum) {
        return rules.rules().stream().filter(rule -> of(rule) == stratum).toList();
    }

    private boolean concluded(Condition condition) {
        return rules.rules().stream()
                .anyMatch(rule ->
                        rule.then().conclusion().equals(condition.pattern().kind()));
    }
}
