package dev.because.explain.player.training.label;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The game of a number. It is played by the engine that labels it, less well than that engine can. */
final class SampledGame {
    /** From here on a game is decided, in centipawns, and is broken off sooner or later. */
    private static final int DECIDED = 800;

    private static final double BREAK_OFF = 0.06;
    /** No evaluation is further from another, so that a mate does not drown every other move. */
    private static final int CLAMP = 2000;

    private final LabelRecipe recipe;
    private final Engine engine;
    private final HeldOut heldOut;
    private final long number;
    private final SplittableRandom random;
    private final Glance glance = new Glance();
    private final Map<Position, Integer> seen = new HashMap<>();
    private final List<LabelledPosition> labels = new ArrayList<>();

    SampledGame(LabelRecipe recipe, Engine engine, HeldOut heldOut, long number) {
        this.recipe = recipe;
        this.engine = engine;
        this.heldOut = heldOut;
        this.number = number;
        this.random = new SplittableRandom(recipe.seed() * 0x9E3779B97F4A7C15L + number);
    }

    /** Plays it, and gives its positions with their labels; forced moves and what is held out are left out. */
    List<LabelledPosition> play() {
        Position position = opening();
        for (int ply = 0; ply < recipe.plies() && !over(position); ply++) {
            List<RatedMove> rated = rate(position);
            List<Move> legal = position.legalMoves();
            if (legal.size() > 1 && !heldOut.contains(position)) {
                labels.add(new LabelledPosition(number, position, rated));
            }
            if (Math.abs(rated.get(0).evaluation()) >= DECIDED && random.nextDouble() < BREAK_OFF) {
                break;
            }
            position = position.play(next(position, legal, rated));
            for (int i = 0; i < recipe.between() && !over(position); i++) {
                position = position.play(sampled(glance.rate(position)));
            }
        }
        return labels;
    }

    private Position opening() {
        Position position = Fen.START;
        int plies = random.nextInt(recipe.fewestRandom(), recipe.mostRandom() + 1);
        for (int i = 0; i < plies && position.canMove(); i++) {
            position = position.play(any(position.legalMoves()));
        }
        return position;
    }

    private boolean over(Position position) {
        return seen.merge(position, 1, Integer::sum) >= 3
                || !position.canMove()
                || position.isDeadByMaterial()
                || position.halfmoves() >= 100;
    }

    private List<RatedMove> rate(Position position) {
        Analysis analysis = engine.analyse(new Question(Game.of(position), recipe.lines(), List.of(), recipe.limit()));
        List<RatedMove> rated = new ArrayList<>();
        for (Line line : analysis.lines()) {
            if (rated.stream().noneMatch(other -> other.move() == line.first())) {
                rated.add(new RatedMove(
                        line.first(), line.score().from(position.toMove()).scaled()));
            }
        }
        rated.sort(Comparator.comparingInt(RatedMove::evaluation).reversed());
        return rated;
    }

    private Move next(Position position, List<Move> legal, List<RatedMove> rated) {
        double draw = random.nextDouble();
        if (draw < recipe.blunders()) {
            return any(legal);
        }
        if (draw < recipe.blunders() + recipe.grabs()) {
            List<Move> tempting = legal.stream()
                    .filter(move -> position.isCapture(move) || position.givesCheck(move))
                    .toList();
            return any(tempting.isEmpty() ? legal : tempting);
        }
        return sampled(rated);
    }

    private Move sampled(List<RatedMove> rated) {
        double[] weights = new double[rated.size()];
        double sum = 0;
        int best = clamp(rated.stream().mapToInt(RatedMove::evaluation).max().orElseThrow());
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp((clamp(rated.get(i).evaluation()) - best) / recipe.temperature());
            sum += weights[i];
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return rated.get(i).move();
            }
        }
        return rated.get(0).move();
    }

    private Move any(List<Move> moves) {
        return moves.get(random.nextInt(moves.size()));
    }

    private static int clamp(int evaluation) {
        return Math.max(-CLAMP, Math.min(CLAMP, evaluation));
    }
}
