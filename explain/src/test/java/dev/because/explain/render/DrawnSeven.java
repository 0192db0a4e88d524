package dev.because.explain.render;

import dev.because.explain.evidence.HeatMap;
import dev.because.explain.evidence.PictureEvidence;
import dev.because.explain.evidence.PictureEvidence.AblationEvidence;
import dev.because.explain.evidence.PictureEvidence.Candidate;
import dev.because.explain.evidence.PictureEvidence.Covering;
import dev.because.explain.evidence.PictureEvidence.MethodEvidence;
import dev.because.explain.evidence.PictureEvidence.SteadyMap;
import dev.because.explain.evidence.PictureEvidence.Subject;
import dev.because.explain.evidence.Raster;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A seven of 28 by 28 pixels, and what might have been measured of it: the pictures to {@link SevenOrNine}. */
public final class DrawnSeven {
    public static final int SIDE = 28;

    private DrawnSeven() {}

    public static Raster picture() {
        byte[] rgb = new byte[SIDE * SIDE * 3];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int ink = ink(row, column);
                Arrays.fill(rgb, (row * SIDE + column) * 3, (row * SIDE + column) * 3 + 3, (byte) ink);
            }
        }
        return new Raster(SIDE, SIDE, rgb);
    }

    private static int ink(int row, int column) {
        double bar = row >= 6 && column >= 6 && column <= 21 ? Math.abs(row - 7.5) : 9;
        double stroke = row >= 7 && row <= 23 ? Math.abs(column - (21 - (row - 7) * 0.55)) : 9;
        return (int) Math.max(0, Math.min(255, 420 - 180 * Math.min(bar, stroke)));
    }

    /** A map that is zero where there is no ink. */
    public static HeatMap map(long seed) {
        Random random = new Random(seed);
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            double wave = Math.sin(i / SIDE / 3.0) + Math.cos(i % SIDE / 5.0);
            values[i] = (float) (ink(i / SIDE, i % SIDE) / 255.0 * (wave + 0.5 * random.nextGaussian()));
        }
        return new HeatMap(SIDE, SIDE, values);
    }

    public static PictureEvidence evidence() {
        List<Covering> drops = new ArrayList<>();
        for (int i = 0; i < SevenOrNine.REGIONS.size(); i++) {
            drops.add(new Covering(List.of(SevenOrNine.REGIONS.get(i)), SevenOrNine.DROPS[i], "7"));
        }
        List<Double> shares =
                IntStream.rangeClosed(1, 9).mapToObj(i -> i / 45.0).toList();
        return new PictureEvidence(
                new Subject("digit", new Candidate(7, "7", 0.99963), new Candidate(9, "9", 2.9e-4), 8.1382, 0, 50),
                drops,
                Optional.of(new Covering(List.of("upper left", "upper right", "right side"), 1.4, "1")),
                List.of(
                        new MethodEvidence("guided", map(1), shares),
                        new MethodEvidence("integrated gradients", map(2), shares)),
                new AblationEvidence(new Layer("conv2", "Relu", Shape.of(8, 8, 50)), List.of(0.311)),
                4.1e-4,
                List.of(new SteadyMap("guided", new Layer("scores", "MatMul", Shape.of(10)), 0.96, 0.81)));
    }
}
