package dev.because.explain.player.nnue;

import java.util.Random;

/** Networks for tests, with weights at random. */
final class RandomNetwork {
    private RandomNetwork() {}

    static ValueNetwork of(int hidden, long seed) {
        Random random = new Random(seed);
        return new ValueNetwork(
                rows(random, Features.COUNT, hidden, 60),
                numbers(random, hidden, 90),
                rows(random, 2 * Features.BUCKETS, hidden, ValueNetwork.MOST_OUTPUT),
                numbers(random, Features.BUCKETS, 100_000));
    }

    private static int[][] rows(Random random, int count, int length, int most) {
        int[][] rows = new int[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = numbers(random, length, most);
        }
        return rows;
    }

    private static int[] numbers(Random random, int count, int most) {
        return random.ints(count, -most, most + 1).toArray();
    }
}
