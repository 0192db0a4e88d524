package dev.because.explain.player.training.tower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

    @Test
    void gradientsAreWhatSmallChangesOfTheLossSay() {
        Batch batch = batch(positions(6, 1), 1);
        Map<String, Tensor> start = TOWER.initial(3);
        List<Tensor> gradients;
        try (TowerTraining training = new TowerTraining(TOWER, start)) {
            gradients = training.gradients(batch);
        }
        Random random = new Random(5);
        List<Parameter> learnt = TOWER.learnt();
        for (int i = 0; i < learnt.size(); i += 3) {
            Tensor gradient = gradients.get(i);
            int place = greatest(gradient, random);
            double up = lossAt(batch, start, learnt.get(i), place, 2e-3f);
            double down = lossAt(batch, start, learnt.get(i), place, -2e-3f);
            assertEquals(
                    (up - down) / 4e-3,
                    gradient.values()[place],
                    0.02,
                    learnt.get(i).path());
        }
    }

    private static int greatest(Tensor gradient, Random random) {
        int best = random.nextInt(gradient.size());
        for (int tries = 0; tries < 20; tries++) {
            int other = random.nextInt(gradient.size());
            best = Math.abs(gradient.values()[other]) > Math.abs(gradient.values()[best]) ? other : best;
        }
        return best;
    }

    /** The loss of a tower one of whose weights is a little off: what a step of rate 0 says it was. */
    private static double lossAt(Batch batch, Map<String, Tensor> start, Parameter parameter, int place, float change) {
        Map<String, Tensor> changed = new HashMap<>(start);
        float[] values = start.get(parameter.path()).values().clone();
        values[place] += change;
        changed.put(parameter.path(), Tensor.of(parameter.shape(), values));
        try (TowerTraining training = new TowerTraining(TOWER, changed)) {
            return training.step(batch, 0, 0).total();
        }
    }

    @Test
    void theSavedNetworkSaysWhatTheTowerSays() {
        List<Position> positions = positions(24, 2);
        Batch batch = batch(positions, 2);
        try (TowerTraining training = new TowerTraining(TOWER, TOWER.initial(4))) {
            for (int step = 0; step < 30; step++) {
                training.step(batch, step, 0.01);
            }
            List<Tensor> said = training.judge(batch);
            byte[] file =
                    Lc0Writer.bytes(FileWeights.network(TOWER.architecture(), TOWER.finished(training.weights())));
            Lc0Network read = Lc0Reader.read("the network", new ByteArrayInputStream(file));
            try (NetworkEvaluator evaluator = new NetworkEvaluator("the network", read)) {
                List<Judgement> judgements =
                        evaluator.judge(positions.stream().map(Game::of).toList());
                for (int i = 0; i < positions.size(); i++) {
                    agree(positions.get(i), judgements.get(i), said, i);
                }
            }
        }
    }

    private static void agree(Position position, Judgement judgement, List<Tensor> said, int row) {
        List<Move> legal = position.legalMoves();
        for (int i = 0; i < legal.size(); i++) {
            assertEquals(
                    said.get(0).at(row, i),
                    judgement.policy().get(legal.get(i)),
                    3e-4,
                    legal.get(i) + " in " + Fen.write(position));
        }
        assertEquals(said.get(1).at(row, 0), judgement.win(), 3e-4);
        assertEquals(said.get(1).at(row, 1), judgement.draw(), 3e-4);
        assertEquals(said.get(1).at(row, 2), judgement.loss(), 3e-4);
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
        Map<String, Tensor> first = trained(batch, 40);
        assertEquals(first, trained(batch, 40));
        assertNotEquals(first, trained(batch, 41));
        try (TowerTraining start = new TowerTraining(TOWER, TOWER.initial(4));
                TowerTraining end = new TowerTraining(TOWER, first)) {
            double before = start.step(batch, 0, 0).total();
            double after = end.step(batch, 0, 0).total();
            assertTrue(after < 0.6 * before, before + " to " + after);
        }
    }

    private static Map<String, Tensor> trained(Batch batch, int steps) {
        try (TowerTraining training = new TowerTraining(TOWER, TOWER.initial(4))) {
            for (int step = 0; step < steps; step++) {
                training.step(batch, step, 0.01);
            }
            return training.weights();
        }
    }
}
