package dev.because.symbolic.minimization.covering;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * A condensed simplex tableau that is dual feasible: each basic variable, and the objective, as a constant plus multiples of
 * the nonbasic variables, which are 0. All variables are at least 0; some are to be 0 exactly and are got rid of on the way.
 */
final class Tableau {
    /** What a variable has become: as before, fixed at 0 or at 1, or free of its sign. */
    enum State {
        FREE,
        ZERO,
        ONE,
        UNBOUNDED
    }

    /** Takes a variable with a number. */
    interface Visitor {
        void visit(int variable, double number);
    }

    private static final double FEASIBLE = 1e-7;
    private static final double PIVOT = 1e-7;
    private static final double NOTHING = 1e-11;

    private final int width;
    private final double[][] lines;
    private final double[] costs;
    private final int[] basic;
    private final int[] nonbasic;
    /** Of each basic variable, whether it is to be 0. */
    private final boolean[] fixed;
    /** Of each nonbasic variable, whether it was to be 0, and stays so. */
    private final boolean[] barred;
    /** Devex reference weights of the basic variables. */
    private final double[] lengths;

    private final int[] entries;

    /**
     * @param lines of each basic variable its multiples, the constant last
     * @param costs those of the objective, at least 0 each
     */
    Tableau(double[][] lines, double[] costs, int[] basic, int[] nonbasic) {
        this(lines, costs, basic, nonbasic, new boolean[basic.length], ones(basic.length));
    }

