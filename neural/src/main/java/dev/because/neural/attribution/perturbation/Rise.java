package dev.because.neural.attribution.perturbation;

import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.Baseline;
import dev.because.neural.attribution.Inquiry;
import dev.because.neural.network.Network;
import dev.because.neural.network.Shape;
import dev.because.neural.network.Target;
import dev.because.neural.network.Tensor;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The mean of random masks, each weighed by the target's value of the picture seen through it (Petsiuk, Das and Saenko
 * 2018, arXiv:1806.07421). A mask is a coarse grid of cells that are open or shut, enlarged bilinearly and shifted by
 * chance, so that its edges fall anywhere. Divided by the chance that a cell is open, a place's number estimates the mean of
 * the target while that place is shown: all numbers have the target's size, and only their differences tell places apart.
 * The same masks serve every item.
 */
public final class Rise implements AttributionMethod {
    /** How many masks: enough for the order of the strongest places to settle on a photograph. */
    public static final int DEFAULT_SAMPLES = 2000;

    /** Their number of cells along each side. */
    public static final int DEFAULT_CELLS = 7;

    /** Their chance that a cell is open. */
    public static final double DEFAULT_OPEN = 0.5;

    private final List<Baseline> baselines;
    private final int samples;
    private final int cells;
    private final double open;
    private final long seed;

    /** Masks of 7 × 7 cells, half of them open. */
    public Rise(List<Baseline> baselines, int samples, long seed) {
        this(baselines, samples, DEFAULT_CELLS, DEFAULT_OPEN, seed);
    }

    /**
     * @param baselines what is seen through a shut cell; of several, the mean of what the target says to each counts
     * @param samples how many masks
     * @param cells along each side of a mask before it is enlarged
     * @param open the chance that a cell is open
     * @param seed of the masks
     * @throws IllegalArgumentException if there is no baseline, mask or cell, or the chance is not between 0 and 1
     */
    public Rise(List<Baseline> baselines, int samples, int cells, double open, long seed) {
        if (baselines.isEmpty() || samples < 1 || cells < 1 || !(open > 0 && open < 1)) {
            throw new IllegalArgumentException(baselines.size() + " baselines, " + samples + " masks of " + cells
                    + " cells a side, open with a chance of " + open
                    + ", expected 1 or more, and a chance between 0 and 1");
        }
        this.baselines = List.copyOf(baselines);
        this.samples = samples;
        this.cells = cells;
        this.open = open;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "rise";
    }

    @Override
    public Tensor attribute(Network network, Tensor batch, List<? extends Target> targets) {
        Inquiry inquiry = Inquiry.of(network, batch, targets);
        Shape input = network.input();
        int channels = input.extent(2);
        int size = inquiry.inputSize();
        float[] attribution = new float[batch.size()];
        for (int item = 0; item < inquiry.items(); item++) {
            double[] sums = new double[size / channels];
            for (Baseline baseline : baselines) {
                addWeighedMasks(inquiry, item, baseline.of(batch, item), sums);
            }
            for (int i = 0; i < size; i++) {
                attribution[item * size + i] = (float) (sums[i / channels] / (samples * open * baselines.size()));
            }
        }
        return Tensor.of(batch.shape(), attribution);
    }

    private void addWeighedMasks(Inquiry inquiry, int item, float[] baseline, double[] sums) {
        SplittableRandom random = new SplittableRandom(seed);
        Shape input = inquiry.network().input();
        int channels = input.extent(2);
        int size = inquiry.inputSize();
        float[] picture = inquiry.batch().values();
        for (int from = 0; from < samples; from += inquiry.rowsAtOnce()) {
            int count = Math.min(samples - from, inquiry.rowsAtOnce());
            float[][] masks = new float[count][];
            float[] rows = new float[count * size];
            for (int row = 0; row < count; row++) {
                masks[row] = mask(random, input.extent(0), input.extent(1));
                for (int i = 0; i < size; i++) {
                    float shown = masks[row][i / channels];
                    rows[row * size + i] = baseline[i] + shown * (picture[item * size + i] - baseline[i]);
                }
            }
            float[] units = inquiry.network()
                    .activations(Tensor.of(input.batch(count), rows), inquiry.layer())
                    .values();
            for (int row = 0; row < count; row++) {
                double value = Inquiry.product(inquiry.weights()[item], units, row);
                for (int place = 0; place < sums.length; place++) {
                    sums[place] += value * masks[row][place];
                }
            }
        }
    }

    /** The next mask: for each place, row by row, how much of the picture is seen, 0 to 1. */
    float[] mask(SplittableRandom random, int rows, int columns) {
        boolean[] cell = new boolean[cells * cells];
        for (int i = 0; i < cell.length; i++) {
            cell[i] = random.nextDouble() < open;
        }
        int cellRows = (rows + cells - 1) / cells;
        int cellColumns = (columns + cells - 1) / cells;
        Line[] down = line(rows, random.nextInt(cellRows), cellRows);
        Line[] across = line(columns, random.nextInt(cellColumns), cellColumns);
        float[] mask = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Line d = down[row];
                Line a = across[column];
                double above = a.between(cell[d.first() * cells + a.first()], cell[d.first() * cells + a.second()]);
                double below = a.between(cell[d.second() * cells + a.first()], cell[d.second() * cells + a.second()]);
                mask[row * columns + column] = (float) (above + d.share() * (below - above));
            }
        }
        return mask;
    }

    /** Between which two cells of a line a place lies, and how far it is towards the second. */
    private record Line(int first, int second, double share) {
        double between(boolean one, boolean other) {
            return (one ? 1 - share : 0) + (other ? share : 0);
        }
    }

    /** As theirs: {@code cells} become {@code cells + 1} cells' lengths, so that every shift of less than one fits. */
    private Line[] line(int length, int shift, int cellLength) {
        Line[] places = new Line[length];
        for (int i = 0; i < length; i++) {
            double at = (i + shift + 0.5) * cells / ((cells + 1.0) * cellLength) - 0.5;
            int first = (int) Math.max(0, Math.min(cells - 1, Math.floor(at)));
            int second = Math.min(cells - 1, first + 1);
            places[i] = new Line(first, second, Math.max(0, Math.min(1, at - first)));
        }
        return places;
    }

    @Override
    public long rows(Network network, int items) {
        return (long) samples * baselines.size() * items;
    }
}
