package dev.because.explain.player.training.tower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.player.NetworkEvaluator;
import dev.because.explain.player.graph.FileWeights;
import dev.because.explain.player.graph.PlayerArchitecture;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.lc0.Lc0Reader;
import dev.because.explain.player.lc0.Lc0Writer;
import dev.because.neural.network.Tensor;
import dev.because.neural.training.architecture.Parameter;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Evaluator.Judgement;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TowerTrainingTest {
    private static final TowerParameters TOWER = new TowerParameters(new PlayerArchitecture(6, 2, 3, 6, 4, 8, 3));

    /** Positions of random games, promotions and castling among the moves, with random wishes. */
    private static List<Position> positions(int count, long seed) {
        Random random = new Random(seed);
        List<Position> positions = new ArrayList<>();
        while (positions.size() < count) {
            Position position = random.nextBoolean()
                    ? Fen.START
                    : Fen.read("r3k2r/pPp2ppp/2n2n2/3pp3/3PP3/2N2N2/P1P2PpP/R3K2R b KQkq - 0 1");
            for (int ply = random.nextInt(30); ply > 0 && position.canMove(); ply--) {
                position = position.play(any(position, random));
            }
            if (position.canMove()) {
                positions.add(position);
            }
        }
        return positions;
    }

    private static Move any(Position position, Random random) {
        List<Move> legal = position.legalMoves();
        return legal.get(random.nextInt(legal.size()));
    }

    private static Batch batch(List<Position> positions, long seed) {
        Random random = new Random(seed);
        return Batch.of(positions.stream()
                .map(position ->
                        Example.of(position, Map.of(any(position, random), 1.0), new float[] {0.5f, 0.3f, 0.2f}))
                .toList());
    }

    /** Along a direction the loss changes by the sum of gradient times direction, of all parameters together. */
    @Test
    void gradientsAreWhatSmallChangesOfTheLossSay() {
        Batch batch = batch(positions(6, 1), 1);
        Map<String, Tensor> start = TOWER.initial(3);
        List<Tensor> gradients;
        try (TowerTraining training = new TowerTraining(TOWER, start)) {
            gradients = training.gradients(batch);
        }
        double length = Math.sqrt(product(gradients, gradients));
        for (List<Tensor> direction : List.of(gradients, noise(gradients, new Random(5)))) {
            double size = Math.sqrt(product(direction, direction));
            double step = 1e-3;
            double up = lossAt(batch, start, direction, step / size);
            double down = lossAt(batch, start, direction, -step / size);
            assertEquals(product(gradients, direction) / size, (up - down) / (2 * step), 0.01 * length);
        }
    }

    private static double product(List<Tensor> one, List<Tensor> other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int k = 0; k < one.get(i).size(); k++) {
                sum += (double) one.get(i).values()[k] * other.get(i).values()[k];
            }
        }
        return sum;
    }

    /** Each gradient's numbers doubled, halved or turned round. */
    private static List<Tensor> noise(List<Tensor> gradients, Random random) {
        return gradients.stream()
                .map(gradient -> {
                    float[] values = gradient.values().clone();
                    for (int i = 0; i < values.length; i++) {
                        values[i] *= 2 * (float) random.nextGaussian();
                    }
                    return Tensor.of(gradient.shape(), values);
                })
                .toList();
    }

    /** The loss of a tower whose weights are a little off: what a step of rate 0 says it was. */
    private static double lossAt(Batch batch, Map<String, Tensor> start, List<Tensor> direction, double length) {
        Map<String, Tensor> moved = new HashMap<>(start);
        for (int i = 0; i < direction.size(); i++) {
            Parameter parameter = TOWER.learnt().get(i);
            float[] values = start.get(parameter.path()).values().clone();
            for (int k = 0; k < values.length; k++) {
                values[k] += (float) (length * direction.get(i).values()[k]);
            }
            moved.put(parameter.path(), Tensor.of(parameter.shape(), values));
        }
        try (TowerTraining training = new TowerTraining(TOWER, moved)) {
            return training.step(batch, 0, 0).total();
        }
    }

    /** Any weights, scales, means and variances: the file keeps each number to one part in 65,536 of its layer's range. */
    @Test
    void theSavedNetworkSaysWhatTheTowerSays() {
        List<Position> positions = positions(24, 2);
        Random random = new Random(6);
        Map<String, Tensor> weights = new HashMap<>();
        TOWER.initial(4).forEach((path, initial) -> {
            float[] values = initial.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (path.endsWith("kernel") ? 0 : 0.4 * (random.nextDouble() - 0.5));
            }
            weights.put(path, Tensor.of(initial.shape(), values));
        });
        byte[] file = Lc0Writer.bytes(FileWeights.network(TOWER.architecture(), TOWER.finished(weights)));
        Lc0Network read = Lc0Reader.read("the network", new ByteArrayInputStream(file));
        try (TowerTraining training = new TowerTraining(TOWER, weights);
                NetworkEvaluator evaluator = new NetworkEvaluator("the network", read)) {
            List<Tensor> said = training.judge(batch(positions, 2));
            List<Judgement> judgements =
                    evaluator.judge(positions.stream().map(Game::of).toList());
            for (int i = 0; i < positions.size(); i++) {
                agree(positions.get(i), judgements.get(i), said, i);
            }
        }
    }

    /** Whatever the planes are that are not seen, half moves and the past among them. */
    @Test
    void theSavedNetworkSeesNothingThatTheTowerDoesNotSee() {
        Lc0Network network = FileWeights.network(TOWER.architecture(), TOWER.finished(TOWER.initial(8)));
        Position position = Fen.read("r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5N2/PPPP1PPP/RNBQK2R b KQkq - 3 3");
        Position later = Fen.read("r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5N2/PPPP1PPP/RNBQK2R b KQkq - 90 60");
        Game game = Game.of(Fen.START);
        for (String move : List.of("e4", "e5", "Nf3", "Nc6", "Bc4")) {
            game = game.play(San.read(game.position(), move));
        }
        try (NetworkEvaluator evaluator = new NetworkEvaluator("the network", network)) {
            List<Judgement> judgements = evaluator.judge(List.of(Game.of(position), Game.of(later), game));
            for (Judgement judgement : judgements) {
                assertEquals(judgements.get(0).win(), judgement.win(), 1e-6);
                judgement
                        .policy()
                        .forEach((move, share) ->
                                assertEquals(judgements.get(0).policy().get(move), share, 1e-6));
            }
        }
    }

    private static void agree(Position position, Judgement judgement, List<Tensor> said, int row) {
        List<Move> legal = position.legalMoves();
        for (int i = 0; i < legal.size(); i++) {
            assertEquals(
                    said.get(0).at(row, i),
                    judgement.policy().get(legal.get(i)),
                    1e-4,
                    legal.get(i) + " in " + Fen.write(position));
        }
        assertEquals(said.get(1).at(row, 0), judgement.win(), 1e-4);
        assertEquals(said.get(1).at(row, 1), judgement.draw(), 1e-4);
        assertEquals(said.get(1).at(row, 2), judgement.loss(), 1e-4);
    }

    @Test
    void judgesAPositionAndItsMirrorImageAlike() {
        Position white = Fen.read("r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5N2/PPPP1PPP/RNBQK2R w KQkq - 0 1");
        Position black = Fen.read("rnbqk2r/pppp1ppp/5n2/2b1p3/4P3/2N5/PPPP1PPP/R1BQKBNR b KQkq - 0 1");
        Example one = Example.of(white, Map.of(), new float[3]);
        Example other = Example.of(black, Map.of(), new float[3]);
        assertEquals(
                Tensor.of(dev.because.neural.network.Shape.of(one.planes().length), one.planes()),
                Tensor.of(dev.because.neural.network.Shape.of(other.planes().length), other.planes()));
        assertEquals(
                java.util.Arrays.stream(one.moves()).boxed().collect(java.util.stream.Collectors.toSet()),
                java.util.Arrays.stream(other.moves()).boxed().collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void stepsReduceTheLossAndTheSameStepsGiveTheSameNumbers() {
        Batch batch = batch(positions(16, 3), 3);
        List<Losses> losses = new ArrayList<>();
        Map<String, Tensor> weights = trained(batch, losses);
        assertTrue(losses.get(24).total() < 0.6 * losses.get(0).total(), losses.toString());
        assertTrue(losses.get(24).hits() > losses.get(0).hits(), losses.toString());
        List<Losses> again = new ArrayList<>();
        assertEquals(weights, trained(batch, again));
        assertEquals(losses, again);
    }

    private static Map<String, Tensor> trained(Batch batch, List<Losses> losses) {
        try (TowerTraining training = new TowerTraining(TOWER, TOWER.initial(4))) {
            for (int step = 0; step < 25; step++) {
                losses.add(training.step(batch, step, 0.01));
            }
            return training.weights();
        }
    }
}