    private Tableau(double[][] lines, double[] costs, int[] basic, int[] nonbasic, boolean[] fixed, double[] lengths) {
        this.width = nonbasic.length;
        this.lines = lines;
        this.costs = costs;
        this.basic = basic;
        this.nonbasic = nonbasic.clone();
        this.fixed = fixed;
        this.barred = new boolean[width];
        this.lengths = lengths;
        this.entries = new int[width + 1];
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A copy without the variables that are fixed or may be anything. */
    Tableau restricted(IntFunction<State> states) {
        int[] keptColumns = new int[width];
        int newWidth = 0;
        double[] constant = new double[lines.length];
        for (int line = 0; line < lines.length; line++) {
            constant[line] = lines[line][width];
        }
        double bound = costs[width];
        for (int i = 0; i < width; i++) {
            State state = barred[i] ? State.ZERO : states.apply(nonbasic[i]);
            if (state == State.FREE || state == State.UNBOUNDED) {
                keptColumns[newWidth++] = i;
            } else if (state == State.ONE) {
                bound += costs[i];
                for (int line = 0; line < lines.length; line++) {
                    constant[line] += lines[line][i];
                }
            }
        }
        double[][] newLines = new double[lines.length][];
        int[] newBasic = new int[lines.length];
        boolean[] newFixed = new boolean[lines.length];
        double[] newLengths = new double[lines.length];
        int height = 0;
        for (int line = 0; line < lines.length; line++) {
            State state = states.apply(basic[line]);
            if (state != State.UNBOUNDED) {
                double value = constant[line] - (state == State.ONE && !fixed[line] ? 1 : 0);
                newLines[height] = picked(lines[line], keptColumns, newWidth, value);
                newBasic[height] = basic[line];
                newFixed[height] = fixed[line] || state != State.FREE;
                newLengths[height++] = lengths[line];
            }
        }
        int[] newNonbasic = new int[newWidth];
        for (int i = 0; i < newWidth; i++) {
            newNonbasic[i] = nonbasic[keptColumns[i]];
        }
        return new Tableau(
                Arrays.copyOf(newLines, height),
                picked(costs, keptColumns, newWidth, bound),
                Arrays.copyOf(newBasic, height),
                newNonbasic,
                Arrays.copyOf(newFixed, height),
                Arrays.copyOf(newLengths, height));
    }

    private static double[] picked(double[] line, int[] columns, int count, double constant) {
        double[] picked = new double[count + 1];
        for (int i = 0; i < count; i++) {
            picked[i] = line[columns[i]];
        }
        picked[count] = constant;
        return picked;
    }

    /** Dual simplex steps; whether it ended because the bound is the best or above {@code enough}. */
    boolean solve(double enough, int steps) {
        for (int step = 0; step < steps; step++) {
            if (costs[width] > enough) {
                return true;
            }
            int line = leaving();
            if (line < 0) {
                return true;
            }
            double sign = lines[line][width] < 0 ? 1 : -1;
            int column = entering(lines[line], sign);
            if (column < 0) {
                push(line, sign, enough);
                return true;
            }
            pivot(line, column);
        }
        return false;
    }

    /** Nothing is feasible: the multipliers that show it may grow without end, so they grow until they are enough. */
    private void push(int line, double sign, double enough) {
        double factor = (enough + 1 - costs[width]) / Math.abs(lines[line][width]);
        for (int i = 0; i < width; i++) {
            costs[i] = Math.max(0, costs[i] - factor * sign * lines[line][i]);
        }
        costs[width] = enough + 1;
    }

    private int leaving() {
        int best = -1;
        double most = 0;
        for (int line = 0; line < lines.length; line++) {
            double value = lines[line][width];
            if (value < -FEASIBLE || fixed[line] && value > FEASIBLE) {
                double score = value * value / lengths[line];
                if (score > most) {
                    most = score;
                    best = line;
                }
            }
        }
        return best;
    }

    private int entering(double[] line, double sign) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < width; i++) {
            if (sign * line[i] > PIVOT && !barred[i]) {
                least = Math.min(least, (costs[i] + 1e-9) / (sign * line[i]));
            }
        }
        int best = -1;
        double steepest = 0;
        for (int i = 0; i < width; i++) {
            double slope = sign * line[i];
            if (slope > steepest && slope > PIVOT && !barred[i] && costs[i] / slope <= least) {
                steepest = slope;
                best = i;
            }
        }
        return best;
    }

    private void pivot(int pivotLine, int column) {
        double[] pivot = lines[pivotLine];
        double inverse = 1 / pivot[column];
        int count = 0;
        for (int i = 0; i <= width; i++) {
            if (i != column) {
                if (Math.abs(pivot[i]) > NOTHING) {
                    pivot[i] *= -inverse;
                    entries[count++] = i;
                } else {
                    pivot[i] = 0;
                }
            }
        }
        double length = lengths[pivotLine];
        for (int line = 0; line < lines.length; line++) {
            double factor = lines[line][column];
            if (line != pivotLine && factor != 0) {
                lengths[line] = Math.max(lengths[line], factor * inverse * factor * inverse * length);
                eliminate(lines[line], pivot, column, count, inverse);
            }
        }
        eliminate(costs, pivot, column, count, inverse);
        pivot[column] = inverse;
        lengths[pivotLine] = Math.max(length * inverse * inverse, 1);
        int leaves = basic[pivotLine];
        basic[pivotLine] = nonbasic[column];
        nonbasic[column] = leaves;
        barred[column] = fixed[pivotLine];
        fixed[pivotLine] = false;
        for (int k = 0; k < count; k++) {
            if (costs[entries[k]] < 0 && entries[k] < width && !barred[entries[k]]) {
                costs[entries[k]] = 0;
            }
        }
    }

    private void eliminate(double[] line, double[] pivot, int column, int count, double inverse) {
        double factor = line[column];
        if (2 * count > width) {
            for (int i = 0; i <= width; i++) {
                line[i] += factor * pivot[i];
            }
        } else {
            for (int k = 0; k < count; k++) {
                line[entries[k]] += factor * pivot[entries[k]];
            }
        }
        line[column] = factor * inverse;
    }

    /** How many numbers it holds. */
    long size() {
        return (long) lines.length * width;
    }

    /** What the objective is at least. */
    double bound() {
        return costs[width];
    }

    /** Of each nonbasic variable, what it would cost to make it larger. */
    void forEachPrice(Visitor visitor) {
        for (int i = 0; i < width; i++) {
            if (!barred[i]) {
                visitor.visit(nonbasic[i], costs[i]);
            }
        }
    }

    /** Of each basic variable, its value. */
    void forEachValue(Visitor visitor) {
        for (int line = 0; line < lines.length; line++) {
            visitor.visit(basic[line], lines[line][width]);
        }
    }

    /**
     * What it costs at least to make a variable between 0 and 1 either: the product of both, by one step each (Driebeek, "An
     * algorithm for the solution of mixed integer programming problems", 1966). 0 for other variables.
     */
    double penalty(int variable) {
        for (int line = 0; line < lines.length; line++) {
            double value = lines[line][width];
            if (basic[line] == variable && value > 1e-6 && value < 1 - 1e-6) {
                double down = Double.POSITIVE_INFINITY;
                double up = Double.POSITIVE_INFINITY;
                for (int i = 0; i < width; i++) {
                    double slope = lines[line][i];
                    if (!barred[i] && slope > PIVOT) {
                        up = Math.min(up, costs[i] / slope);
                    } else if (!barred[i] && slope < -PIVOT) {
                        down = Math.min(down, -costs[i] / slope);
                    }
                }
                double floor = 1e-4;
                return Math.min(1e6, Math.max(down * value, floor)) * Math.min(1e6, Math.max(up * (1 - value), floor));
            }
        }
        return 0;
    }
}
