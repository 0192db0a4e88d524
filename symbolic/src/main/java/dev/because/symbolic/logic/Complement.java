package dev.because.symbolic.logic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a sum of products is false, as a sum of products: by Shannon's expansion over the input that most products depend on,
 * until what remains is trivial (the unate recursive paradigm of R. K. Brayton et al., <em>Logic Minimization Algorithms for
 * VLSI Synthesis</em>, 1984). Most products of
 * the result are prime or nearly so.
 */
public final class Complement {
    /** More products are not made: some functions have complements that no memory holds. */
    public static final int MOST_CUBES = 1 << 18;

    private static final int MOST_COMPARISONS = 1 << 22;

    private final int inputs;

    private Complement(int inputs) {
        this.inputs = inputs;
    }

    /**
     * The complement of every output.
     *
     * @throws BadInputException if it would have more than {@value #MOST_CUBES} products
     */
    public static Cover of(Cover cover) {
        Map<Cube, Bits> terms = new LinkedHashMap<>();
        for (int output = 0; output < cover.outputs(); output++) {
            Bits outputs = Bits.of(output);
            for (Cube cube : of(cover.inputs(), cover.cubes(output))) {
                terms.merge(cube, outputs, Bits::or);
            }
        }
        List<Term> merged = new ArrayList<>(terms.size());
        terms.forEach((cube, outputs) -> merged.add(new Term(cube, outputs)));
        return new Cover(cover.inputs(), cover.outputs(), merged);
    }

    /**
     * What no cube of a list has.
     *
     * @throws BadInputException if it would have more than {@value #MOST_CUBES} products
     */
    public static List<Cube> of(int inputs, List<Cube> cubes) {
        List<PackedCube> packed = cubes.stream().map(PackedCube::of).toList();
        return new Complement(inputs)
                .complement(PackedCube.absorbed(packed)).stream()
                        .map(cube -> cube.unpacked(inputs))
                        .toList();
    }

    private List<PackedCube> complement(List<PackedCube> cubes) {
        if (cubes.isEmpty()) {
            return List.of(PackedCube.universe(inputs));
        }
        if (cubes.stream().anyMatch(PackedCube::isUniverse)) {
            return List.of();
        }
        if (cubes.size() == 1) {
            return cubes.get(0).negatedLiterals();
        }
        List<PackedCube> part = PackedCube.connected(cubes);
        if (part.size() < cubes.size()) {
            return product(part, cubes);
        }
        Split split = Split.of(inputs, cubes);
        List<PackedCube> whereFalse = complement(cofactor(cubes, split.input, false));
        List<PackedCube> whereTrue = complement(cofactor(cubes, split.input, true));
        if (split.isUnate()) {
            // A function that rises with an input is false with it only where it is false without it too.
            return unateSum(
                    split, split.positives > 0 ? whereFalse : whereTrue, split.positives > 0 ? whereTrue : whereFalse);
        }
        return binateSum(split.input, whereFalse, whereTrue);
    }

    /** Neither of two sums without a common input is true just where both complements are. */
    private List<PackedCube> product(List<PackedCube> part, List<PackedCube> all) {
        Set<PackedCube> taken = new HashSet<>(part);
        List<PackedCube> first = complement(part);
        List<PackedCube> second =
                complement(all.stream().filter(cube -> !taken.contains(cube)).toList());
        if ((long) first.size() * second.size() > MOST_CUBES) {
            throw tooMany();
        }
        List<PackedCube> product = new ArrayList<>(first.size() * second.size());
        for (PackedCube cube : first) {
            second.forEach(other -> product.add(cube.and(other)));
        }
        return product;
    }

    private List<PackedCube> cofactor(List<PackedCube> cubes, int input, boolean value) {
        List<PackedCube> kept = new ArrayList<>(cubes.size());
        boolean shortened = false;
        for (PackedCube cube : cubes) {
            if (!cube.cares(input)) {
                kept.add(cube);
            } else if (cube.value(input) == value) {
                kept.add(cube.without(input));
                shortened = true;
            }
        }
        return shortened ? PackedCube.absorbed(kept) : kept;
    }

    private static List<PackedCube> unateSum(Split split, List<PackedCube> larger, List<PackedCube> smaller) {
        List<PackedCube> sum = new ArrayList<>(smaller);
        boolean value = split.positives == 0;
        for (PackedCube cube : larger) {
            if (!anyContains(smaller, cube, larger.size())) {
                sum.add(cube.with(split.input, value));
            }
        }
        return limited(sum);
    }

    private static List<PackedCube> binateSum(int input, List<PackedCube> whereFalse, List<PackedCube> whereTrue) {
        List<PackedCube> sum = new ArrayList<>();
        for (PackedCube cube : whereFalse) {
            sum.add(anyContains(whereTrue, cube, whereFalse.size()) ? cube : cube.with(input, false));
        }
        for (PackedCube cube : whereTrue) {
            sum.add(anyContains(whereFalse, cube, whereTrue.size()) ? cube : cube.with(input, true));
        }
        return PackedCube.absorbed(limited(sum));
    }

    /** Whether one contains the cube; not looked for, which is only less good, where the lists are too long for that. */
    private static boolean anyContains(List<PackedCube> cubes, PackedCube cube, int others) {
        if ((long) cubes.size() * others > MOST_COMPARISONS) {
            return false;
        }
        for (PackedCube container : cubes) {
            if (container.contains(cube)) {
                return true;
            }
        }
        return false;
    }

    private static List<PackedCube> limited(List<PackedCube> cubes) {
        if (cubes.size() > MOST_CUBES) {
            throw tooMany();
        }
        return cubes;
    }

    private static BadInputException tooMany() {
        return new BadInputException(
                "the complement of a function",
                "more than " + MOST_CUBES + " products",
                "a function whose complement is shorter");
    }

    /** The input to expand over: the one with most literals that occurs both ways; else the one with most literals. */
    private static final class Split {
        private int input = -1;
        private int positives;
        private int negatives;

        private static Split of(int inputs, List<PackedCube> cubes) {
            int[] positives = new int[inputs];
            int[] negatives = new int[inputs];
            for (PackedCube cube : cubes) {
                cube.count(positives, negatives);
            }
            Split best = new Split();
            for (int input = 0; input < inputs; input++) {
                if (best.isWorseThan(positives[input], negatives[input])) {
                    best.input = input;
                    best.positives = positives[input];
                    best.negatives = negatives[input];
                }
            }
            return best;
        }

        private boolean isUnate() {
            return positives == 0 || negatives == 0;
        }

        private boolean isWorseThan(int otherPositives, int otherNegatives) {
            boolean otherBinate = otherPositives > 0 && otherNegatives > 0;
            return isUnate() == otherBinate ? otherBinate : otherPositives + otherNegatives > positives + negatives;
        }
    }
}
