package dev.because.explain.check.function;

import java.util.ArrayList;
import java.util.List;

/**
 * For each of the 3ⁿ cubes the outputs of which it is an implicant: of a minterm, those that may have the value there; of any
 * other cube, those of both its halves. Cubes are numbered in base three, the first input most significant: 0 for the negated
 * input, 1 for the input, 2 for neither.
 */
final class CubeTable {
    private static final String PLACES = "01-";

    /**
     * A cube that is an implicant of some outputs, and no larger one is of all of them.
     *
     * @param outputs a bit for each
     */
    record Prime(String cube, long outputs) {
        int literals() {
            return (int) cube.chars().filter(place -> place != '-').count();
        }

        boolean has(String minterm, int output) {
            if ((outputs >> output & 1) == 0) {
                return false;
            }
            for (int i = 0; i < cube.length(); i++) {
                if (cube.charAt(i) != '-' && cube.charAt(i) != minterm.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final int inputs;
    private final long[] outputs;

    /** The implicants of the outputs, or if {@code value} is false of their negations. */
    CubeTable(TruthTable table, boolean value) {
        inputs = table.inputs();
        outputs = new long[power(inputs)];
        for (int cube = 0; cube < outputs.length; cube++) {
            int row = 0;
            int free = 0;
            int rest = cube;
            for (int digit = 0, power = 1; digit < inputs; digit++, rest /= 3, power *= 3) {
                if (rest % 3 == 2) {
                    free = power;
                } else {
                    row |= rest % 3 << digit;
                }
            }
            // Both halves have a smaller digit where this cube has a 2, and so a smaller number.
            outputs[cube] = free == 0 ? table.mayBe(value, row) : outputs[cube - free] & outputs[cube - 2 * free];
        }
    }

    /**
     * The outputs of which a cube is an implicant.
     *
     * @throws IllegalArgumentException if it is no cube of these inputs
     */
    long outputs(String cube) {
        if (cube.length() != inputs || !cube.matches("[01-]*")) {
            throw new IllegalArgumentException("\"" + cube + "\" is no cube of " + inputs + " inputs");
        }
        int number = 0;
        for (int i = 0; i < inputs; i++) {
            number = 3 * number + PLACES.indexOf(cube.charAt(i));
        }
        return outputs[number];
    }

    List<Prime> primes() {
        List<Prime> primes = new ArrayList<>();
        for (int cube = 0; cube < outputs.length; cube++) {
            if (outputs[cube] != 0 && isPrime(cube)) {
                primes.add(new Prime(places(cube), outputs[cube]));
            }
        }
        return primes;
    }

    private boolean isPrime(int cube) {
        int rest = cube;
        for (int digit = 0, power = 1; digit < inputs; digit++, rest /= 3, power *= 3) {
            if (rest % 3 != 2 && outputs[cube + (2 - rest % 3) * power] == outputs[cube]) {
                return false;
            }
        }
        return true;
    }

    private String places(int cube) {
        StringBuilder places = new StringBuilder();
        for (int input = 0, rest = cube; input < inputs; input++, rest /= 3) {
            places.append(PLACES.charAt(rest % 3));
        }
        return places.reverse().toString();
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 3;
        }
        return power;
    }
}
