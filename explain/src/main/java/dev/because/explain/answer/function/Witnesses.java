package dev.because.explain.answer.function;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why each term of a cover is needed: a minterm that must be covered and that no other term of the same output has; or, where
 * static hazards are to be covered, two neighbouring ones that no other term has both of.
 */
final class Witnesses {
    private final Specification functions;
    private final Cover cover;

    Witnesses(Specification functions, Cover cover) {
        this.functions = functions;
        this.cover = cover;
    }

    /** The witness of a term, with the output that needs it there; its cube has at most one free input. */
    Optional<Point> of(Term term, boolean steps) {
        for (int output : term.outputs().stream().toArray()) {
            List<Cube> others = new ArrayList<>(cover.cubes(output));
            others.remove(term.cube());
            Optional<Cube> found = minterm(term.cube(), others, output);
            if (found.isEmpty() && steps) {
                found = step(term.cube(), others, output);
            }
            if (found.isPresent()) {
                return Optional.of(new Point(found.get(), output));
            }
        }
        return Optional.empty();
    }

    private Optional<Cube> minterm(Cube term, List<Cube> others, int output) {
        List<Cube> taken = new ArrayList<>(others);
        taken.addAll(functions.dontCare().cubes(output));
        return functions.on().cubes(output).stream()
                .flatMap(on -> on.intersection(term).stream())
                .flatMap(part -> Uncovered.minterm(part, taken).stream())
                .findFirst();
    }

    /** Two neighbours within the term, both of which must be on, and no other term that does not care which has them. */
    private Optional<Cube> step(Cube term, List<Cube> others, int output) {
        List<Cube> on = functions.on().cubes(output);
        for (int input = 0; input < term.inputs(); input++) {
            if (term.cares().contains(input)) {
                continue;
            }
            int changing = input;
            List<Cube> taken = new ArrayList<>();
            others.stream().filter(other -> !other.cares().contains(changing)).forEach(taken::add);
            functions.dontCare().cubes(output).forEach(open -> taken.add(open.without(changing)));
            for (Cube low : on) {
                for (Cube high : on) {
                    Optional<Cube> both = half(low, changing, false)
                            .flatMap(one -> half(high, changing, true).flatMap(one::intersection))
                            .flatMap(term::intersection)
                            .flatMap(part -> Uncovered.minterm(part, taken))
                            .map(minterm -> minterm.without(changing));
                    if (both.isPresent()) {
                        return both;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What of a cube has that value of an input, without that input. */
    private static Optional<Cube> half(Cube cube, int input, boolean value) {
        return cube.cares().contains(input) && cube.values().contains(input) != value
                ? Optional.empty()
                : Optional.of(cube.without(input));
    }
}
