package dev.because.symbolic.minimization.prime;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Functions for tests, and what holds of them by definition. */
public final class Functions {
    private Functions() {}

    /** Rows 0, 1, … of as many outputs as one likes: true, don't-care or false by chance. */
    public static Specification random(Random random, int inputs, int outputs, double on, double dontCare) {
        List<Term> ons = new ArrayList<>();
        List<Term> dontCares = new ArrayList<>();
        for (long row = 0; row < 1L << inputs; row++) {
            Bits here = Bits.none();
            Bits open = Bits.none();
            for (int output = 0; output < outputs; output++) {
                double number = random.nextDouble();
                if (number < on) {
                    here = here.with(output);
                } else if (number < on + dontCare) {
                    open = open.with(output);
                }
            }
            Cube minterm = Cube.minterm(inputs, row);
            if (!here.isEmpty()) {
                ons.add(new Term(minterm, here));
            }
            if (!open.isEmpty()) {
                dontCares.add(new Term(minterm, open));
            }
        }
        return new Specification(
                Ports.lettered(inputs, outputs),
                new Cover(inputs, outputs, ons),
                new Cover(inputs, outputs, dontCares));
    }

    /** Some cubes of many inputs, by chance. */
    public static Specification randomCubes(Random random, int inputs, int outputs, int terms, double literals) {
        List<Term> found = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            Cube cube = Cube.universe(inputs);
            for (int input = 0; input < inputs; input++) {
                if (random.nextDouble() < literals) {
                    cube = cube.with(input, random.nextBoolean());
                }
            }
            Bits members = Bits.of(random.nextInt(outputs));
            for (int output = 0; output < outputs; output++) {
                members = random.nextInt(4) == 0 ? members.with(output) : members;
            }
            found.add(new Term(cube, members));
        }
        return new Specification(
                Ports.lettered(inputs, outputs), new Cover(inputs, outputs, found), Cover.empty(inputs, outputs));
    }

    /** All 3<sup>n</sup> cubes. */
    public static List<Cube> cubes(int inputs) {
        List<Cube> cubes = List.of(Cube.universe(inputs));
        for (int input = 0; input < inputs; input++) {
            List<Cube> more = new ArrayList<>(cubes);
            for (Cube cube : cubes) {
                more.add(cube.with(input, false));
                more.add(cube.with(input, true));
            }
            cubes = more;
        }
        return cubes;
    }

    /** The outputs of which every minterm of the cube is true or open. */
    public static Bits allowed(Specification functions, Cube cube) {
        Bits all = Bits.below(functions.outputs());
        for (long row = 0; row < 1L << functions.inputs(); row++) {
            Cube minterm = Cube.minterm(functions.inputs(), row);
            if (cube.contains(minterm)) {
                all = all.and(functions.on().at(minterm).or(functions.dontCare().at(minterm)));
            }
        }
        return all;
    }

    /** The primes by their definition: implicants that are in no other. */
    public static List<Term> primes(Specification functions) {
        List<Term> implicants = cubes(functions.inputs()).stream()
                .map(cube -> new Term(cube, allowed(functions, cube)))
                .filter(term -> !term.outputs().isEmpty())
                .toList();
        return implicants.stream()
                .filter(term -> implicants.stream().noneMatch(other -> !other.equals(term) && other.contains(term)))
                .toList();
    }
}
