package dev.because.symbolic.game.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Limit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SaliencyTest {
    @Test
    void theMeasureIsThePapersFormula() {
        Random random = new Random(1);
        List<Move> moves = Fen.START.legalMoves();
        int positive = 0;
        for (int i = 0; i < 500; i++) {
            Map<Move, Double> before = values(random, moves);
            Map<Move, Double> after = values(random, moves);
            Move chosen = moves.get(0);
            double salience = Saliency.salience(before, after, chosen);
            assertEquals(plainly(before, after, chosen), salience, 1e-12);
            assertTrue(salience >= 0 && salience <= 1);
            positive += salience > 0 ? 1 : 0;
        }
        assertTrue(positive > 100 && positive < 450, "both branches: " + positive);
    }

    @Test
    void aPieceWithoutWhichEverythingIsTheSameHasNone() {
        Map<Move, Double> values = values(new Random(2), Fen.START.legalMoves());
        assertEquals(0, Saliency.salience(values, values, Fen.START.legalMoves().get(0)));
    }

    @Test
    void valuesOfMatesDoNotOverflow() {
        List<Move> moves = Fen.START.legalMoves();
        Map<Move, Double> before = Map.of(moves.get(0), 100.0, moves.get(1), -100.0, moves.get(2), 0.0);
        Map<Move, Double> after = Map.of(moves.get(0), -100.0, moves.get(1), 100.0, moves.get(2), 0.0);
        double salience = Saliency.salience(before, after, moves.get(0));
        assertTrue(salience > 0 && salience < 0.1, "specific, but everything else has changed: " + salience);
    }

    @Test
    void aMateRestsOnWhatMatesAndOnWhatGuardsIt() {
        // One rook mates on the last rank, as the other one keeps the king from the seventh.
        Position board = Fen.read("6k1/R7/8/8/8/8/p5P1/1R4K1 w - - 0 1");
        Move mate = San.read(board, "Rb8#");
        try (FullWidth engine = new FullWidth()) {
            Map<String, Double> bySquare = new Saliency(engine, Limit.depth(3))
                    .of(Game.of(board), mate).stream()
                            .collect(Collectors.toMap(found -> Square.name(found.square()), Salience::value));
            assertEquals(Set.of("a2", "g2", "b1", "a7"), bySquare.keySet());
            assertEquals(0, bySquare.get("g2"), 1e-9);
            // Without the one that mates, all its other moves are gone too: that is less specific.
            assertTrue(bySquare.get("b1") > 0.1, bySquare.toString());
            assertTrue(bySquare.get("a7") > bySquare.get("b1") + 0.2, bySquare.toString());
        }
    }

    private static Map<Move, Double> values(Random random, List<Move> moves) {
        Map<Move, Double> values = new HashMap<>();
        for (Move move : moves) {
            if (values.isEmpty() || random.nextInt(4) > 0) {
                values.put(move, 3 * random.nextGaussian());
            }
        }
        return values;
    }

    /** As the paper has it, sum by sum, with probabilities instead of logarithms. */
    private static double plainly(Map<Move, Double> before, Map<Move, Double> after, Move chosen) {
        double drop = probability(before, before.keySet(), chosen) - probability(after, after.keySet(), chosen);
        if (drop <= 0) {
            return 0;
        }
        var others = before.keySet().stream()
                .filter(move -> move != chosen && after.containsKey(move))
                .collect(Collectors.toSet());
        double divergence = 0;
        for (Move move : others) {
            double q = probability(after, others, move);
            divergence += q * Math.log(q / probability(before, others, move));
        }
        double same = 1 / (1 + divergence);
        return 2 * same * drop / (same + drop);
    }

    private static double probability(Map<Move, Double> values, Iterable<Move> among, Move move) {
        double sum = 0;
        for (Move other : among) {
            sum += Math.exp(values.get(other));
        }
        return values.containsKey(move) ? Math.exp(values.get(move)) / sum : 0;
    }
}
