package dev.because.neural.attribution.surrogate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The coalitions that KernelSHAP tries, with their weights. All coalitions of one size weigh together
 * (players − 1) / (size · (players − size)), so the smallest and the largest matter most: of those sizes all are taken as
 * long as the number allows, in pairs of a coalition and its complement, and the other sizes are sampled in such pairs by
 * weight.
 */
final class KernelSample {
    private final int players;
    private final List<boolean[]> coalitions = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    private KernelSample(int players) {
        this.players = players;
    }

    /** Whether so many suffice to tell all players apart: all coalitions of one player and of all but one. */
    static boolean isEnough(int players, int most) {
        return most >= Math.min(2 * players, all(players));
    }

    private static double all(int players) {
        return Math.pow(2, players) - 2;
    }

    static KernelSample of(int players, int most, long seed) {
        KernelSample sample = new KernelSample(players);
        int size = 1;
        while (2 * size <= players && sample.number(size) <= most - sample.size()) {
            sample.addAll(size, new boolean[players], 0, size);
            size++;
        }
        if (2 * size <= players) {
            sample.addPairs(size, (most - sample.size()) / 2, new SplittableRandom(seed));
        }
        return sample;
    }

    int size() {
        return coalitions.size();
    }

    /** Who takes part in one of them. */
    boolean[] coalition(int index) {
        return coalitions.get(index);
    }

    double weight(int index) {
        return weights.get(index);
    }

    /** How many coalitions have this size or its complement's. */
    private double number(int size) {
        return (2 * size == players ? 1 : 2) * choices(size);
    }

    private double choices(int size) {
        double choices = 1;
        for (int i = 1; i <= size; i++) {
            choices = choices * (players - size + i) / i;
        }
        return choices;
    }

    /** What all coalitions of this size weigh together. */
    private double mass(int size) {
        return (players - 1.0) / ((double) size * (players - size));
    }

    /** Every coalition of a size, by choosing {@code missing} more players from {@code next} on, and its complement. */
    private void addAll(int size, boolean[] chosen, int next, int missing) {
        if (missing == 0) {
            boolean halves = 2 * size == players;
            add(chosen, mass(size) / choices(size), !halves);
            return;
        }
        for (int player = next; player <= players - missing; player++) {
            chosen[player] = true;
            addAll(size, chosen, player + 1, missing - 1);
            chosen[player] = false;
        }
    }

    private void addPairs(int leastSize, int pairs, SplittableRandom random) {
        double total = 0;
        for (int size = leastSize; 2 * size <= players; size++) {
            total += mass(size) * (2 * size == players ? 1 : 2);
        }
        for (int pair = 0; pair < pairs; pair++) {
            double drawn = random.nextDouble() * total;
            int size = leastSize;
            while (2 * (size + 1) <= players && drawn >= mass(size) * 2) {
                drawn -= mass(size) * 2;
                size++;
            }
            add(subset(size, random), total / (2 * pairs), true);
        }
    }

    private void add(boolean[] coalition, double weight, boolean withComplement) {
        coalitions.add(coalition.clone());
        weights.add(weight);
        if (withComplement) {
            boolean[] complement = new boolean[players];
            for (int player = 0; player < players; player++) {
                complement[player] = !coalition[player];
            }
            coalitions.add(complement);
            weights.add(weight);
        }
    }

    /** Players drawn without putting back: each remaining one is taken with the chance that fills the rest. */
    private boolean[] subset(int size, SplittableRandom random) {
        boolean[] chosen = new boolean[players];
        int missing = size;
        for (int player = 0; player < players; player++) {
            if (random.nextInt(players - player) < missing) {
                chosen[player] = true;
                missing--;
            }
        }
        return chosen;
    }
}
