package dev.because.symbolic.game.contrast;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Setup;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the choice of a move rests on each piece. Each piece but the kings is taken off in turn, and the engine values all moves
 * again. A softmax of the values (one pawn is its unit) makes them probabilities p before and q after. Taking the piece off is
 *
 * <ul>
 *   <li><em>specific</em> as far as the move x loses by it: Δp = p(x) − q(x), where above 0;
 *   <li><em>relevant</em> as far as it does nothing else: K = 1 / (1 + D(q′‖p′)), with p′ and q′ the probabilities of the other moves that
 *       both boards have, and D the Kullback–Leibler divergence.
 * </ul>
 *
 * The salience is their harmonic mean, 2·K·Δp / (K + Δp). Where x can no longer be played, q(x) is 0. (Puri et al., Explain your move:
 * understanding agent actions using specific and relevant feature attribution, ICLR 2020.)
 */
public final class Saliency {
    private final Engine engine;
    private final Limit limit;

    /**
     * Prepares.
     *
     * @param limit of the search of all moves on each board; there are as many searches as pieces
     */
    public Saliency(Engine engine, Limit limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /** The salience of each piece that can be taken off without making the position illegal or ending the game, in the squares' order. */
    public List<Salience> of(Game game, Move chosen) {
        Position board = game.position();
        Map<Move, Double> before = values(game);
        List<Salience> found = new ArrayList<>();
        for (int square : Square.all(board.occupied())) {
            Setup without = new Setup(board).remove(square);
            // A board without a king is at fault, so kings are never taken off.
            if (without.faults().isEmpty() && without.position().canMove()) {
                Map<Move, Double> after = values(Game.of(without.position()));
                found.add(new Salience(square, salience(before, after, chosen)));
            }
        }
        return found;
    }

    /** What each move is worth, in pawns. */
    private Map<Move, Double> values(Game game) {
        Position board = game.position();
        int moves = board.legalMoves().size();
        Score even = Score.centipawns(board.toMove(), 0);
        Map<Move, Double> values = new LinkedHashMap<>();
        for (Line line :
                engine.analyse(new Question(game, moves, List.of(), limit)).lines()) {
            values.put(line.first(), line.score().gap(even) / 100.0);
        }
        return values;
    }

    /** The measure itself, of the values of moves before and after, in pawns. */
    static double salience(Map<Move, Double> before, Map<Move, Double> after, Move chosen) {
        double drop = softmax(before).getOrDefault(chosen, 0.0) - softmax(after).getOrDefault(chosen, 0.0);
        if (drop <= 0) {
            return 0;
        }
        double same = 1 / (1 + divergence(others(before, after, chosen), others(after, before, chosen)));
        return 2 * same * drop / (same + drop);
    }

    private static Map<Move, Double> others(Map<Move, Double> values, Map<Move, Double> shared, Move chosen) {
        Map<Move, Double> others = new LinkedHashMap<>(values);
        others.keySet().retainAll(shared.keySet());
        others.remove(chosen);
        return others;
    }

    /** D(q‖p) of the softmax of each: computed with logarithms, as probabilities of moves that lose a queen come out as 0. */
    private static double divergence(Map<Move, Double> before, Map<Move, Double> after) {
        if (before.isEmpty()) {
            return 0;
        }
        double p = logSum(before);
        double q = logSum(after);
        return after.entrySet().stream()
                .mapToDouble(entry -> {
                    double log = entry.getValue() - q;
                    return Math.exp(log) * (log - before.getOrDefault(entry.getKey(), 0.0) + p);
                })
                .sum();
    }

    private static Map<Move, Double> softmax(Map<Move, Double> values) {
        Map<Move, Double> probabilities = new LinkedHashMap<>();
        if (!values.isEmpty()) {
            double sum = logSum(values);
            values.forEach((move, value) -> probabilities.put(move, Math.exp(value - sum)));
        }
        return probabilities;
    }

    private static double logSum(Map<Move, Double> values) {
        double most =
                values.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return most
                + Math.log(values.values().stream()
                        .mapToDouble(value -> Math.exp(value - most))
                        .sum());
    }
}
