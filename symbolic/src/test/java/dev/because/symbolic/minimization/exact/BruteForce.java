package dev.because.symbolic.minimization.exact;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.prime.Functions;
import java.util.Arrays;

/** Small functions by trying everything: any cube, any outputs, whether prime or not. */
final class BruteForce {
    private static final int TERM = 1000;

    private BruteForce() {}

    /** The least cost: 1000 for each term, 1 for each input literal. */
    static int leastCost(Specification functions) {
        int outputs = functions.outputs();
        int points = outputs << functions.inputs();
        int required = 0;
        for (int row = 0; row < 1 << functions.inputs(); row++) {
            Cube minterm = Cube.minterm(functions.inputs(), row);
            Bits on = functions.on().at(minterm).minus(functions.dontCare().at(minterm));
            for (int output = 0; output < outputs; output++) {
                required |= on.contains(output) ? 1 << row * outputs + output : 0;
            }
        }
        int[] least = new int[1 << points];
        Arrays.fill(least, Integer.MAX_VALUE);
        least[0] = 0;
        int[][] moves = Functions.cubes(functions.inputs()).stream()
                .map(cube -> new int[] {points(functions, cube), TERM + cube.literalCount()})
                .filter(move -> move[0] != 0)
                .toArray(int[][]::new);
        for (int covered = 0; covered < least.length; covered++) {
            if (least[covered] < Integer.MAX_VALUE) {
                for (int[] move : moves) {
                    int more = covered | move[0] & required;
                    least[more] = Math.min(least[more], least[covered] + move[1]);
                }
            }
        }
        return least[required];
    }

    /** What a cube covers for all outputs that allow it: fewer outputs would cover less at the same cost. */
    private static int points(Specification functions, Cube cube) {
        Bits allowed = Functions.allowed(functions, cube);
        int points = 0;
        for (int row = 0; row < 1 << functions.inputs(); row++) {
            if (cube.contains(Cube.minterm(functions.inputs(), row))) {
                for (int output = 0; output < functions.outputs(); output++) {
                    points |= allowed.contains(output) ? 1 << row * functions.outputs() + output : 0;
                }
            }
        }
        return points;
    }

    static int cost(Cover cover) {
        return TERM * cover.termCount() + cover.literalCount();
    }

    /** Whether a cover is true where it must be, and false where it must be. */
    static boolean isCover(Specification functions, Cover cover) {
        for (long row = 0; row < 1L << functions.inputs(); row++) {
            Cube minterm = Cube.minterm(functions.inputs(), row);
            Bits open = functions.dontCare().at(minterm);
            if (!cover.at(minterm).minus(open).equals(functions.on().at(minterm).minus(open))) {
                return false;
            }
        }
        return true;
    }

    /** Whether no term, no output of a term and no literal can be left out of a cover. */
    static boolean isIrredundant(Specification functions, Cover cover) {
        for (Term term : cover.terms()) {
            for (int output : term.outputs().stream().toArray()) {
                if (isCover(
                        functions,
                        replaced(
                                cover,
                                term,
                                new Term(term.cube(), term.outputs().without(output))))) {
                    return false;
                }
            }
            for (int input : term.cube().cares().stream().toArray()) {
                if (isCover(
                        functions, replaced(cover, term, new Term(term.cube().without(input), term.outputs())))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Cover replaced(Cover cover, Term term, Term other) {
        return new Cover(
                cover.inputs(),
                cover.outputs(),
                cover.terms().stream().map(one -> one == term ? other : one).toList());
    }
}
