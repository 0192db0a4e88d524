package dev.because.explain.check.picture;

/**
 * The points and weights of Gauss and Legendre's quadrature from 0 to 1: the roots of the Legendre polynomial by
 * Newton's iteration from Tricomi's approximation.
 *
 * @param places the points, from the last to the first
 * @param weights their weights, which add up to 1
 */
record LegendrePoints(double[] places, double[] weights) {
    private static final int ITERATIONS = 100;

    static LegendrePoints of(int count) {
        double[] places = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double root = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = slope(count, root);
            for (int n = 0; n < ITERATIONS && Math.abs(value(count, root)) > 1e-15; n++) {
                root -= value(count, root) / slope;
                slope = slope(count, root);
            }
            places[i] = (root + 1) / 2;
            weights[i] = 1 / ((1 - root * root) * slope * slope);
        }
        return new LegendrePoints(places, weights);
    }

    /** The polynomial of that degree, by Bonnet's recursion. */
    private static double value(int degree, double x) {
        double before = 1;
        double value = degree == 0 ? 1 : x;
        for (int n = 2; n <= degree; n++) {
            double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
            before = value;
            value = next;
        }
        return value;
    }

    private static double slope(int degree, double x) {
        return degree * (x * value(degree, x) - value(degree - 1, x)) / (x * x - 1);
    }
}
