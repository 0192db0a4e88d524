package dev.because.explain.check.picture;

import dev.because.explain.evidence.Region;
import dev.because.explain.evidence.RegionGrid;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.NetworkFact.ChangeOfMind;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.NetworkFact.Unmoved;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Covers regions again, pixel by pixel, and runs the network on one input at a time. Sets of regions are bit masks. */
final class SecondCovering {
    private final Network network;
    private final Tensor input;
    private final Rescoring whole;
    private final float cover;
    private final List<Region> regions;
    private final Map<Integer, float[]> scores = new HashMap<>();

    SecondCovering(Network network, Tensor input, Rescoring whole, double cover) {
        this.network = network;
        this.input = input;
        this.whole = whole;
        this.cover = (float) cover;
        this.regions = RegionGrid.of(input.shape().extent(0), input.shape().extent(1));
    }

    RegionDrop drop(String region) {
        float[] covered = scores(mask(List.of(region)));
        return new RegionDrop(region, 1 - whole.lead(covered) / whole.lead(), answer(covered));
    }

    /** What the covering of these regions does; a smaller set that changes the answer is returned in their place. */
    Fact change(List<String> names) {
        OptionalInt smallest = smallest();
        if (smallest.isEmpty()) {
            return new Unmoved(network.labels().shortName(whole.winner()));
        }
        int claimed = mask(names);
        boolean holds = Integer.bitCount(claimed) == Integer.bitCount(smallest.getAsInt()) && changed(claimed);
        int mask = holds ? claimed : smallest.getAsInt();
        return new ChangeOfMind(names(mask), Integer.bitCount(mask), answer(scores(mask)));
    }

    /** A smallest set of regions whose covering changes the answer. */
    OptionalInt smallest() {
        return IntStream.rangeClosed(1, regions.size())
                .flatMap(size -> IntStream.range(1, 1 << regions.size()).filter(mask -> Integer.bitCount(mask) == size))
                .filter(this::changed)
                .findFirst();
    }

    private boolean changed(int mask) {
        return Rescoring.best(scores(mask), -1) != whole.winner();
    }

    private String answer(float[] covered) {
        return network.labels().shortName(Rescoring.best(covered, -1));
    }

    private float[] scores(int mask) {
        return scores.computeIfAbsent(mask, this::run);
    }

    private float[] run(int mask) {
        float[] values = input.values().clone();
        int columns = input.shape().extent(1);
        int channels = input.shape().extent(2);
        for (int i = 0; i < values.length; i++) {
            int pixel = i / channels;
            if ((mask >> regionOf(pixel / columns, pixel % columns) & 1) == 1) {
                values[i] = cover;
            }
        }
        return network.scores(Tensor.of(input.shape(), values).asBatch()).values();
    }

    private int regionOf(int row, int column) {
        return IntStream.range(0, regions.size())
                .filter(i -> regions.get(i).contains(row, column))
                .findFirst()
                .orElseThrow();
    }

    private int mask(List<String> names) {
        int mask = 0;
        for (String name : names) {
            int index = RegionGrid.names().indexOf(name);
            if (index < 0) {
                throw new IllegalArgumentException("region " + name + ": expected one of " + RegionGrid.names());
            }
            mask |= 1 << index;
        }
        return mask;
    }

    private List<String> names(int mask) {
        return IntStream.range(0, regions.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(i -> regions.get(i).name())
                .toList();
    }
}
