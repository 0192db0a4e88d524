package dev.because.neural.attribution.segmentation;

import java.util.Arrays;

/** The k-means of SLIC: places by colour and position, each centre searched in twice its own extent only. */
final class Clustering {
    private static final int ITERATIONS = 10;
    private static final double ROOM_TO_MOVE = 3;

    private final double[][] colours;
    private final int rows;
    private final int columns;
    private final int down;
    private final int across;
    private final double spacing;
    private final double nearness;
    private final double[][] centres;

    /**
     * @param colours a point for each place, row by row
     * @param compactness what nearness counts against likeness of colour
     */
    Clustering(double[][] colours, int rows, int columns, int count, double compactness) {
        this.colours = colours;
        this.rows = rows;
        this.columns = columns;
        double side = Math.max(1, Math.sqrt((double) rows * columns / count));
        this.down = (int) Math.max(1, Math.round(rows / side));
        this.across = (int) Math.min(columns, Math.max(1, Math.round((double) count / down)));
        this.spacing = Math.max((double) rows / down, (double) columns / across);
        this.nearness = compactness * compactness / (spacing * spacing);
        this.centres = seeds();
    }

    /** The first centres, as row, column and colour: on a grid, each moved off an edge where there is room. */
    double[][] seeds() {
        double[][] seeds = new double[down * across][];
        for (int i = 0; i < seeds.length; i++) {
            int row = (int) ((i / across + 0.5) * rows / down);
            int column = (int) ((i % across + 0.5) * columns / across);
            seeds[i] = seed(spacing < ROOM_TO_MOVE ? row * columns + column : smoothest(row, column));
        }
        return seeds;
    }

    private double[] seed(int place) {
        double[] seed = new double[2 + colours[place].length];
        seed[0] = place / columns;
        seed[1] = place % columns;
        System.arraycopy(colours[place], 0, seed, 2, colours[place].length);
        return seed;
    }

    /** The place of least gradient among nine, so that no centre starts on an edge or a speck; the middle if it ties. */
    private int smoothest(int row, int column) {
        int best = row * columns + column;
        double least = gradient(row, column);
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                if (gradient(r, c) < least) {
                    least = gradient(r, c);
                    best = r * columns + c;
                }
            }
        }
        return best;
    }

    private double gradient(int row, int column) {
        int above = Math.max(0, row - 1) * columns + column;
        int below = Math.min(rows - 1, row + 1) * columns + column;
        int left = row * columns + Math.max(0, column - 1);
        int right = row * columns + Math.min(columns - 1, column + 1);
        return difference(colours[above], colours[below], 0) + difference(colours[left], colours[right], 0);
    }

    private static double difference(double[] colour, double[] other, int from) {
        double sum = 0;
        for (int k = 0; k < colour.length; k++) {
            double difference = colour[k] - other[from + k];
            sum += difference * difference;
        }
        return sum;
    }

    /** The cluster of each place, row by row, after ten rounds or when nothing changes any more. */
    int[] clusters() {
        int[] clusters = new int[colours.length];
        Arrays.fill(clusters, -1);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            int[] before = clusters.clone();
            assign(clusters);
            if (Arrays.equals(before, clusters)) {
                break;
            }
            moveCentres(clusters);
        }
        return clusters;
    }

    private void assign(int[] clusters) {
        double[] nearest = new double[colours.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int k = 0; k < centres.length; k++) {
            double[] centre = centres[k];
            int bottom = (int) Math.min(rows - 1, Math.ceil(centre[0] + spacing));
            int right = (int) Math.min(columns - 1, Math.ceil(centre[1] + spacing));
            for (int r = (int) Math.max(0, Math.floor(centre[0] - spacing)); r <= bottom; r++) {
                for (int c = (int) Math.max(0, Math.floor(centre[1] - spacing)); c <= right; c++) {
                    int place = r * columns + c;
                    double distance = distance(place, centre);
                    if (distance < nearest[place]) {
                        nearest[place] = distance;
                        clusters[place] = k;
                    }
                }
            }
        }
        for (int place = 0; place < clusters.length; place++) {
            clusters[place] = clusters[place] < 0 ? nearestOfAll(place) : clusters[place];
        }
    }

    private double distance(int place, double[] centre) {
        double down = place / columns - centre[0];
        double across = place % columns - centre[1];
        return difference(colours[place], centre, 2) + nearness * (down * down + across * across);
    }

    private int nearestOfAll(int place) {
        int best = 0;
        for (int k = 1; k < centres.length; k++) {
            best = distance(place, centres[k]) < distance(place, centres[best]) ? k : best;
        }
        return best;
    }

    /** Each centre to the mean of its places; one that has none stays. */
    private void moveCentres(int[] clusters) {
        double[][] sums = new double[centres.length][centres[0].length];
        int[] sizes = new int[centres.length];
        for (int place = 0; place < clusters.length; place++) {
            double[] sum = sums[clusters[place]];
            sizes[clusters[place]]++;
            sum[0] += place / columns;
            sum[1] += place % columns;
            for (int k = 0; k < colours[place].length; k++) {
                sum[k + 2] += colours[place][k];
            }
        }
        for (int k = 0; k < centres.length; k++) {
            for (int i = 0; i < sums[k].length && sizes[k] > 0; i++) {
                centres[k][i] = sums[k][i] / sizes[k];
            }
        }
    }
}
