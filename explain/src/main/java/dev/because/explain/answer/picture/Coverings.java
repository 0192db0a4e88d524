package dev.because.explain.answer.picture;

import dev.because.explain.evidence.PictureEvidence.Covering;
import dev.because.explain.evidence.Region;
import dev.because.explain.evidence.RegionGrid;
import dev.because.neural.activation.Decision;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Lead;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Covers regions of one input and asks the network again, many sets of regions in a batch. */
final class Coverings {
    private static final int AT_ONCE = 64;

    private final Network network;
    private final Tensor input;
    private final Lead lead;
    private final double whole;
    private final float cover;
    private final List<Region> regions;

    /** @param whole the lead on the input as it is */
    Coverings(Network network, Tensor input, Lead lead, double whole, double cover) {
        this.network = network;
        this.input = input;
        this.lead = lead;
        this.whole = whole;
        this.cover = (float) cover;
        this.regions = RegionGrid.of(network.input().extent(0), network.input().extent(1));
    }

    /** Each region covered alone. */
    List<Covering> oneByOne() {
        return measure(setsOf(1)).stream().map(Trial::covering).toList();
    }

    /**
     * The smallest set of regions whose covering changes the answer; among those of one size, the one after which the
     * new answer is farthest ahead.
     */
    Optional<Covering> smallestChange() {
        for (int size = 1; size <= regions.size(); size++) {
            Optional<Trial> best = measure(setsOf(size)).stream()
                    .filter(trial -> trial.behind() > 0)
                    .reduce((first, second) -> second.behind() > first.behind() ? second : first);
            if (best.isPresent()) {
                return best.map(Trial::covering);
            }
        }
        return Optional.empty();
    }

    /** A covering, and how far the winner then is behind the best class; zero where it still wins. */
    private record Trial(Covering covering, double behind) {}

    /** In batches of a size that bounds the memory, and that a network splits without remainder. */
    private List<Trial> measure(List<List<Region>> sets) {
        List<Trial> trials = new ArrayList<>();
        for (int from = 0; from < sets.size(); from += AT_ONCE) {
            trials.addAll(measureAtOnce(sets.subList(from, Math.min(sets.size(), from + AT_ONCE))));
        }
        return trials;
    }

    private List<Trial> measureAtOnce(List<List<Region>> sets) {
        Tensor scores =
                network.scores(Tensor.stack(sets.stream().map(this::covered).toList()));
        if (!scores.isFinite()) {
            throw new BadInputException(
                    "option --cover",
                    cover + ", under which the network's scores are not finite",
                    "a cover, and a range of the input, such as the network was made for");
        }
        List<Decision> decisions = Decision.of(scores);
        float[] leads = lead.values(scores);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            Decision decision = decisions.get(i);
            Covering covering = new Covering(
                    sets.get(i).stream().map(Region::name).toList(),
                    (whole - leads[i]) / whole,
                    network.labels().shortName(decision.winner()));
            List<Double> row = decision.scores();
            trials.add(new Trial(
                    covering, row.get(decision.winner()) - row.get(lead.winner().index())));
        }
        return trials;
    }

    private List<List<Region>> setsOf(int size) {
        return IntStream.range(0, 1 << regions.size())
                .filter(mask -> Integer.bitCount(mask) == size)
                .mapToObj(mask -> IntStream.range(0, regions.size())
                        .filter(i -> (mask >> i & 1) == 1)
                        .mapToObj(regions::get)
                        .toList())
                .toList();
    }

    private Tensor covered(List<Region> set) {
        Shape shape = input.shape();
        float[] values = input.values().clone();
        for (Region region : set) {
            for (int row = region.top(); row < region.bottom(); row++) {
                int from = (row * shape.extent(1) + region.left()) * shape.extent(2);
                int to = (row * shape.extent(1) + region.right()) * shape.extent(2);
                java.util.Arrays.fill(values, from, to, cover);
            }
        }
        return Tensor.of(shape, values);
    }
}
