package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.alphabeta.ExchangeEvaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;

/**
 * Fits {@code weights.txt} so that the expected results that follow from the evaluation are those that follow from Stockfish's: least
 * squares over logistic curves, by Gauss-Newton steps, drawn a little to the weights that there are (Texel's method, with an engine's
 * values in the place of results of games). Positions in which something is to be won by a capture are left out: the evaluation is only asked
 * where quiescence has ended.
 *
 * <p>The recipe of the weights that ship, from the repository's top, with the classes and test classes of {@code symbolic} built:
 *
 * <pre>{@code
 * LabelledPositions 1 3000 one.txt; LabelledPositions 2 3000 two.txt; LabelledPositions 3 3000 three.txt
 * FitWeights symbolic/src/main/resources/dev/because/symbolic/game/search/alphabeta/evaluation/weights.txt one.txt two.txt three.txt
 * }</pre>
 *
 * <p>The games were played with the plain weights that were there before, so another run begins with other games.
 */
public final class FitWeights {
    /** A value of so many centipawns is an expected result of 1 / (1 + 1/e). */
    private static final double SCALE = 200;
    /** How strongly a weight is held where it is: as much as so many positions would, if they were all that it counts in. */
    private static final double RIDGE = 200;

    private static final int STEPS = 6;

    private final int total = Term.total();
    private final double[] weights = new double[2 * total];
    private final double[] first;
    private final List<Counts.Row> rows;
    private final List<Integer> targets;

    private FitWeights(List<Counts.Row> rows, List<Integer> targets) {
        this.rows = rows;
        this.targets = targets;
        for (int i = 0; i < total; i++) {
            weights[i] = Weights.opening(Weights.fitted().packed[i]);
            weights[total + i] = Weights.endgame(Weights.fitted().packed[i]);
        }
        first = weights.clone();
    }

    /** Arguments: the weights to write, and files of {@link LabelledPositions}. Every tenth position is kept apart to judge by. */
    public static void main(String[] arguments) throws IOException {
        List<Position> positions = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            for (String line : Files.readAllLines(Path.of(name))) {
                int end = line.indexOf(';');
                Position position = Fen.read(line.substring(0, end));
                if (isQuiet(position)) {
                    positions.add(position);
                    int value = Integer.parseInt(line.substring(end + 1));
                    targets.add(position.toMove() == Side.WHITE ? value : -value);
                }
            }
        }
        FitWeights fit = new FitWeights(Counts.of(positions), targets);
        System.out.println(positions.size() + " quiet positions");
        for (int step = 0; step < STEPS; step++) {
            System.out.println(fit.judge());
            fit.step();
        }
        System.out.println(fit.judge());
        Files.writeString(Path.of(arguments[0]), fit.text());
    }

    private static boolean isQuiet(Position position) {
        return position.legalMoves().stream()
                .filter(move -> position.isCapture(move) || move.promotes())
                .noneMatch(move -> ExchangeEvaluation.of(position, move).isGood());
    }

    private void step() {
        int size = 2 * total;
        double[][] normal = new double[size][size];
        double[] gradient = new double[size];
        for (int i = 0; i < size; i++) {
            normal[i][i] = RIDGE;
            gradient[i] = RIDGE * (first[i] - weights[i]);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (i % 10 != 0) {
                Counts.Row row = rows.get(i);
                double expected = expected(value(row));
                // Scaled so that where nobody is ahead a centipawn off counts one.
                double slope = 4 * expected * (1 - expected);
                double error = 4 * SCALE * (expected(targets.get(i)) - expected);
                add(row, slope, slope * error, normal, gradient);
            }
        }
        double[] change = new CholeskyDecomposition(MatrixUtils.createRealMatrix(normal), 1e-8, 1e-12)
                .getSolver()
                .solve(new ArrayRealVector(gradient, false))
                .toArray();
        for (int i = 0; i < size; i++) {
            weights[i] += change[i];
        }
    }

    private void add(Counts.Row row, double slope, double error, double[][] normal, double[] gradient) {
        int length = row.terms().length;
        int[] columns = new int[2 * length];
        double[] values = new double[2 * length];
        for (int i = 0; i < length; i++) {
            columns[i] = row.terms()[i];
            values[i] = row.counts()[i] * row.opening();
            columns[length + i] = total + row.terms()[i];
            values[length + i] = row.counts()[i] * row.endgame();
        }
        for (int i = 0; i < columns.length; i++) {
            gradient[columns[i]] += values[i] * error;
            double[] line = normal[columns[i]];
            double factor = slope * slope * values[i];
            for (int j = 0; j < columns.length; j++) {
                line[columns[j]] += factor * values[j];
            }
        }
    }

    private double value(Counts.Row row) {
        double sum = 0;
        for (int i = 0; i < row.terms().length; i++) {
            int term = row.terms()[i];
            sum += row.counts()[i] * (weights[term] * row.opening() + weights[total + term] * row.endgame());
        }
        return sum;
    }

    private static double expected(double centipawns) {
        return 1 / (1 + Math.exp(-centipawns / SCALE));
    }

    /** How far off the positions are that were kept apart. */
    private String judge() {
        double squares = 0;
        double absolute = 0;
        int count = 0;
        int balanced = 0;
        for (int i = 0; i < rows.size(); i += 10) {
            double value = value(rows.get(i));
            double error = expected(value) - expected(targets.get(i));
            squares += error * error;
            count++;
            if (Math.abs(targets.get(i)) <= 300) {
                absolute += Math.abs(value - targets.get(i));
                balanced++;
            }
        }
        return String.format(
                java.util.Locale.ROOT,
                "expected result off by %.4f (root mean square), within 3 pawns off by %.1f centipawns (mean)",
                Math.sqrt(squares / count),
                absolute / balanced);
    }

    private String text() {
        int[] opening = new int[total];
        int[] endgame = new int[total];
        for (int i = 0; i < total; i++) {
            opening[i] = (int) Math.round(weights[i]);
            endgame[i] = (int) Math.round(weights[total + i]);
        }
        return "# Weights of the static evaluation in centipawns, fitted by FitWeights. A row for each term and phase; squares from the\n"
                + "# side's own first rank, files a to d (the other half is the same).\n"
                + Weights.write(opening, endgame);
    }
}
