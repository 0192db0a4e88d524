package dev.because.explain.answer.function;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Told;
import dev.because.explain.facts.ComparisonFact;
import dev.because.explain.facts.ComparisonFact.DifferentFunctions;
import dev.because.explain.facts.CoverFact.NeededTerm;
import dev.because.explain.facts.FunctionFact;
import dev.because.explain.facts.FunctionStep.CertifiedCover;
import dev.because.explain.facts.FunctionStep.FoundCover;
import dev.because.explain.facts.Statement;
import dev.because.explain.justification.Claim;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.logic.LogicFigures;
import dev.because.explain.render.logic.TwoLevel;
import dev.because.explain.render.picture.Figure;
import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shortest expression of functions, with what pictures are drawn from.
 *
 * @param answered the explanation and its English
 * @param functions what was asked about, outputs negated and called so where that was chosen
 * @param phrasebook what the rules say
 */
public record FunctionAnswer(Answered answered, Specification functions, Phrasebook phrasebook) implements Told {
    /** Whether two functions were compared and differ. */
    public boolean differ() {
        return answered.explanation().claims().stream()
                .anyMatch(claim -> claim.statement() instanceof DifferentFunctions);
    }

    /** The question as a heading. */
    @Override
    public String heading() {
        if (answered.explanation().claims().get(0).statement() instanceof ComparisonFact) {
            return "Are the two functions the same?";
        }
        List<String> outputs = functions.ports().outputs();
        return outputs.size() == 1
                ? "What is the shortest expression of " + outputs.get(0) + "?"
                : "What are the shortest expressions of " + outputs.size() + " functions together?";
    }

    /** The terms of a sum of products; empty if none was asked for. */
    public Optional<Cover> sum() {
        return covers().stream()
                .filter(claimed -> claimed.side().equals(FunctionFact.ON))
                .map(ClaimedCover::cover)
                .findFirst();
    }

    /** Pictures of each expression: Karnaugh maps if there are few enough inputs, gates, and the table. */
    @Override
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (ClaimedCover claimed : covers()) {
            TwoLevel expression = claimed.side().equals(FunctionFact.ON)
                    ? TwoLevel.sum(functions.ports(), claimed.cover())
                    : TwoLevel.product(functions.ports(), claimed.cover());
            figures.addAll(LogicFigures.of(functions, expression, Set.of(claimed.claim())));
        }
        return figures;
    }

    /** A cover as the explanation claims it. */
    private record ClaimedCover(String side, Cover cover, String claim) {}

    private List<ClaimedCover> covers() {
        List<ClaimedCover> covers = new ArrayList<>();
        for (Claim claim : answered.explanation().claims()) {
            if (claim.statement() instanceof FoundCover found) {
                List<Cube> cubes = found.cubes().stream().map(Cube::parse).toList();
                covers.add(new ClaimedCover(found.side(), Cover.of(functions.inputs(), cubes), claim.id()));
            } else if (claim.statement() instanceof CertifiedCover found) {
                covers.add(new ClaimedCover(found.side(), terms(found.side()), claim.id()));
            }
        }
        // Rules may finish with the side that is told first after the other.
        return covers.stream()
                .sorted((one, other) -> other.side().compareTo(one.side()))
                .toList();
    }

    private Cover terms(String side) {
        List<Term> terms = new ArrayList<>();
        for (Claim claim : answered.explanation().claims()) {
            Statement statement = claim.statement();
            if (statement instanceof NeededTerm term && term.side().equals(side)) {
                Bits outputs = Bits.none();
                for (String output : term.outputs()) {
                    outputs = outputs.with(functions.ports().outputs().indexOf(output));
                }
                terms.add(new Term(Cube.parse(term.cube()), outputs));
            }
        }
        return new Cover(functions.inputs(), functions.outputs(), terms);
    }
}
