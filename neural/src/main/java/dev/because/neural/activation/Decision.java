package dev.because.neural.activation;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Lead;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a network called one input: all classes from the highest score to the lowest, equal scores in the order of the
 * classes.
 *
 * @param ranking the classes, best first; at least two
 * @param scores the scores before the softmax, by class
 * @param softmax the scores after it, by class: they add up to 1, and are not probabilities of truth
 */
public record Decision(List<Integer> ranking, List<Double> scores, List<Double> softmax) {
    public Decision {
        ranking = List.copyOf(ranking);
        scores = List.copyOf(scores);
        softmax = List.copyOf(softmax);
    }

    /** The decision for each item of a batch. */
    public static List<Decision> of(Network network, Tensor batch) {
        return of(network.scores(batch));
    }

    /**
     * The decision for each row of scores, n × classes.
     *
     * @throws BadInputException if there are fewer than two classes or a score is no number
     */
    public static List<Decision> of(Tensor scores) {
        Shape shape = scores.shape();
        if (shape.rank() != 2 || shape.extent(1) < 2) {
            throw new BadInputException("class scores", "shape " + shape, "inputs × two classes or more");
        }
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < shape.extent(0); i++) {
            decisions.add(of(scores, i));
        }
        return List.copyOf(decisions);
    }

    private static Decision of(Tensor all, int item) {
        int classes = all.shape().extent(1);
        List<Double> scores = IntStream.range(0, classes)
                .mapToObj(k -> (double) all.at(item, k))
                .toList();
        for (int k = 0; k < classes; k++) {
            if (!Double.isFinite(scores.get(k))) {
                throw new BadInputException(
                        "score of class " + k + " for input " + item, String.valueOf(scores.get(k)), "a finite number");
            }
        }
        List<Integer> ranking = IntStream.range(0, classes)
                .boxed()
                .sorted(Comparator.comparing((Integer k) -> -scores.get(k)))
                .toList();
        return new Decision(ranking, scores, softmax(scores, scores.get(ranking.get(0))));
    }

    /** Less the greatest score before the exponential, so that nothing overflows. */
    private static List<Double> softmax(List<Double> scores, double greatest) {
        double[] powers =
                scores.stream().mapToDouble(score -> Math.exp(score - greatest)).toArray();
        double sum = 0;
        for (double power : powers) {
            sum += power;
        }
        List<Double> shares = new ArrayList<>();
        for (double power : powers) {
            shares.add(power / sum);
        }
        return shares;
    }

    /** The class of the highest score. */
    public int winner() {
        return ranking.get(0);
    }

    /** The class of the second highest score. */
    public int rival() {
        return ranking.get(1);
    }

    /** The winner's score less its rival's. */
    public double margin() {
        return scores.get(winner()) - scores.get(rival());
    }

    /** Whether a class is among the best {@code count}. */
    public boolean isInTop(int count, int index) {
        return ranking.subList(0, Math.min(count, ranking.size())).contains(index);
    }

    /** The winner over its rival, as a target. */
    public Lead lead(Layer scores) {
        return new Lead(new ClassScore(scores, winner()), new ClassScore(scores, rival()));
    }

    /** The winner's score, as a target. */
    public ClassScore score(Layer scores) {
        return new ClassScore(scores, winner());
    }
}
