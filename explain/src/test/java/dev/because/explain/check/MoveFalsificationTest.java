package dev.because.explain.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.move.ExplainMove;
import dev.because.explain.justification.Question;
import dev.because.explain.render.json.ExplanationReader;
import dev.because.explain.render.json.ExplanationWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a chess move is refused when it is changed anywhere. */
class MoveFalsificationTest {
    private static final Path HERE = Path.of("");

    private static final Map<String, Map<String, Object>> CASES = Map.of(
            "mate", position("2rr3k/pp3pp1/1nnqbN1p/3pN3/2pP4/2P3Q1/PPB4P/R4RK1 w - - 0 1", "Nxc6"),
            "fork", position("r3k2r/ppp2ppp/8/3q4/1N6/8/PPP2PPP/R2QK2R w KQkq - 0 1", "Qxd5"),
            "greedy", position("rnb1kbnr/pppp1ppp/8/4p1q1/4P3/3P4/PPP2PPP/RNBQKBNR w KQkq - 1 3", "Nf3"),
            "chess960", position("bqnb1rkr/pp3ppp/3ppn2/2p5/5P2/P2P4/NPP1P1PP/BQ1BNRKR w HFhf - 2 9", "g4"),
            "stalemate", position("7k/5Q2/8/8/8/8/8/K7 w - - 0 1", "Qf8+"),
            "salience", salience("4k3/8/8/3q4/8/2N5/8/4K2R w K - 0 1"));

    private static Map<String, Object> position(String fen, String instead) {
        return Map.of("position", fen, "instead", instead, "engine", "alphabeta", "limit", "nodes 2000", "others", 2);
    }

    private static Map<String, Object> salience(String fen) {
        return Map.of("position", fen, "engine", "alphabeta", "limit", "nodes 500", "salience", "yes", "others", 2);
    }

    private static byte[] explanation(String name) {
        Answered answered = new ExplainMove().answer(Question.of("move", CASES.get(name)), HERE);
        return ExplanationWriter.write(answered.explanation(), answered.text()).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mate", "fork", "greedy", "chess960", "stalemate", "salience"})
    void a_true_explanation_is_refused_nothing(String name) {
        try (Checker checker = new Checker()) {
            Verdict verdict = checker.check(ExplanationReader.read("truth", explanation(name)), HERE);
            assertEquals(List.of(), verdict.refusals());
            assertTrue(verdict.claims() > 5, verdict.summary());
        }
    }

    @ParameterizedTest
    @CsvSource({"mate,50", "fork,40", "greedy,30", "chess960,30", "stalemate,20", "salience,30"})
    void two_hundred_changed_fields_are_refused_by_name(String name, int count) throws Exception {
        assertEquals(List.of(), Survivors.of(count, new Falsifier(explanation(name), 20261123)::field, HERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mate", "fork"})
    void a_claim_dropped_or_added_a_premise_swapped_or_a_sentence_edited_is_refused(String name) throws Exception {
        byte[] truth = explanation(name);
        assertEquals(List.of(), Survivors.of(10, new Falsifier(truth, 1)::claimDropped, HERE));
        assertEquals(List.of(), Survivors.of(5, new Falsifier(truth, 2)::claimAdded, HERE));
        assertEquals(List.of(), Survivors.of(5, new Falsifier(truth, 3)::premiseSwapped, HERE));
        assertEquals(List.of(), Survivors.of(5, new Falsifier(truth, 4)::sentenceEdited, HERE));
    }
}
