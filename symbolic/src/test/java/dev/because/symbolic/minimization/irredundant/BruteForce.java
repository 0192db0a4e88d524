package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** A function of up to five inputs as one word, its primes by definition, and its covers by trying all sets of primes. */
final class BruteForce {
    final int inputs;
    final int required;
    final int allowed;
    final List<Cube> primes = new ArrayList<>();
    final List<Integer> masks = new ArrayList<>();

    BruteForce(int inputs, int on, int dontCare) {
        this.inputs = inputs;
        required = on & ~dontCare;
        allowed = on | dontCare;
        List<Cube> implicants = cubes("", inputs).stream()
                .filter(cube -> (mask(cube) & ~allowed) == 0)
                .toList();
        for (Cube cube : implicants) {
            if (implicants.stream().noneMatch(other -> other != cube && other.contains(cube))) {
                primes.add(cube);
                masks.add(mask(cube));
            }
        }
    }

    static BruteForce random(int inputs, double density, double dontCares, Random random) {
        int on = 0;
        int dontCare = 0;
        for (int row = 0; row < 1 << inputs; row++) {
            on |= random.nextDouble() < density ? 1 << row : 0;
            dontCare |= random.nextDouble() < dontCares ? 1 << row : 0;
        }
        return new BruteForce(inputs, on, dontCare);
    }

    Specification specification() {
        return Specification.ofRows(
                inputs, row -> (required >>> row & 1) != 0, row -> ((allowed & ~required) >>> row & 1) != 0);
    }

    /** The rows of a cube as bits. */
    static int mask(Cube cube) {
        return LongStream.range(0, 1L << cube.inputs())
                .filter(row -> cube.contains(Cube.minterm(cube.inputs(), row)))
                .mapToInt(row -> 1 << row)
                .reduce(0, (all, bit) -> all | bit);
    }

    static int mask(List<Cube> cubes) {
        return cubes.stream().mapToInt(BruteForce::mask).reduce(0, (all, rows) -> all | rows);
    }

    /** All sets of primes that cover what is required and of which none can be left out, as bits. */
    List<Integer> irredundantCovers() {
        List<Integer> found = new ArrayList<>();
        for (int set = 0; set < 1 << primes.size(); set++) {
            if (covers(set)) {
                boolean irredundant = true;
                for (int rest = set; rest != 0 && irredundant; rest &= rest - 1) {
                    irredundant = !covers(set & ~Integer.lowestOneBit(rest));
                }
                if (irredundant) {
                    found.add(set);
                }
            }
        }
        return found;
    }

    private boolean covers(int set) {
        int left = required;
        for (int rest = set; rest != 0 && left != 0; rest &= rest - 1) {
            left &= ~masks.get(Integer.numberOfTrailingZeros(rest));
        }
        return left == 0;
    }

    List<Cube> cubes(int set) {
        List<Cube> chosen = new ArrayList<>();
        for (int i = 0; i < primes.size(); i++) {
            if ((set >>> i & 1) != 0) {
                chosen.add(primes.get(i));
            }
        }
        return chosen;
    }

    private static List<Cube> cubes(String places, int inputs) {
        if (places.length() == inputs) {
            return List.of(Cube.parse(places));
        }
        List<Cube> cubes = new ArrayList<>();
        for (char place : new char[] {'0', '1', '-'}) {
            cubes.addAll(cubes(places + place, inputs));
        }
        return cubes;
    }
}
