package dev.because.explain.answer.function;

import dev.because.explain.evidence.AlternativeEvidence;
import dev.because.explain.evidence.AlternativeEvidence.Listed;
import dev.because.explain.facts.AlternativeFact;
import dev.because.explain.facts.FunctionStep;
import dev.because.explain.facts.function.Wording;
import dev.because.explain.source.FunctionOptions;
import dev.because.explain.source.FunctionOptions.Alternatives;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.irredundant.CoverListing;
import dev.because.symbolic.minimization.irredundant.IrredundantCovers;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;

/** Counts the covers of one function, minimum or irredundant, and lists some of them. */
final class AlternativeCovers {
    private final Specification functions;
    private final FunctionOptions options;
    private final Budget budget;

    /** @throws BadInputException if there are several functions */
    AlternativeCovers(Specification functions, FunctionOptions options, Budget budget) {
        if (functions.outputs() != 1) {
            throw new BadInputException(
                    "the functions", functions.outputs() + " outputs", "one, of which all covers can be counted");
        }
        this.functions = functions;
        this.options = options;
        this.budget = budget;
    }

    AlternativeEvidence evidence(String side) {
        IrredundantCovers covers = IrredundantCovers.of(Negation.side(functions, side), budget)
                .orElseThrow(() -> tooMany("primes of the side " + side));
        if (options.alternatives() == Alternatives.MINIMUM) {
            CoverListing listing =
                    covers.minimum(options.most()).orElseThrow(() -> tooMany("nodes of a decision diagram"));
            return evidence(side, AlternativeFact.MINIMUM, listing, List.of());
        }
        return evidence(
                side,
                AlternativeFact.IRREDUNDANT,
                covers.first(options.most()),
                covers.countByTerms().map(AlternativeCovers::inWords).orElse(List.of()));
    }

    private AlternativeEvidence evidence(String side, String kind, CoverListing listing, List<String> byTerms) {
        return new AlternativeEvidence(
                side,
                kind,
                listing.count().toString(),
                listing.exact(),
                byTerms,
                listing.covers().stream()
                        .limit(options.most())
                        .map(cover -> listed(side, cover))
                        .toList());
    }

    private Listed listed(String side, Cover cover) {
        List<String> cubes = cover.cubes(0).stream()
                .map(Cube::toString)
                .sorted(FunctionStep.ORDER)
                .toList();
        return new Listed(
                cubes,
                cover.literalCount(),
                functions.ports().outputs().get(0) + " = "
                        + new Wording(functions.ports().inputs()).expression(side, cubes));
    }

    private static List<String> inWords(SortedMap<Integer, BigInteger> byTerms) {
        return byTerms.entrySet().stream()
                .map(entry -> entry.getValue() + " of " + entry.getKey() + (entry.getKey() == 1 ? " term" : " terms"))
                .toList();
    }

    private static BadInputException tooMany(String what) {
        return new BadInputException("the function", "too many " + what, "one whose covers can be counted in time");
    }
}
