package dev.because.neural.activation.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From where to begin, for filters of one size: patterns on a grid of centres, angles, widths and frequencies. For each,
 * the best phase and amplitudes follow at once: a wave of any phase is a cosine and a sine, so that the weights are
 * projected onto the two, and the best way to say the projection by one phase and one amplitude a colour is its largest
 * singular value.
 */
final class StartingPoints {
    private static final int ANGLES = 8;
    private static final int FREQUENCIES = 5;
    private static final double[] PLACES = {0.25, 0.5, 0.75};
    /** Across and along, as shares of the filter's extent. */
    private static final double[][] WIDTHS = {{0.16, 0.16}, {0.16, 0.4}, {0.3, 0.3}, {0.3, 0.7}, {0.6, 0.6}};

    private static final double NARROWEST = 0.6;
    private static final double NOTHING = 1e-12;

    /** A pattern whose phase and amplitudes are open, with the cosine and the sine of its wave at each place. */
    private record Basis(Envelope envelope, double frequency, double[] cosine, double[] sine) {
        /** Of starts that have this in common, one is enough. */
        List<Double> family() {
            return frequency > 0
                    ? List.of(envelope.angle(), frequency)
                    : List.of(envelope.row(), envelope.column(), envelope.angle());
        }
    }

    /** A pattern with the squared weights that it explains. */
    private record Start(List<Double> family, Pattern pattern, double explained) {}

    private final int rows;
    private final int columns;
    private final List<Basis> waves = new ArrayList<>();
    private final List<Basis> blobs = new ArrayList<>();

    StartingPoints(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        for (double down : PLACES) {
            for (double right : PLACES) {
                for (double[] widths : WIDTHS) {
                    for (int angle = 0; angle < ANGLES; angle++) {
                        add(down * rows - 0.5, right * columns - 0.5, Math.PI * angle / ANGLES, widths);
                    }
                }
            }
        }
    }

    private void add(double row, double column, double angle, double[] widths) {
        Parameters bounds = new Parameters(rows, columns, true);
        Envelope envelope = new Envelope(
                row,
                column,
                angle,
                Math.max(NARROWEST, widths[0] * bounds.extent()),
                Math.max(NARROWEST, widths[1] * bounds.extent()));
        if (angle == 0 || widths[0] < widths[1]) {
            blobs.add(basis(envelope, 0));
        }
        double span = Math.log(Parameters.HIGHEST_FREQUENCY / bounds.lowestFrequency());
        for (int i = 0; i < FREQUENCIES; i++) {
            waves.add(basis(envelope, bounds.lowestFrequency() * Math.exp((i + 0.5) / FREQUENCIES * span)));
        }
    }

    private Basis basis(Envelope envelope, double frequency) {
        double[] cosine = new double[rows * columns];
        double[] sine = new double[rows * columns];
        for (int i = 0; i < cosine.length; i++) {
            double height = envelope.at(i / columns, i % columns);
            double wave = 2 * Math.PI * frequency * envelope.across(i / columns, i % columns);
            cosine[i] = height * Math.cos(wave);
            sine[i] = height * Math.sin(wave);
        }
        return new Basis(envelope, frequency, cosine, sine);
    }

    /** The best start for a Gabor function of each angle and frequency, best first. */
    List<Pattern> waves(Filter filter, int count) {
        return best(waves.stream().map(basis -> wave(basis, filter)).toList(), count);
    }

    /** The best start for a blob of each centre and angle, best first. */
    List<Pattern> blobs(Filter filter, int count) {
        return best(blobs.stream().map(basis -> blob(basis, filter)).toList(), count);
    }

    private static List<Pattern> best(List<Start> starts, int count) {
        Map<List<Double>, Start> families = new LinkedHashMap<>();
        for (Start start : starts) {
            families.merge(start.family(), start, (one, other) -> other.explained() > one.explained() ? other : one);
        }
        return families.values().stream()
                .sorted(Comparator.comparingDouble(Start::explained).reversed())
                .limit(count)
                .map(Start::pattern)
                .toList();
    }

    private static Start blob(Basis basis, Filter filter) {
        double norm = product(basis.cosine(), basis.cosine());
        List<Double> amplitudes = new ArrayList<>();
        double explained = 0;
        for (double sum : projected(basis.cosine(), filter)) {
            amplitudes.add(sum / norm);
            explained += sum * sum / norm;
        }
        return new Start(basis.family(), new Blob(basis.envelope(), amplitudes), explained);
    }

    private static Start wave(Basis basis, Filter filter) {
        double[] cosines = projected(basis.cosine(), filter);
        double[] sines = projected(basis.sine(), filter);
        // Gram and Schmidt: an orthonormal pair instead of the cosine and the sine, and the weights' coefficients on
        // it.
        double first = Math.sqrt(product(basis.cosine(), basis.cosine()));
        double mixed = product(basis.cosine(), basis.sine()) / first;
        double second = Math.sqrt(Math.max(NOTHING, product(basis.sine(), basis.sine()) - mixed * mixed));
        for (int colour = 0; colour < cosines.length; colour++) {
            cosines[colour] /= first;
            sines[colour] = (sines[colour] - mixed * cosines[colour]) / second;
        }
        double a = product(cosines, cosines);
        double b = product(cosines, sines);
        double c = product(sines, sines);
        double turn = 0.5 * Math.atan2(2 * b, a - c);
        double explained = (a + c) / 2 + Math.hypot((a - c) / 2, b);
        double ofSine = Math.sin(turn) / second;
        double ofCosine = (Math.cos(turn) - mixed * ofSine) / first;
        double size = Math.hypot(ofCosine, ofSine);
        List<Double> amplitudes = new ArrayList<>();
        for (int colour = 0; colour < cosines.length; colour++) {
            amplitudes.add(size * (Math.cos(turn) * cosines[colour] + Math.sin(turn) * sines[colour]));
        }
        double phase = Math.atan2(-ofSine, ofCosine);
        return new Start(basis.family(), new Gabor(basis.envelope(), basis.frequency(), phase, amplitudes), explained);
    }

    private static double[] projected(double[] shape, Filter filter) {
        double[] sums = new double[filter.colours()];
        float[] weights = filter.weights().values();
        for (int place = 0; place < shape.length; place++) {
            for (int colour = 0; colour < sums.length; colour++) {
                sums[colour] += shape[place] * weights[place * sums.length + colour];
            }
        }
        return sums;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
