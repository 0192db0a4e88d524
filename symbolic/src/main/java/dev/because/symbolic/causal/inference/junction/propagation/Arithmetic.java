package dev.because.symbolic.causal.inference.junction.propagation;

import java.util.Arrays;

/** How numbers are kept: as they are, or as their logarithms where they would become too small. */
sealed interface Arithmetic {
    Arithmetic PLAIN = new Plain();
    Arithmetic LOGARITHMS = new Logarithms();

    /** How that number is kept. */
    double kept(double number);

    /** A factor's numbers, as they are kept; an array that is only read. */
    double[] kept(double[] numbers);

    /** A table's product with an array, from an offset on. */
    void multiply(double[] table, Projection projection, double[] by, int offset, double[] product);

    /** The sums of a table's numbers. */
    double[] sums(double[] table, Projection projection, int count);

    /** Divides each number; 0/0 is 0. */
    void divide(double[] numbers, double[] by);

    /** Divides all numbers by one, and returns that one's logarithm: their greatest. It is minus infinity if all are 0. */
    double scale(double[] numbers);

    /** Makes of kept numbers the numbers, divided by their sum, and returns the sum's logarithm. */
    double normalize(double[] numbers);

    /** Doubles. */
    record Plain() implements Arithmetic {
        @Override
        public double kept(double number) {
            return number;
        }

        @Override
        public double[] kept(double[] numbers) {
            return numbers;
        }

        @Override
        public void multiply(double[] table, Projection projection, double[] by, int offset, double[] product) {
            projection.times(table, by, offset, product);
        }

        @Override
        public double[] sums(double[] table, Projection projection, int count) {
            double[] sums = new double[count];
            projection.sum(table, sums);
            return sums;
        }

        @Override
        public void divide(double[] numbers, double[] by) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = numbers[i] == 0 ? 0 : numbers[i] / by[i];
            }
        }

        @Override
        public double scale(double[] numbers) {
            double greatest = 0;
            for (double number : numbers) {
                greatest = Math.max(greatest, number);
            }
            if (greatest > 0) {
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] /= greatest;
                }
            }
            return Math.log(greatest);
        }

        @Override
        public double normalize(double[] numbers) {
            double sum = 0;
            for (double number : numbers) {
                sum += number;
            }
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] /= sum;
            }
            return Math.log(sum);
        }
    }

    /** Logarithms: slower, and a little less exact, but nothing is too small for them. */
    record Logarithms() implements Arithmetic {
        @Override
        public double kept(double number) {
            return Math.log(number);
        }

        @Override
        public double[] kept(double[] numbers) {
            return Arrays.stream(numbers).map(Math::log).toArray();
        }

        @Override
        public void multiply(double[] table, Projection projection, double[] by, int offset, double[] product) {
            projection.plus(table, by, offset, product);
        }

        @Override
        public double[] sums(double[] table, Projection projection, int count) {
            double[] greatest = new double[count];
            Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
            projection.greatest(table, greatest);
            double[] sums = new double[count];
            projection.sumExponentials(table, greatest, sums);
            for (int i = 0; i < count; i++) {
                sums[i] = sums[i] == 0 ? Double.NEGATIVE_INFINITY : greatest[i] + Math.log(sums[i]);
            }
            return sums;
        }

        @Override
        public void divide(double[] numbers, double[] by) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = numbers[i] == Double.NEGATIVE_INFINITY ? numbers[i] : numbers[i] - by[i];
            }
        }

        @Override
        public double scale(double[] numbers) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (double number : numbers) {
                greatest = Math.max(greatest, number);
            }
            if (greatest > Double.NEGATIVE_INFINITY) {
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] -= greatest;
                }
            }
            return greatest;
        }

        @Override
        public double normalize(double[] numbers) {
            double greatest = scale(numbers);
            double sum = 0;
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Math.exp(numbers[i]);
                sum += numbers[i];
            }
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] /= sum;
            }
            return greatest + Math.log(sum);
        }
    }
}
