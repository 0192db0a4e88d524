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
import dev.because.explain.source.FunctionOptions.GivenBy;
import dev.because.explain.source.FunctionOptions.Goal;
import dev.because.explain.source.FunctionOptions.Phase;
import dev.because.explain.source.NamedFunction;
import dev.because.explain.source.Rulebook;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.Minimizer;
import dev.because.symbolic.minimization.espresso.IrredundantMinimizer;
import dev.because.symbolic.minimization.espresso.PhaseChoice;
import dev.because.symbolic.minimization.exact.ExactMinimizer;
import dev.because.symbolic.minimization.hazard.HazardFreeMinimizer;
import dev.because.symbolic.rules.RuleBase;
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
        if (options.given() instanceof GivenBy.Two pair) {
            return new CompareFunctions().compare(options, pair, relativeTo);
        }
        Budget budget = Budget.of(options.time());
        NamedFunction named = NamedFunction.open(options.given(), relativeTo);
        Rulebook rulebook = Rulebook.functions();
        Asked asked = new Asked(named.functions(), options, budget);
        if (options.phase() == Phase.AUTO) {
            PhaseChoice choice = PhaseChoice.of(named.functions(), minimizer(options.goal()), budget);
            asked = new Asked(Phases.named(choice), options, budget);
            List<Grounded> facts = new ArrayList<>(asked.found((functions, time) -> choice.minimization()));
            facts.add(Phases.grounded(named.functions(), choice));
            return told(asked, facts, named, rulebook);
        }
        List<Grounded> facts = new ArrayList<>(
                Tabulation.fits(asked.functions(), asked.sides(), options.goal())
                        ? asked.tabulated(named, rulebook.rules())
                        : asked.found(minimizer(options.goal())));
        facts.addAll(asked.alternatives());
        return told(asked, facts, named, rulebook);
    }

    private static FunctionAnswer told(Asked asked, List<Grounded> facts, NamedFunction named, Rulebook rulebook) {
        Explanation explanation =
                Reasoning.explain(asked.options().question(), named.sources(), facts, rulebook.rules());
        Answered answered = new Answered(explanation, Sentences.of(explanation, rulebook.phrasebook(), false));
        return new FunctionAnswer(answered, asked.functions(), rulebook.phrasebook());
    }

    /** The functions, and what is asked of them. */
    private record Asked(Specification functions, FunctionOptions options, Budget budget) {
        List<String> sides() {
            return switch (options.form(functions.inputs(), functions.outputs())) {
                case SOP -> List.of(FunctionFact.ON);
                case POS -> List.of(FunctionFact.OFF);
                default -> List.of(FunctionFact.ON, FunctionFact.OFF);
            };
        }

        /** The rows, for the rules to go through. */
        List<Grounded> tabulated(NamedFunction named, RuleBase rules) {
            return FunctionGrounding.ground(
                    new Tabulation(functions, sides(), WrittenTerms.of(named, sides()), new ExactMinimizer(), budget)
                            .evidence(rules));
        }

        /** Covers that a kernel found. */
        List<Grounded> found(Minimizer minimizer) {
            return CoverGrounding.ground(
                    new CoverSearch(functions, options.goal(), minimizer, budget).evidence(sides()));
        }

        /** The other covers that are asked for. */
        List<Grounded> alternatives() {
            List<Grounded> facts = new ArrayList<>();
            if (options.alternatives() != Alternatives.NONE) {
                AlternativeCovers covers = new AlternativeCovers(functions, options, budget);
                sides().forEach(side -> facts.addAll(AlternativeGrounding.ground(covers.evidence(side))));
            }
            return facts;
        }
    }

    private static Minimizer minimizer(Goal goal) {
        return switch (goal) {
            case MINIMUM -> new ExactMinimizer();
            case IRREDUNDANT -> new IrredundantMinimizer();
            case HAZARD_FREE -> new HazardFreeMinimizer();
        };
    }
}
