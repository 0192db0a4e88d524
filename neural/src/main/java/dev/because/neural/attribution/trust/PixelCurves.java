package dev.because.neural.attribution.trust;

import dev.because.neural.activation.Decision;
import dev.because.neural.attribution.ChannelReduction;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What becomes of a class's score when pixels are taken away, those first that a map calls most important, and when they
 * are put into an empty picture in that order (Petsiuk, Das, Saenko 2018, arXiv:1806.07421, RISE). A map that names the
 * pixels that count makes the score fall at once, a small area under the deletion curve, and rise at once, a large area
 * under the insertion curve. Beside both lie the means of some random orders, without which no area means anything.
 *
 * @param deletion pixels taken away in the order of the map
 * @param insertion pixels put in, in the order of the map
 * @param randomDeletion pixels taken away in random orders
 * @param randomInsertion pixels put in, in random orders
 */
public record PixelCurves(Curve deletion, Curve insertion, Curve randomDeletion, Curve randomInsertion) {
    /** How many random orders the reference is the mean of. */
    public static final int ORDERS = 5;

    private static final int AT_ONCE = 64;

    /**
     * A score along the way.
     *
     * @param scores the class's score after the softmax, from no pixels changed to all, at equal distances
     */
    public record Curve(List<Double> scores) {
        public Curve {
            scores = List.copyOf(scores);
        }

        /** The area under it by trapezoids, where the whole way is 1: the mean score. */
        public double area() {
            double sum = 0;
            for (int i = 1; i < scores.size(); i++) {
                sum += (scores.get(i - 1) + scores.get(i)) / 2;
            }
            return sum / (scores.size() - 1);
        }

        private static Curve mean(List<Curve> curves) {
            return new Curve(IntStream.range(0, curves.get(0).scores().size())
                    .mapToObj(i -> curves.stream()
                            .mapToDouble(curve -> curve.scores().get(i))
                            .average()
                            .orElseThrow())
                    .toList());
        }
    }

    /**
     * @param steps in how many equal parts the pixels are changed
     * @param removed what is left where pixels were taken away
     * @param empty the picture into which pixels are put
     * @param seed of the random orders
     */
    public record Settings(int steps, Background removed, Background empty, long seed) {
        public Settings {
            if (steps < 1) {
                throw new IllegalArgumentException(steps + " steps, expected at least 1");
            }
        }
    }

    /**
     * Draws the curves of one map.
     *
     * @param item one input, height × width × channels, in network units
     * @param index the class whose score is watched
     * @param attribution a map of it; a pixel's place in the order is the sum over its channels, of equal ones the first
     * @throws BadInputException if the map is not of the input's shape
     */
    public static PixelCurves of(Network network, Tensor item, int index, Tensor attribution, Settings settings) {
        if (!attribution.shape().equals(item.shape())) {
            throw new BadInputException("map", "shape " + attribution.shape(), String.valueOf(item.shape()));
        }
        Course course = new Course(network, item, index, settings);
        List<Integer> order = order(ChannelReduction.SUM.apply(attribution).values());
        List<Curve> deletions = new ArrayList<>();
        List<Curve> insertions = new ArrayList<>();
        List<Integer> shuffled = new ArrayList<>(order);
        Collections.sort(shuffled);
        Random random = new Random(settings.seed());
        for (int i = 0; i < ORDERS; i++) {
            Collections.shuffle(shuffled, random);
            deletions.add(course.deletion(shuffled));
            insertions.add(course.insertion(shuffled));
        }
        return new PixelCurves(
                course.deletion(order), course.insertion(order), Curve.mean(deletions), Curve.mean(insertions));
    }

    /** The pixels from the greatest value to the least. */
    private static List<Integer> order(float[] map) {
        return IntStream.range(0, map.length)
                .boxed()
                .sorted(Comparator.comparing(pixel -> -map[pixel]))
                .toList();
    }

    private record Course(Network network, Tensor item, int index, Settings settings) {
        Curve deletion(List<Integer> order) {
            return curve(item, settings.removed().of(item), order);
        }

        Curve insertion(List<Integer> order) {
            return curve(settings.empty().of(item), item, order);
        }

        /** From one picture to another, pixel by pixel. */
        private Curve curve(Tensor from, Tensor to, List<Integer> order) {
            int channels = item.shape().extent(2);
            float[] now = from.values().clone();
            List<Tensor> pictures = new ArrayList<>(List.of(Tensor.of(item.shape(), now.clone())));
            List<Double> scores = new ArrayList<>();
            int done = 0;
            for (int step = 1; step <= settings.steps(); step++) {
                int until = (int) ((long) order.size() * step / settings.steps());
                for (; done < until; done++) {
                    int pixel = order.get(done) * channels;
                    System.arraycopy(to.values(), pixel, now, pixel, channels);
                }
                pictures.add(Tensor.of(item.shape(), Arrays.copyOf(now, now.length)));
                if (pictures.size() == AT_ONCE || step == settings.steps()) {
                    Decision.of(network, Tensor.stack(pictures))
                            .forEach(decision -> scores.add(decision.softmax().get(index)));
                    pictures.clear();
                }
            }
            return new Curve(scores);
        }
    }
}
