package dev.because.explain.check.picture;

import dev.because.explain.evidence.Region;
import dev.because.explain.evidence.RegionGrid;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.NetworkFact.ChangeOfMind;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.NetworkFact.Unmoved;
import dev.because.neural.network.Network;
import dev.because.neural.network.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Covers regions again, pixel by pixel. Sets of regions are bit masks, and are tried a few at a time. */
final class SecondCovering {
    private static final int AT_ONCE = 32;

    private final Network network;
    private final Tensor input;
    private final Rescoring whole;
    private final float cover;
    private final List<Region> regions;
    /** For each pixel, by rows, the number of its region. */
    private final int[] regionOf;

    private final Map<Integer, float[]> scores = new HashMap<>();

    SecondCovering(Network network, Tensor input, Rescoring whole, double cover) {
        this.network = network;
        this.input = input;
        this.whole = whole;
        this.cover = (float) cover;
        int columns = input.shape().extent(1);
        this.regions = RegionGrid.of(input.shape().extent(0), columns);
        this.regionOf = IntStream.range(0, input.shape().extent(0) * columns)
                .map(pixel -> regionOf(pixel / columns, pixel % columns))
                .toArray();
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
        int[] masks = IntStream.rangeClosed(1, regions.size())
                .flatMap(size -> IntStream.range(1, 1 << regions.size()).filter(mask -> Integer.bitCount(mask) == size))
                .toArray();
        for (int from = 0; from < masks.length; from += AT_ONCE) {
            int[] some = Arrays.copyOfRange(masks, from, Math.min(masks.length, from + AT_ONCE));
            run(some);
            OptionalInt first = Arrays.stream(some).filter(this::changed).findFirst();
            if (first.isPresent()) {
                return first;
            }
        }
        return OptionalInt.empty();
    }

    private boolean changed(int mask) {
        return Rescoring.best(scores(mask), -1) != whole.winner();
    }

    private String answer(float[] covered) {
        return network.labels().shortName(Rescoring.best(covered, -1));
    }

    private float[] scores(int mask) {
        run(mask);
        return scores.getOrDefault(mask, new float[0]);
    }

    private void run(int... masks) {
        int[] missing =
                Arrays.stream(masks).filter(mask -> !scores.containsKey(mask)).toArray();
        if (missing.length == 0) {
            return;
        }
        float[] batch = new float[Math.multiplyExact(missing.length, input.size())];
        for (int i = 0; i < missing.length; i++) {
            cover(missing[i], batch, i * input.size());
        }
        Tensor all = network.scores(Tensor.of(input.shape().batch(missing.length), batch));
        for (int i = 0; i < missing.length; i++) {
            scores.put(missing[i], all.item(i).values());
        }
    }

    private void cover(int mask, float[] batch, int offset) {
        int channels = input.shape().extent(2);
        for (int i = 0; i < input.size(); i++) {
            boolean covered = (mask >> regionOf[i / channels] & 1) == 1;
            batch[offset + i] = covered ? cover : input.values()[i];
        }
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
