package dev.because.symbolic.minimization.espresso;

import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.cube.PackedFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The search for {@link PhaseChoice}. */
final class PhaseSearch {
    private final Specification functions;
    private final Minimizer minimizer;
    private final Budget budget;
    private final Optional<Cover> off;

    PhaseSearch(Specification functions, Minimizer minimizer, Budget budget) {
        this.functions = functions;
        this.minimizer = minimizer;
        this.budget = budget;
        PackedFunction packed = PackedFunction.of(functions);
        off = packed.offSet(TimeShare.of(budget, 4)).map(packed.space()::unpack);
    }

    PhaseChoice best() {
        PhaseChoice best = tried(Bits.none(), off.isPresent() ? 3 : 1);
        if (off.isEmpty()) {
            return best;
        }
        Bits shared = ofSharedTerms();
        if (!shared.isEmpty() && !budget.isOver()) {
            PhaseChoice choice = tried(shared, 2);
            best = choice.isCheaperThan(best) ? choice : best;
        }
        return oneByOne(best);
    }

    private PhaseChoice tried(Bits negated, int share) {
        Specification rephased = rephased(negated);
        return new PhaseChoice(negated, rephased, minimizer.minimize(rephased, TimeShare.of(budget, share)));
    }

    /** Negates an output where a quick cover gets shorter by it, if a good one does so too. */
    private PhaseChoice oneByOne(PhaseChoice start) {
        PhaseChoice best = start;
        int quick = quickTerms(best.functions());
        for (int output = 0; output < functions.outputs() && !budget.isOver(); output++) {
            Bits flipped = best.negated().xor(Bits.of(output));
            int terms = quickTerms(rephased(flipped));
            if (terms < quick && !budget.isOver()) {
                PhaseChoice choice = tried(flipped, 2);
                if (choice.isCheaperThan(best)) {
                    best = choice;
                    quick = terms;
                }
            }
        }
        return best;
    }

    private int quickTerms(Specification candidate) {
        return new IrredundantMinimizer()
                .minimize(candidate, TimeShare.of(budget, 2))
                .cover()
                .termCount();
    }

    /** The choice for which fewest terms of a common cover of all outputs and all complements are needed. */
    private Bits ofSharedTerms() {
        Cover cover = new EspressoMinimizer()
                .minimize(doubled(), TimeShare.of(budget, 2))
                .cover();
        Bits chosen = descended(cover, Bits.none());
        Bits other = descended(cover, Bits.below(functions.outputs()));
        return needed(cover, other) < needed(cover, chosen) ? other : chosen;
    }

    private Bits descended(Cover doubled, Bits start) {
        Bits chosen = start;
        int fewest = needed(doubled, chosen);
        for (boolean better = true; better; ) {
            better = false;
            for (int one = 0; one < functions.outputs(); one++) {
                for (int other = one; other < functions.outputs(); other++) {
                    Bits next = chosen.xor(Bits.of(one, other));
                    int terms = needed(doubled, next);
                    if (terms < fewest) {
                        chosen = next;
                        fewest = terms;
                        better = true;
                    }
                }
            }
        }
        return chosen;
    }

    private int needed(Cover doubled, Bits negated) {
        int outputs = functions.outputs();
        Bits used = Bits.of(IntStream.range(0, outputs)
                .map(output -> negated.contains(output) ? outputs + output : output)
                .toArray());
        return (int) doubled.terms().stream()
                .filter(term -> term.outputs().intersects(used))
                .count();
    }

    private Specification doubled() {
        int outputs = functions.outputs();
        Stream<Term> dontCare = functions.dontCare().terms().stream();
        return new Specification(
                new Ports(
                        functions.ports().inputs(),
                        IntStream.range(0, 2 * outputs)
                                .mapToObj(String::valueOf)
                                .toList()),
                cover(
                        2 * outputs,
                        Stream.concat(
                                functions.on().terms().stream(),
                                off.orElseThrow().terms().stream().map(term -> moved(term, outputs)))),
                cover(2 * outputs, dontCare.flatMap(term -> Stream.of(term, moved(term, outputs)))));
    }

    private static Term moved(Term term, int by) {
        return new Term(
                term.cube(),
                Bits.of(term.outputs().stream().map(output -> output + by).toArray()));
    }

    private Specification rephased(Bits negated) {
        if (negated.isEmpty()) {
            return functions;
        }
        List<Term> on = new ArrayList<>();
        functions
                .on()
                .terms()
                .forEach(term -> on.add(new Term(term.cube(), term.outputs().minus(negated))));
        off.orElseThrow()
                .terms()
                .forEach(term -> on.add(new Term(term.cube(), term.outputs().and(negated))));
        return new Specification(functions.ports(), cover(functions.outputs(), on.stream()), functions.dontCare());
    }

    private Cover cover(int outputs, Stream<Term> terms) {
        return new Cover(
                functions.inputs(),
                outputs,
                terms.filter(term -> !term.outputs().isEmpty()).toList());
    }
}
