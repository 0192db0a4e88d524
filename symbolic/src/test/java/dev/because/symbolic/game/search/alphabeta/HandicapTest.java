package dev.because.symbolic.game.search.alphabeta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HandicapTest {
    private static final List<String> POSITIONS = List.of(
            "r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5N2/PPPP1PPP/RNBQK2R b KQkq - 3 3",
            "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1",
            "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1",
            "2kr3r/ppp2ppp/8/3q4/8/5N2/PPP2PPP/R2Q1RK1 w - - 0 1");

    /** Without selection the search is exact, so each move's score can be asked for alone, and the choice follows by hand. */
    @Test
    void theMoveWhoseScoreLessItsHandicapIsGreatestComesFirst() {
        Random random = new Random(7);
        int changed = 0;
        try (AlphaBeta engine = new AlphaBeta(12, false)) {
            for (String fen : POSITIONS) {
                Position position = Fen.read(fen);
                Map<Move, Integer> scores = new HashMap<>();
                for (Move move : position.legalMoves()) {
                    Question alone = Question.best(position, Limit.depth(3)).only(move);
                    scores.put(
                            move,
                            engine.analyse(alone)
                                    .best()
                                    .score()
                                    .from(position.toMove())
                                    .scaled());
                }
                for (int round = 0; round < 20; round++) {
                    Map<Move, Integer> handicaps = new HashMap<>();
                    position.legalMoves().forEach(move -> handicaps.put(move, random.nextInt(60)));
                    Analysis analysis = engine.analyse(
                            Question.best(position, Limit.depth(3)).lines(2), handicaps::get);
                    Comparator<Move> worth = Comparator.comparingInt(move -> scores.get(move) - handicaps.get(move));
                    int most = scores.keySet().stream()
                            .max(worth)
                            .map(move -> scores.get(move) - handicaps.get(move))
                            .orElseThrow();
                    Line best = analysis.best();
                    assertEquals(most, scores.get(best.first()) - handicaps.get(best.first()), fen + " " + best);
                    assertEquals(
                            scores.get(best.first()),
                            best.score().from(position.toMove()).scaled());
                    assertTrue(
                            worth.compare(best.first(), analysis.lines().get(1).first()) >= 0);
                    changed += scores.get(best.first())
                                    < scores.values().stream()
                                            .max(Integer::compare)
                                            .orElseThrow()
                            ? 1
                            : 0;
                }
            }
        }
        assertTrue(changed > 10, "handicaps changed the choice " + changed + " times");
    }
}
