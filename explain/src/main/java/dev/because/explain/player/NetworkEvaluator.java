package dev.because.explain.player;

import dev.because.explain.player.encoding.InputPlanes;
import dev.because.explain.player.encoding.PolicyMoves;
import dev.because.explain.player.graph.NetworkSession;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.lc0.Lc0Reader;
import dev.because.explain.player.lc0.PolicyHead;
import dev.because.neural.network.BadInputException;
import dev.because.neural.tensorflow.Pieces;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.search.Evaluator;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy and value network that judges games. The policy is the softmax of the scores of the legal moves alone. Safe for use by
 * many threads.
 */
public final class NetworkEvaluator implements Evaluator {
    /** Positions that are computed together: more make it hardly faster, and fewer leave threads without work. */
    private static final int PIECE = 16;

    private final String name;
    private final NetworkSession session;
    private final Pieces pieces;

    /**
     * Takes a network into service.
     *
     * @param name what to call it in sentences
     * @param threads on how many a call computes where more than 16 games are judged; they change no number
     */
    public NetworkEvaluator(String name, Lc0Network network, int threads) {
        this.name = name;
        this.session = new NetworkSession(network);
        this.pieces = new Pieces(threads);
    }

    /** Takes a network into service that computes on the calling thread alone. */
    public NetworkEvaluator(String name, Lc0Network network) {
        this(name, network, 1);
    }

    /**
     * The network of an lc0 file, by its file's name; it computes on the calling thread alone.
     *
     * @throws BadInputException if it is no such file
     */
    public static NetworkEvaluator open(Path file) {
        return open(file, 1);
    }

    /**
     * The network of an lc0 file, by its file's name.
     *
     * @param threads on how many a call computes where more than 16 games are judged; they change no number
     * @throws BadInputException if it is no such file
     */
    public static NetworkEvaluator open(Path file, int threads) {
        String name = file.getFileName().toString().replaceFirst("\\.pb(\\.gz)?$", "");
        return new NetworkEvaluator(name, Lc0Reader.read(file), threads);
    }

    @Override
    public String name() {
        return name;
    }

    /** @throws BadInputException if the network gives something that is no number */
    @Override
    public List<Judgement> judge(List<Game> games) {
        Judgement[] judgements = new Judgement[games.size()];
        pieces.run(games.size(), PIECE, (from, to) -> {
            int count = to - from;
            float[] planes = new float[count * InputPlanes.SIZE];
            Position[] positions = new Position[count];
            for (int i = 0; i < count; i++) {
                positions[i] = InputPlanes.write(games.get(from + i), planes, i * InputPlanes.SIZE);
            }
            NetworkSession.Answers answers = session.run(planes, count);
            for (int i = 0; i < count; i++) {
                judgements[from + i] = judgement(positions[i], answers, i);
            }
        });
        return List.of(judgements);
    }

    private Judgement judgement(Position position, NetworkSession.Answers answers, int item) {
        Map<Move, Double> policy = policy(position, answers.policy(), item * 64 * PolicyHead.PLANES);
        float[] value = answers.value();
        int outcomes = answers.outcomes();
        if (outcomes == 1) {
            // No draws are told: all that is expected is shared out between winning and losing.
            double expected = Math.tanh(value[item]);
            requireNumber(expected);
            return new Judgement(policy, (1 + expected) / 2, 0, (1 - expected) / 2);
        }
        double[] outcome = new double[outcomes];
        for (int i = 0; i < outcomes; i++) {
            outcome[i] = value[item * outcomes + i];
        }
        softmax(outcome);
        return new Judgement(policy, outcome[0], outcome[1], outcome[2]);
    }

    private Map<Move, Double> policy(Position position, float[] scores, int offset) {
        List<Move> moves = position.legalMoves();
        double[] shares = new double[moves.size()];
        for (int i = 0; i < shares.length; i++) {
            int number = PolicyMoves.number(position, moves.get(i));
            shares[i] = scores[offset + PolicyMoves.square(number) * PolicyHead.PLANES + PolicyMoves.plane(number)];
        }
        softmax(shares);
        Map<Move, Double> policy = new LinkedHashMap<>();
        for (int i = 0; i < shares.length; i++) {
            policy.put(moves.get(i), shares[i]);
        }
        return Collections.unmodifiableMap(policy);
    }

    private void softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        requireNumber(sum);
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    /** Weights may be finite and their sums not. */
    private void requireNumber(double computed) {
        if (!Double.isFinite(computed)) {
            throw new BadInputException(name, "weights that lead to " + computed, "a network that gives numbers");
        }
    }

    @Override
    public void close() {
        pieces.close();
        session.close();
    }
}
