package dev.because.symbolic.minimization.irredundant;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Covers as one choice after the other: for each component of each output, one of several sets of primes. */
final class CoverChoices {
    private static final Comparator<Cube> ORDER =
            Comparator.comparingInt(Cube::literalCount).thenComparing(Comparator.naturalOrder());

    private record Choice(int output, List<List<Cube>> options) {}

    private final List<Choice> choices = new ArrayList<>();

    void add(int output, List<Bits> options, List<Cube> primes) {
        choices.add(new Choice(
                output,
                options.stream()
                        .map(set -> set.stream().mapToObj(primes::get).toList())
                        .toList()));
    }

    /** How many there are. */
    BigInteger count() {
        return choices.stream()
                .map(choice -> BigInteger.valueOf(choice.options().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** The first, at most so many; the last choice changes first. */
    List<Cover> first(int most, int inputs, int outputs) {
        List<Cover> covers = new ArrayList<>();
        int[] chosen = new int[choices.size()];
        boolean more = choices.stream().noneMatch(choice -> choice.options().isEmpty());
        while (more && covers.size() < most) {
            covers.add(cover(chosen, inputs, outputs));
            more = advance(chosen);
        }
        return covers;
    }

    private boolean advance(int[] chosen) {
        for (int i = chosen.length - 1; i >= 0; i--) {
            if (++chosen[i] < choices.get(i).options().size()) {
                return true;
            }
            chosen[i] = 0;
        }
        return false;
    }

    private Cover cover(int[] chosen, int inputs, int outputs) {
        Map<Cube, Bits> terms = new TreeMap<>(ORDER);
        for (int i = 0; i < chosen.length; i++) {
            Choice choice = choices.get(i);
            for (Cube cube : choice.options().get(chosen[i])) {
                terms.merge(cube, Bits.of(choice.output()), Bits::or);
            }
        }
        List<Term> joined = new ArrayList<>();
        terms.forEach((cube, members) -> joined.add(new Term(cube, members)));
        return new Cover(inputs, outputs, joined);
    }
}
