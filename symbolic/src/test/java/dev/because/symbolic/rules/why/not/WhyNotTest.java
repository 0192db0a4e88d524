package dev.because.symbolic.rules.why.not;

import static dev.because.symbolic.rules.why.Cases.belief;
import static dev.because.symbolic.rules.why.Cases.finding;
import static dev.because.symbolic.rules.why.Cases.motif;
import static dev.because.symbolic.rules.why.Cases.move;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.evaluation.Evaluation;
import dev.because.symbolic.rules.evaluation.NaiveEvaluation;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.expert.HitPolicy;
import dev.because.symbolic.rules.expert.Remarks;
import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Fact;
import dev.because.symbolic.rules.why.Cases;
import dev.because.symbolic.rules.why.Goal;
import dev.because.symbolic.rules.why.change.Edit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhyNotTest {
    private static final Fact LIKELY = belief("flu=yes", 0.05, 0.82);
    private static final Fact UNLIKELY = belief("cold=yes", 0.2, 0.1);

    @Test
    void anAbsenceBlocksIt() {
        Fact rival = belief("cold=yes", 0.2, 0.3);
        WhyNotAnswer answer = ask(Cases.triage(), with(UNLIKELY, rival), Goal.of("main-suspect"));

        Attempt attempt = answer.attempts().get(0);
        assertEquals(2, attempt.met());
        Blocker.Prevented prevented = assertInstanceOf(Blocker.Prevented.class, attempt.blocker());
        assertEquals(List.of(rival), prevented.present());
        assertEquals(
                List.of(new Edit.Changed(rival, "after", Optional.of(0.3), 0.19)),
                answer.smallest().change().orElseThrow().edits());
        assertText(
                """
                main-suspect is not concluded.
                Rule "main suspect" stops at condition 3 of 3: there must be no belief other than flu=yes whose probability after the findings is at least 0.2, but there is the belief cold=yes (probability after the findings 0.3).
                Smallest change: if the probability after the findings of cold=yes were 0.19 instead of 0.3, rule "main suspect" would conclude: flu=yes is the main suspect.
                Tried: with it the rule fires, by the belief flu=yes and the conclusion explains of flu=yes. No smaller change would do.
                """,
                answer);
    }

    @Test
    void aBoundIsMissedByOneHundredth() {
        Fact almost = belief("flu=yes", 0.05, 0.49);
        WhyNotAnswer answer = ask(Cases.triage(), with(LIKELY, almost), Goal.of("main-suspect"));

        Blocker.Failed failed =
                assertInstanceOf(Blocker.Failed.class, answer.attempts().get(0).blocker());
        assertEquals(almost, failed.nearest());
        assertEquals(0.01, failed.shortfalls().get(0).by().orElseThrow(), 1e-12);
        assertEquals(
                List.of(new Edit.Changed(almost, "after", Optional.of(0.49), 0.5)),
                answer.smallest().change().orElseThrow().edits());
        assertText(
                """
                main-suspect is not concluded.
                Rule "main suspect" stops at condition 1 of 3: the probability after the findings of flu=yes is 0.49 but must be at least 0.5 (0.01 too low).
                Smallest change: if the probability after the findings of flu=yes were 0.5 instead of 0.49, rule "main suspect" would conclude: flu=yes is the main suspect.
                Tried: with it the rule fires, by the belief flu=yes and the conclusion explains of flu=yes. No smaller change would do.
                """,
                answer);
    }

    @Test
    void aFactIsMissing() {
        List<Fact> facts = new ArrayList<>(Cases.flu());
        facts.remove(finding("fever=yes"));
        WhyNotAnswer answer = ask(Cases.triage(), facts, Goal.of("explains").with("finding", "fever=yes"));

        Blocker.Missing missing =
                assertInstanceOf(Blocker.Missing.class, answer.attempts().get(0).blocker());
        assertEquals("GivenFinding", missing.asked().kind());
        assertEquals(
                List.of(new Edit.Added(finding("fever=yes"))),
                answer.smallest().change().orElseThrow().edits());
        assertText(
                """
                explains with finding fever=yes is not concluded.
                Rule "explains" stops at condition 1 of 2: there is no given finding fever=yes.
                Smallest change: if there were also a given finding: fever=yes, rule "explains" would conclude: flu=yes explains fever=yes.
                Tried: with it the rule fires, by the given finding fever=yes and the link flu=yes. No smaller change would do.
                """,
                answer);
    }

    @Test
    void asksOnWhereAnotherConclusionIsNeededAndChangesSeveralFacts() {
        assertText(
                """
                treat with cause cold=yes is not concluded.
                Rule "treat at once" stops at condition 1 of 3: there is no conclusion main-suspect whose cause is cold=yes.
                  Rule "main suspect" stops at condition 1 of 3: the probability after the findings of cold=yes is 0.1 but must be at least 0.5 (0.4 too low).
                Smallest change: if the probability after the findings of flu=yes were 0.19 instead of 0.82, the probability after the findings of cold=yes were 0.5 instead of 0.1 and there were also a link with cause cold=yes and effect fever=yes, rule "treat at once" would conclude: Treat cold=yes at once.
                Tried: with it the rule fires, by the conclusion main-suspect of cold=yes and the conclusion explains of cold=yes. No smaller change would do.
                """,
                ask(Cases.triage(), Cases.flu(), Goal.of("treat").with("cause", "cold=yes")));
    }

    @Test
    void anEarlierRowComesFirst() {
        List<Fact> facts = List.of(move(1, "Nf3", 35, "centre"), motif("Nf3", "fork", true));
        WhyNotAnswer answer = ask(Cases.commentary(), facts, Goal.of("natural").with("move", "Nf3"));
        assertInstanceOf(Blocker.EarlierRow.class, answer.attempts().get(0).blocker());
        assertText(
                """
                natural with move Nf3 is not concluded.
                Rule "remarks row 4" has all that it asks for, but rule "remarks row 3" stands before it in remarks and applies to Nf3.
                Smallest change: if the evaluation of Nf3 were -1 centipawn instead of 35, rule "remarks row 4" would conclude: Nf3 is a natural move.
                Tried: with it the rule fires, by the move Nf3. No smaller change would do.
                """,
                answer);
    }

    @Test
    void aTruthIsFalseAndAListLacksAMember() {
        List<Fact> facts = List.of(move(1, "Bb5", 20, "development"), motif("Bb5", "pin", false));
        assertText(
                """
                tactical is not concluded.
                Rule "remarks row 3" stops at condition 2 of 2: the motif Bb5 is not fulfilled but must be.
                Smallest change: if the motif Bb5 were fulfilled, rule "remarks row 3" would conclude: Bb5 is a tactical move.
                Tried: with it the rule fires, by the move Bb5 and the motif Bb5. No smaller change would do.
                """,
                ask(Cases.commentary(), facts, Goal.of("tactical")));
        assertText(
                """
                natural is not concluded.
                Rule "remarks row 4" stops at its only condition: the move Bb5 has no centre among its appeals.
                Smallest change: if the move Bb5 had centre among its appeals, rule "remarks row 4" would conclude: Bb5 is a natural move.
                Tried: with it the rule fires, by the move Bb5. No smaller change would do.
                """,
                ask(Cases.commentary(), facts, Goal.of("natural")));
    }

    @Test
    void aRuleIsNotInForceYet() {
        Rule now = Cases.triage().rules().get(0);
        Rule later = new Rule(
                now.name(),
                now.when(),
                now.then(),
                new Remarks(
                        now.remarks().says(),
                        "for",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2031, 5, 1)),
                        Optional.empty()),
                now.row(),
                false,
                now.place());
        RuleSet written = new RuleSet("later", List.of(later));
        LocalDate day = LocalDate.of(2031, 4, 30);
        WhyNotAnswer answer = WhyNot.of(
                new NaiveEvaluation(written.on(day)),
                written,
                day,
                Cases.WORDS,
                Cases.flu(),
                Goal.of("explains"),
                WhyNot.BUDGET);
        assertText(
                """
                explains is not concluded.
                Rule "explains" is not in force on 2031-04-30: it holds from 2031-05-01; all its conditions are met.
                No change of up to 4 facts or values would lead to it.
                """,
                answer);
    }

    @Test
    void whatWasConcludedIsRefusedAndWhatNoRuleConcludesIsSaid() {
        assertThrows(BadInputException.class, () -> ask(Cases.triage(), Cases.flu(), Goal.of("treat")));
        assertText(
                "nonsense is not concluded; no rule could conclude it.\n",
                ask(Cases.triage(), Cases.flu(), Goal.of("nonsense")));
    }

    @Test
    void rowsThatMustNotApplyTogetherAreKeptApart() {
        RuleSet unique = new RuleSet(
                "unique",
                Cases.commentary().rules().stream().map(WhyNotTest::unique).toList());
        List<Fact> facts = List.of(move(1, "Nf3", 35, "development"), motif("Nf3", "fork", true));
        WhyNotAnswer answer = ask(unique, facts, Goal.of("natural").with("move", "Nf3"));
        List<Edit> edits = answer.smallest().change().orElseThrow().edits();
        assertEquals(2, edits.size(), edits::toString);
        assertTrue(answer.smallest().complete());
    }

    private static Rule unique(Rule rule) {
        Row row = rule.row().orElseThrow();
        return new Rule(
                rule.name(),
                rule.when(),
                rule.then(),
                rule.remarks(),
                Optional.of(new Row(row.table(), row.number(), HitPolicy.UNIQUE, row.subject())),
                false,
                rule.place());
    }

    private static List<Fact> with(Fact before, Fact after) {
        List<Fact> facts = new ArrayList<>(Cases.flu());
        facts.set(facts.indexOf(before), after);
        return facts;
    }

    /** Asks, and tries the change on the other evaluation: the rule fires with the match that was told. */
    private static WhyNotAnswer ask(RuleSet rules, List<Fact> facts, Goal goal) {
        WhyNotAnswer answer = WhyNot.of(new NaiveEvaluation(rules), Cases.WORDS, facts, goal, WhyNot.BUDGET);
        answer.smallest()
                .change()
                .ifPresent(change -> assertTrue(new ReteEvaluation(rules)
                        .evaluate(change.facts(), Evaluation.BUDGET)
                        .matches()
                        .contains(change.match())));
        return answer;
    }

    private static void assertText(String expected, WhyNotAnswer answer) {
        assertEquals(expected, WhyNotText.of(answer, Cases.WORDS));
    }
}
