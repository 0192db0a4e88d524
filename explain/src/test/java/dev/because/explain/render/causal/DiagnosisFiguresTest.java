package dev.because.explain.render.causal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Belief;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.CaseStep.Subject;
import dev.because.explain.facts.CausalFact.ActivePath;
import dev.because.explain.facts.CausalFact.Asked;
import dev.because.explain.facts.CausalFact.Intervened;
import dev.because.explain.facts.Statement;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.drawing.Drawn;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Part;
import dev.because.explain.render.html.Page;
import dev.because.explain.render.picture.Figure;
import dev.because.symbolic.causal.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosisFiguresTest {
    private static Explanation explanation(Statement... statements) {
        List<Claim> claims = new ArrayList<>();
        for (Statement statement : statements) {
            claims.add(new Claim("c" + (claims.size() + 1), statement, Optional.empty()));
        }
        return new Explanation(Question.of("diagnose", Map.of()), "c1", List.of(), claims, List.of());
    }

    static Explanation diagnosis() {
        return explanation(
                new Belief("flu=yes", 0.05, 0.991018),
                new Belief("strep=yes", 0.02, 0.033663),
                Cases.weights().get(1),
                Cases.weights().get(0),
                new EvidenceWeight(BeliefFact.BEST, 1, "z=yes", "flu=yes", 0.05, 0.68, 16),
                Cases.weights().get(2),
                new EvidenceWeight(BeliefFact.GIVEN, 1, "x=yes", "strep=yes", 0.02, 0.15, 9),
                new Contrast(1, "x=yes", "flu=yes", "strep=yes", 0.5),
                new Contrast(2, "x=yes", "strep=yes", "flu=yes", -0.5),
                new ActivePath("z=yes", "flu=yes", List.of("z", "flu")),
                new ActivePath("x=yes", "strep=yes", List.of("x ← strep")),
                new ActivePath("x=yes", "somebody else=yes", List.of("x", "flu")),
                new Subject("flu=yes"));
    }

    private static List<Figure> figures(Explanation explanation) {
        CausalCase patient = Cases.patient();
        return DiagnosisFigures.of(
                explanation, patient.network(), patient.before(), Optional.of(patient.after()), patient.findings());
    }

    @Test
    void each_picture_shows_the_claims_that_it_is_drawn_from() {
        List<Set<String>> claims =
                figures(diagnosis()).stream().map(Figure::claims).toList();
        assertEquals(List.of(Set.of("c3", "c4", "c6"), Set.of("c8"), Set.of("c1", "c2"), Set.of("c10", "c11")), claims);
    }

    @Test
    void the_ladder_is_in_the_order_given_and_the_graph_shows_the_paths_that_are_claimed() {
        List<Figure> figures = figures(diagnosis());
        assertTrue(figures.get(0).alternative().contains("5% by x=yes (+11.4 dB) to 42%, then by y=yes"));
        assertEquals(
                2,
                Drawn.all(Drawn.root(figures.get(3)), "g", "active").stream()
                        .filter(arrow -> !Drawn.all(arrow, "title", "").isEmpty())
                        .count());
        assertTrue(figures.get(3).alternative().contains("Asked: flu=yes 5% → 99%. Rival: strep=yes 2% → 3.4%"));
    }

    @Test
    void what_nothing_is_claimed_of_has_no_picture() {
        List<Figure> figures = figures(explanation(new Asked("ask", "flu=yes"), new Belief("flu=yes", 0.05, 0.99)));
        assertEquals(1, figures.size());
        assertEquals(Set.of("c2"), figures.get(0).claims());
        CausalCase patient = Cases.patient();
        assertTrue(DiagnosisFigures.of(
                        diagnosis(), patient.network(), patient.before(), Optional.empty(), patient.findings())
                .isEmpty());
    }

    @Test
    void an_action_has_a_picture_of_its_own_in_which_arrows_are_cut() {
        CausalCase prevented = Cases.prevented();
        Explanation explanation = explanation(
                new Asked("do", "lung=no"),
                new Asked("ask", "dysp=yes"),
                new Intervened("lung=no", "dysp=yes", 0.5, 0.4, 0.4));
        Figure figure = DiagnosisFigures.ofAction(
                        explanation, prevented.network(), prevented.before(), prevented.after(), Findings.none())
                .orElseThrow();
        assertEquals(Set.of("c3"), figure.claims());
        assertFalse(Drawn.all(Drawn.root(figure), "g", "cut").isEmpty());
        assertTrue(DiagnosisFigures.ofAction(
                        diagnosis(), prevented.network(), prevented.before(), prevented.after(), Findings.none())
                .isEmpty());
    }

    @Test
    void on_a_page_they_stand_with_the_sentences_that_rest_on_their_claims() {
        List<Paragraph> text = List.of(
                new Paragraph(Part.ANSWER, List.of(new Sentence("It is flu.", List.of("c1")))),
                new Paragraph(Part.FOR, List.of(new Sentence("z speaks for it.", List.of("c6", "c10")))));
        String html = new Page("Why?", diagnosis(), text, figures(diagnosis())).html();
        int causes = html.indexOf("How probable each cause is");
        int ladder = html.indexOf("What each finding does");
        int graph = html.indexOf("Causes above their effects");
        int other = html.indexOf("How each finding changes the balance");
        assertTrue(html.indexOf("It is flu.") < causes && causes < html.indexOf("z speaks for it."));
        assertTrue(html.indexOf("z speaks for it.") < ladder && ladder < graph && graph < other);
        assertFalse(html.contains("<script"));
        assertTrue(html.contains(".causal "));
    }
}
