package dev.because.scenarios.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.because.scenarios.MadeUpRules;
import dev.because.symbolic.rules.RuleFaultException;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.Trace;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBenchTest {
    private final Rulebook book = new MadeUpRules().open(Path.of("triage.csv"));
    private final List<Fact> facts = List.of(
            Fact.of("Belief").with("who", "Ann").with("in", "flu").with("after", 0.9),
            Fact.of("Sign").with("who", "Bo"));

    /** One that has lost a rule. */
    private Evaluation forgetful() {
        return new NaiveEvaluation(new RuleSet("triage", book.rules().rules().subList(1, 3)));
    }

    /** One that finds a fault in everything. */
    private Evaluation faulty(String fault) {
        return new Evaluation() {
            @Override
            public RuleSet rules() {
                return book.rules();
            }

            @Override
            public Trace evaluate(Collection<Fact> any, int budget) {
                throw new RuleFaultException("rest", fault);
            }
        };
    }

    @Test
    void both_evaluations_are_of_one_mind_about_the_rules_as_they_are() {
        Evaluated evaluated = new RuleBench(book).evaluate(facts);
        assertEquals(List.of(), evaluated.differences());
        assertEquals(
                List.of("Ann is sent to the home, because of the flu.", "Bo waits."),
                Told.sentences(evaluated.trace()));
    }

    @Test
    void a_difference_names_the_rule_and_the_facts() {
        Evaluation whole = new NaiveEvaluation(book.rules());
        String alone = "concludes sent with to home, who Ann from Belief with after 0.9, in flu, who Ann";
        assertEquals(
                List.of(
                        "the two evaluations differ: rule \"row 2\" fires in the network of Drools, not in plain loops, and"
                                + " concludes sent with to laboratory, who Ann from Belief with after 0.9, in flu, who Ann",
                        "the two evaluations differ: rule \"row 1\" fires in plain loops, not in the network of Drools, and "
                                + alone),
                new RuleBench(book, forgetful(), whole).evaluate(facts).differences());
    }

    @Test
    void a_fault_that_only_one_finds_is_a_difference_and_one_that_both_find_is_a_fault() {
        Evaluation whole = new NaiveEvaluation(book.rules());
        assertEquals(
                List.of(
                        "the two evaluations differ: the network of Drools finds a fault that plain loops do not find: rule"
                                + " \"rest\" never rests"),
                new RuleBench(book, faulty("never rests"), whole)
                        .evaluate(facts)
                        .differences());
        assertEquals(
                1,
                new RuleBench(book, whole, faulty("never rests"))
                        .evaluate(facts)
                        .differences()
                        .size());
        RuleFaultException fault = assertThrows(
                RuleFaultException.class, () -> new RuleBench(book, faulty("one"), faulty("other")).evaluate(facts));
        assertEquals("rule \"rest\" one", fault.getMessage());
    }
}
