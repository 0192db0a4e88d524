package dev.because.explain.render.logic;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Functions to draw, and covers of them that trying all cubes finds. */
final class Examples {
    static final List<String> LONG_NAMES = List.of(
            "wheel or face",
            "hand or flower, seen from the side",
            "leg",
            "a <b>tree</b> & \"quotes\" in an unreasonably long name of a channel that somebody described",
            "sky",
            "conv2/Relu[:,:,22]");

    private Examples() {}

    /** The lecture's function, Σ(6, 8–14). */
    static Specification lecture() {
        return Specification.ofRows(4, row -> row == 6 || row >= 8 && row <= 14);
    }

    /** AB' + AC' + BCD', and AD', which it could do without. */
    static TwoLevel lectureSum() {
        Cover cover = Cover.of(4, cubes("10--", "1-0-", "-110", "1--0"));
        return TwoLevel.sum(lecture().ports(), cover)
                .withRedundant(Set.of(cover.terms().get(3)));
    }

    /** (A + B)(A + C)(B' + C' + D'), and A + D', which it could do without. */
    static TwoLevel lectureProduct() {
        Cover cover = Cover.of(4, cubes("00--", "0-0-", "-111", "0--1"));
        return TwoLevel.product(lecture().ports(), cover)
                .withRedundant(Set.of(cover.terms().get(3)));
    }

    static TwoLevel sum(Specification function, String... products) {
        return TwoLevel.sum(function.ports(), Cover.of(function.inputs(), cubes(products)));
    }

    static List<Cube> cubes(String... places) {
        return List.of(places).stream().map(Cube::parse).toList();
    }

    /** A random function, on in every second row or so, of no matter in every tenth. */
    static Specification random(int inputs, long seed) {
        Random random = new Random(seed);
        double[] dice = LongStream.range(0, 1L << inputs)
                .mapToDouble(row -> random.nextDouble())
                .toArray();
        return Specification.ofRows(inputs, row -> dice[(int) row] < 0.5, row -> dice[(int) row] > 0.9);
    }

    static Specification named(Specification function, List<String> inputs, String output) {
        return new Specification(new Ports(inputs, List.of(output)), function.on(), function.dontCare());
    }

    /** An irredundant cover of the rows that are on (or, for a product, off), by primes, largest first. */
    static TwoLevel irredundant(Specification function, Form form) {
        int inputs = function.inputs();
        String wanted = form == Form.SUM_OF_PRODUCTS ? "1" : "0";
        LongPredicate may = row -> {
            String value = KarnaughDrawing.value(function, 0, row);
            return value.equals(wanted) || value.equals("–");
        };
        List<Cube> implicants = all(inputs).stream()
                .filter(cube -> rows(cube).allMatch(may))
                .sorted(Comparator.comparingInt(Cube::literalCount))
                .toList();
        Set<Long> open = new LinkedHashSet<>(LongStream.range(0, 1L << inputs)
                .filter(row -> KarnaughDrawing.value(function, 0, row).equals(wanted))
                .boxed()
                .toList());
        List<Cube> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            Cube best = implicants.stream()
                    .max(Comparator.comparingLong(
                            (Cube cube) -> rows(cube).filter(open::contains).count()))
                    .orElseThrow();
            chosen.add(best);
            rows(best).forEach(open::remove);
        }
        return new TwoLevel(function.ports(), form, Cover.of(inputs, chosen), Set.of());
    }

    /** Twenty random terms of three outputs, and what they compute. */
    static TwoLevel manyOutputs(int inputs, int outputs, int terms, long seed) {
        Random random = new Random(seed);
        List<Term> list = new ArrayList<>();
        while (list.size() < terms) {
            Cube cube = Cube.universe(inputs);
            for (int input = 0; input < inputs; input++) {
                if (random.nextInt(3) > 0) {
                    cube = cube.with(input, random.nextBoolean());
                }
            }
            Bits outs = Bits.of(IntStream.range(0, outputs)
                    .filter(output -> random.nextInt(3) == 0)
                    .toArray());
            list.add(new Term(cube, outs.isEmpty() ? Bits.of(random.nextInt(outputs)) : outs));
        }
        return TwoLevel.sum(Ports.lettered(inputs, outputs), new Cover(inputs, outputs, list));
    }

    /** What a sum of products computes, as a function of its own. */
    static Specification of(TwoLevel sum) {
        return new Specification(
                sum.ports(),
                sum.cover(),
                Cover.empty(sum.cover().inputs(), sum.cover().outputs()));
    }

    private static LongStream rows(Cube cube) {
        return LongStream.range(0, 1L << cube.inputs()).filter(row -> cube.contains(Cube.minterm(cube.inputs(), row)));
    }

    private static List<Cube> all(int inputs) {
        List<Cube> cubes = new ArrayList<>(List.of(Cube.universe(inputs)));
        for (int input = 0; input < inputs; input++) {
            for (Cube cube : List.copyOf(cubes)) {
                cubes.add(cube.with(input, false));
                cubes.add(cube.with(input, true));
            }
        }
        return cubes;
    }
}
