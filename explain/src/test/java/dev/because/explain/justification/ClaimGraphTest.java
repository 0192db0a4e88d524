package dev.because.explain.justification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Conclusion;
import dev.because.explain.facts.Statement;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.render.SevenOrNine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClaimGraphTest {
    private static Claim fact(String id) {
        return new Claim(id, new Complete("RegionDrop", 9), Optional.of(new Completeness("RegionDrop", 0)));
    }

    private static Claim conclusion(String id) {
        return new Claim(id, Conclusion.of("so"), Optional.empty());
    }

    private static Justification because(String conclusion, String... premises) {
        return new Justification("R", List.of(premises), List.of(), conclusion);
    }

    private static List<String> faults(List<Claim> claims, Justification... justifications) {
        Explanation explanation =
                new Explanation(Question.of("explain", Map.of()), "a", List.of(), claims, List.of(justifications));
        return ClaimGraph.faults(explanation).stream().map(Fault::toString).toList();
    }

    @Test
    void an_explanation_that_hangs_together_has_no_fault() {
        assertEquals(List.of(), ClaimGraph.faults(SevenOrNine.explanation()));
        assertEquals(List.of(), faults(List.of(fact("f"), fact("unused"), conclusion("a")), because("a", "f")));
    }

    @Test
    void support_is_what_a_walk_along_the_justifications_finds() {
        Explanation explanation = SevenOrNine.explanation();
        ClaimGraph graph = ClaimGraph.of(explanation);
        for (Claim claim : explanation.claims()) {
            Set<String> walked = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(claim.id()));
            while (!open.isEmpty()) {
                explanation.justification(open.pop()).ifPresent(reason -> reason.premises().stream()
                        .filter(walked::add)
                        .forEach(open::push));
            }
            assertEquals(walked, graph.support(claim.id()));
            for (String premise : walked) {
                assertTrue(graph.consequences(premise).contains(claim.id()));
            }
        }
    }

    @Test
    void ids_that_dangle_are_named() {
        assertEquals(
                List.of("justifications[0].premises[1]: there is no claim g"),
                faults(List.of(fact("f"), conclusion("a")), because("a", "f", "g")));
        assertEquals(
                List.of("justifications[1].conclusion: there is no claim b"),
                faults(List.of(fact("f"), conclusion("a")), because("a", "f"), because("b", "f")));
        assertEquals(List.of("answer: there is no claim a"), faults(List.of(fact("f"))));
    }

    @Test
    void a_circle_is_named_at_the_premise_that_closes_it() {
        assertEquals(
                List.of("justifications[1].premises[0]: b would rest on itself through a"),
                faults(List.of(conclusion("a"), conclusion("b")), because("a", "b"), because("b", "a")));
        assertEquals(
                List.of("justifications[0].premises[0]: a would rest on itself through a"),
                faults(List.of(conclusion("a")), because("a", "a")));
    }

    @Test
    void a_conclusion_has_one_justification_and_a_fact_none() {
        assertEquals(
                List.of("justifications[1].conclusion: a has two justifications"),
                faults(List.of(fact("f"), conclusion("a")), because("a", "f"), because("a", "f")));
        assertEquals(
                List.of("b: a conclusion without a justification"),
                faults(List.of(conclusion("b"), conclusion("a")), because("a", "b")));
        assertEquals(
                List.of("justifications[0].conclusion: f is a fact, which no rule can conclude"),
                faults(List.of(fact("e"), fact("f"), conclusion("a")), because("f", "e"), because("a", "f")));
    }

    @Test
    void a_fact_has_a_certificate_and_a_conclusion_none() {
        Statement fact = new Complete("RegionDrop", 9);
        Claim bare = new Claim("f", fact, Optional.empty());
        Claim adorned = new Claim("a", Conclusion.of("so"), Optional.of(new Completeness("RegionDrop", 0)));
        assertEquals(
                List.of("f: a fact without a certificate", "a: a conclusion with a certificate"),
                faults(List.of(bare, adorned), because("a", "f")));
    }

    @Test
    void the_answer_is_the_one_root() {
        assertEquals(
                List.of(
                        "answer: other claims rest on a, so it is not the root",
                        "b: a conclusion that does not lead to the answer a"),
                faults(List.of(fact("f"), conclusion("a"), conclusion("b")), because("a", "f"), because("b", "a")));
        assertEquals(List.of("answer: a is not a conclusion"), faults(List.of(fact("a"))));
    }

    @Test
    void two_claims_of_one_id_are_named() {
        assertEquals(
                List.of("f: two claims have this id"),
                faults(List.of(fact("f"), fact("f"), conclusion("a")), because("a", "f")));
    }

    @Test
    void no_graph_is_made_of_what_does_not_hang_together() {
        Explanation sound = SevenOrNine.explanation();
        List<Claim> fewer = new ArrayList<>(sound.claims());
        fewer.remove(2);
        Explanation unsound =
                new Explanation(sound.question(), sound.answer(), sound.sources(), fewer, sound.justifications());
        assertEquals(
                "justifications[0].premises[0]: there is no claim c3",
                assertThrows(IllegalArgumentException.class, () -> ClaimGraph.of(unsound))
                        .getMessage());
    }
}
