package dev.because.symbolic.minimization.learning;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimization;
import dev.because.symbolic.minimization.Minimizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Lists all products of few inputs that are never wrong, and tries ever larger sets of them. */
final class ListedMinimizer implements Minimizer {
    @Override
    public Minimization minimize(Specification function, Budget budget) {
        int inputs = function.inputs();
        List<Cube> on = function.on().cubes(0).stream()
                .filter(cube -> !within(function.dontCare(), cube))
                .toList();
        List<Cube> off = LongStream.range(0, 1L << inputs)
                .mapToObj(row -> Cube.minterm(inputs, row))
                .filter(cube -> !within(function.dontCare(), cube) && !within(function.on(), cube))
                .toList();
        List<Cube> products = new ArrayList<>();
        list(Cube.universe(inputs), 0, off, products);
        products.removeIf(one -> products.stream().anyMatch(other -> !other.equals(one) && other.contains(one)));
        products.sort(Comparator.comparing(Cube::literalCount));
        for (int terms = 0; ; terms++) {
            Optional<List<Cube>> best = covers(on, products, terms, List.of())
                    .min(Comparator.comparing(
                            cubes -> cubes.stream().mapToInt(Cube::literalCount).sum()));
            if (best.isPresent()) {
                Cover cover = Cover.of(inputs, best.get());
                return new Minimization(
                        cover, cover.termCount(), cover.literalCount(), Optional.empty(), Optional.empty());
            }
        }
    }

    private static boolean within(Cover cover, Cube cube) {
        return !cover.at(cube).isEmpty();
    }

    private static void list(Cube cube, int input, List<Cube> off, List<Cube> found) {
        if (input == cube.inputs()) {
            if (off.stream().noneMatch(cube::contains)) {
                found.add(cube);
            }
            return;
        }
        list(cube, input + 1, off, found);
        list(cube.with(input, true), input + 1, off, found);
        list(cube.with(input, false), input + 1, off, found);
    }

    private static java.util.stream.Stream<List<Cube>> covers(
            List<Cube> on, List<Cube> products, int terms, List<Cube> chosen) {
        Optional<Cube> open = on.stream()
                .filter(minterm -> chosen.stream().noneMatch(cube -> cube.contains(minterm)))
                .findFirst();
        if (open.isEmpty()) {
            return java.util.stream.Stream.of(chosen);
        }
        if (terms == 0) {
            return java.util.stream.Stream.of();
        }
        return products.stream().filter(cube -> cube.contains(open.get())).flatMap(cube -> {
            List<Cube> more = new ArrayList<>(chosen);
            more.add(cube);
            return covers(on, products, terms - 1, more);
        });
    }
}
