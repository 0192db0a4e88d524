package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Functions made of random cubes, and what must hold of a cover of them, minterm by minterm. */
final class RandomFunctions {
    private RandomFunctions() {}

    static Specification of(long seed) {
        Random random = new Random(seed);
        int inputs = 1 + random.nextInt(8);
        int outputs = 1 + random.nextInt(4);
        double literals = 0.4 + 0.6 * random.nextDouble();
        return new Specification(
                Ports.lettered(inputs, outputs),
                cover(random, inputs, outputs, random.nextInt(40), literals),
                cover(random, inputs, outputs, random.nextInt(12), literals));
    }

    static Cover cover(Random random, int inputs, int outputs, int terms, double literals) {
        List<Term> all = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            Cube cube = Cube.universe(inputs);
            for (int input = 0; input < inputs; input++) {
                if (random.nextDouble() < literals) {
                    cube = cube.with(input, random.nextBoolean());
                }
            }
            Bits on = Bits.of(random.nextInt(outputs));
            for (int output = 0; output < outputs; output++) {
                on = random.nextInt(3) == 0 ? on.with(output) : on;
            }
            all.add(new Term(cube, on));
        }
        return new Cover(inputs, outputs, all);
    }

    /** Whether the cover is true wherever it must be, and false wherever it must be. */
    static boolean isCorrect(Specification functions, Cover cover) {
        for (long row = 0; row < 1L << functions.inputs(); row++) {
            Cube minterm = Cube.minterm(functions.inputs(), row);
            Bits any = functions.dontCare().at(minterm);
            if (!cover.at(minterm).minus(any).equals(functions.on().at(minterm).minus(any))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the outputs of the term may be true at every minterm of it. */
    static boolean isImplicant(Specification functions, Term term) {
        for (long row = 0; row < 1L << functions.inputs(); row++) {
            Cube minterm = Cube.minterm(functions.inputs(), row);
            Bits allowed = functions.on().at(minterm).or(functions.dontCare().at(minterm));
            if (term.cube().contains(minterm) && !allowed.containsAll(term.outputs())) {
                return false;
            }
        }
        return true;
    }

    /** The cover with another term in that place, or with none. */
    static Cover with(Cover cover, int place, Term... instead) {
        List<Term> terms = new ArrayList<>(cover.terms());
        terms.remove(place);
        terms.addAll(List.of(instead));
        return new Cover(cover.inputs(), cover.outputs(), terms);
    }
}
