package dev.because.symbolic.rules.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Consequence;
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
import org.junit.jupiter.api.Test;

/** A match of a rule that begins with what must be absent has an object of Drools' own among those that it lists. */
class AbsenceFirstTest {
    private static final Place PLACE = new Place("rules", "");
    private static final Condition NO_ALARM =
            new Condition(false, new FactPattern("Alarm", List.of(), Map.of()), PLACE);
    private static final Condition GUEST =
            new Condition(true, new FactPattern("Guest", List.of(), Map.of("who", "name")), PLACE);

    private final Fact guest = Fact.of("Guest").with("name", "Ann");
    private final Fact alarm = Fact.of("Alarm");

    @Test
    void nothing_but_an_absence() {
        RuleSet rules = rule(Map.of("all", new Operand.Literal(true)), NO_ALARM);
        assertEquals(List.of(Fact.of("quiet").with("all", true)), bothConclude(rules, List.of()));
        assertEquals(List.of(), bothConclude(rules, List.of(alarm)));
    }

    @Test
    void an_absence_before_a_fact() {
        RuleSet rules = rule(Map.of("for", new Operand.Reference("who")), NO_ALARM, GUEST);
        assertEquals(List.of(Fact.of("quiet").with("for", "Ann")), bothConclude(rules, List.of(guest)));
        assertEquals(List.of(), bothConclude(rules, List.of(guest, alarm)));
        assertEquals(List.of(), bothConclude(rules, List.of()));
    }

    private static List<Fact> bothConclude(RuleSet rules, List<Fact> facts) {
        Trace trace = new ReteEvaluation(rules).evaluate(new ArrayList<>(facts), Evaluation.BUDGET);
        assertEquals(new NaiveEvaluation(rules).evaluate(facts, Evaluation.BUDGET), trace);
        return trace.concluded();
    }

    private static RuleSet rule(Map<String, Operand> values, Condition... conditions) {
        return new RuleSet(
                "rules",
                List.of(new Rule(
                        "quiet",
                        List.of(conditions),
                        new Consequence("quiet", values),
                        Remarks.says("All is quiet."),
                        Optional.empty(),
                        false,
                        PLACE)));
    }
}
