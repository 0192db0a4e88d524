package dev.because.explain.check.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.hipparchus.special.Beta;

/**
 * A circuit as it is written, evaluated row by row.
 *
 * @param products whether it is true where one of its cubes holds; else it is false there
 * @param inputs which inputs of the table its places stand for
 * @param cubes of 1, 0 and -, a place for each input
 */
record SecondCircuit(boolean products, List<Integer> inputs, List<String> cubes) {
    boolean says(SecondTable table, int row) {
        return holds(place -> table.inputs().get(inputs.get(place))[row] ? 1 : 0);
    }

    private boolean holds(IntUnaryOperator values) {
        for (String cube : cubes) {
            boolean all = true;
            for (int place = 0; place < cube.length(); place++) {
                all &= cube.charAt(place) == '-' || cube.charAt(place) - '0' == values.applyAsInt(place);
            }
            if (all) {
                return products;
            }
        }
        return !products;
    }

    int literals() {
        return cubes.stream()
                .mapToInt(
                        cube -> (int) cube.chars().filter(place -> place != '-').count())
                .sum();
    }

    /** In words. */
    String text(Map<Integer, String> names) {
        List<String> groups = new ArrayList<>();
        for (String cube : cubes) {
            List<String> literals = new ArrayList<>();
            for (int place = 0; place < cube.length(); place++) {
                if (cube.charAt(place) != '-') {
                    boolean positive = cube.charAt(place) == '1' == products;
                    literals.add((positive ? "" : "not ") + names.get(inputs.get(place)));
                }
            }
            String group = String.join(products ? " and " : " or ", literals);
            groups.add(literals.size() > 1 && cubes.size() > 1 ? "(" + group + ")" : group);
        }
        return String.join(products ? " or " : " and ", groups);
    }

    /** The combinations of the inputs' values in the rows to learn from, with their votes: how many more say yes than no. */
    record Combinations(Map<String, int[]> votes) {
        int conflicts() {
            return (int) votes.values().stream()
                    .filter(vote -> vote[0] > 0 && vote[1] > 0)
                    .count();
        }

        List<String> decided(boolean yes, int margin) {
            return votes.entrySet().stream()
                    .filter(entry -> (yes ? 1 : -1) * (entry.getValue()[1] - entry.getValue()[0]) >= margin)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    Combinations combinations(SecondTable table) {
        Map<String, int[]> votes = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.learned()[row]) {
                StringBuilder values = new StringBuilder();
                for (int input : inputs) {
                    values.append(table.inputs().get(input)[row] ? '1' : '0');
                }
                votes.computeIfAbsent(values.toString(), none -> new int[2])[table.target()[row] ? 1 : 0]++;
            }
        }
        return new Combinations(votes);
    }

    /** How many decided combinations it follows. */
    int right(Combinations combinations, int margin) {
        int right = 0;
        for (boolean yes : new boolean[] {true, false}) {
            for (String values : combinations.decided(yes, margin)) {
                right += holds(place -> values.charAt(place) - '0') == yes ? 1 : 0;
            }
        }
        return right;
    }

    /** What it saves of the description of the target in the rows to learn from, in nats. */
    double gain(SecondTable table) {
        int[][] counts = new int[2][2];
        for (int row = 0; row < table.rows(); row++) {
            if (table.learned()[row]) {
                counts[says(table, row) ? 1 : 0][table.target()[row] ? 1 : 0]++;
            }
        }
        long used = used();
        double cuts = inputs.stream()
                        .distinct()
                        .filter(input -> isUsed(input) && table.numbers().get(input))
                        .count()
                * Math.log(counts[0][0] + counts[0][1] + counts[1][0] + counts[1][1] + 1)
                / 2;
        double choice = -Math.log(table.inputs().size() + 1.0)
                - Beta.logBeta(used + 1, table.inputs().size() - used + 1);
        return likelihood(counts[0])
                + likelihood(counts[1])
                - likelihood(new int[] {counts[0][0] + counts[1][0], counts[0][1] + counts[1][1]})
                - choice
                - cuts
                - literals() * Math.log(2.0 * used + 2);
    }

    private long used() {
        return inputs.stream().filter(this::isUsed).count();
    }

    private boolean isUsed(int input) {
        int place = inputs.indexOf(input);
        return cubes.stream().anyMatch(cube -> cube.charAt(place) != '-');
    }

    /** The logarithm of the integral of the likelihood over Jeffreys' prior. */
    private static double likelihood(int[] counts) {
        return Beta.logBeta(counts[0] + 0.5, counts[1] + 0.5) - Beta.logBeta(0.5, 0.5);
    }
}
