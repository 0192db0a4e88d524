package dev.because.explain.answer.function;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.explain.answer.Reasoning;
import dev.because.explain.facts.FunctionFact;
import dev.because.explain.grounding.AlternativeGrounding;
import dev.because.explain.grounding.CoverGrounding;
import dev.because.explain.grounding.FunctionGrounding;
import dev.because.explain.grounding.Grounded;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.source.FunctionOptions;
import dev.because.explain.source.FunctionOptions.Alternatives;
import dev.because.explain.source.FunctionOptions.Form;
import dev.because.explain.source.NamedFunction;
import dev.because.explain.source.Rulebook;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.exact.ExactMinimizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Answers what the shortest expression of a function is, why each of its terms is needed, and why there is no shorter one. */
public final class SimplifyFunction implements Answerer {
    @Override
    public String verb() {
        return FunctionOptions.VERB;
    }

    @Override
    public Answered answer(Question question, Path relativeTo) {
        return simplify(FunctionOptions.of(question), relativeTo).answered();
    }

    /**
     * Finds the shortest expression of a function.
     *
     * @param options what is asked
     * @param relativeTo the folder from which relative paths count
     * @throws dev.because.symbolic.logic.BadInputException if the function cannot be read
     */
    public FunctionAnswer simplify(FunctionOptions options, Path relativeTo) {
        Budget budget = Budget.of(options.time());
        NamedFunction named = NamedFunction.open(options.given(), relativeTo);
        Specification functions = named.functions();
        Rulebook rulebook = Rulebook.functions();
        List<String> sides = sides(options.form(functions.inputs(), functions.outputs()));
        List<Grounded> facts = Tabulation.fits(functions, sides, options.goal())
                ? FunctionGrounding.ground(
                        new Tabulation(functions, sides, new ExactMinimizer(), budget).evidence(rulebook.rules()))
                : CoverGrounding.ground(new CoverSearch(functions, options.goal(), budget)
                        .found(sides)
                        .evidence());
        List<Grounded> all = new ArrayList<>(facts);
        if (options.alternatives() != Alternatives.NONE) {
            AlternativeCovers alternatives = new AlternativeCovers(functions, options, budget);
            sides.forEach(side -> all.addAll(AlternativeGrounding.ground(alternatives.evidence(side))));
        }
        Explanation explanation = Reasoning.explain(options.question(), named.sources(), all, rulebook.rules());
        Answered answered = new Answered(explanation, Sentences.of(explanation, rulebook.phrasebook(), false));
        return new FunctionAnswer(answered, functions, rulebook.phrasebook());
    }

    private static List<String> sides(Form form) {
        return switch (form) {
            case SOP -> List.of(FunctionFact.ON);
            case POS -> List.of(FunctionFact.OFF);
            default -> List.of(FunctionFact.ON, FunctionFact.OFF);
        };
    }
}
