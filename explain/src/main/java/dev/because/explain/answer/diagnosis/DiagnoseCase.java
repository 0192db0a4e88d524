package dev.because.explain.answer.diagnosis;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.explain.answer.Reasoning;
import dev.because.explain.facts.CausalFact.Computation;
import dev.because.explain.facts.CausalFact.Contradiction;
import dev.because.explain.facts.Fact;
import dev.because.explain.grounding.CausalGrounding;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.source.Rulebook;
import dev.because.explain.source.causal.CausalOptions;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.explanation.SmallestContradiction;
import dev.because.symbolic.causal.inference.Inference;
import dev.because.symbolic.causal.inference.Posteriors;
import dev.because.symbolic.causal.inference.TooLargeException;
import dev.because.symbolic.causal.inference.junction.JunctionTree;
import dev.because.symbolic.causal.inference.sampling.Estimates;
import dev.because.symbolic.causal.inference.sampling.SampleBudget;
import dev.because.symbolic.causal.inference.sampling.Sampling;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers which cause explains some findings, why, and why not another. */
public final class DiagnoseCase implements Answerer {
    @Override
    public String verb() {
        return CausalOptions.VERB;
    }

    @Override
    public Answered answer(Question question, Path relativeTo) {
        return diagnose(CausalOptions.of(question), relativeTo).answered();
    }

    /**
     * Diagnoses a case: exactly, or from samples where the exact way would take too much memory.
     *
     * @param options what is asked
     * @param relativeTo the folder from which relative paths count
     * @throws BadInputException if the question does not fit its model
     * @throws dev.because.symbolic.logic.BadInputException if the model cannot be read
     */
    public DiagnosisAnswer diagnose(CausalOptions options, Path relativeTo) {
        OpenedCase opened = OpenedCase.open(options, relativeTo);
        List<Fact> facts = new ArrayList<>(QuestionFacts.of(opened));
        Optional<CaseNumbers> numbers;
        try {
            numbers = exact(opened, options, facts);
        } catch (TooLargeException e) {
            facts = new ArrayList<>(QuestionFacts.of(opened));
            numbers = Optional.of(sampled(opened, options, facts));
        }
        Rulebook rulebook = Rulebook.diagnoses();
        List<String> given =
                opened.findings().all().stream().map(opened.model()::written).toList();
        Explanation explanation = Reasoning.explain(
                options.question(), opened.model().sources(), CausalGrounding.ground(given, facts), rulebook.rules());
        Answered answered = new Answered(explanation, Sentences.of(explanation, rulebook.phrasebook(), false));
        return new DiagnosisAnswer(
                answered,
                opened,
                numbers.map(CaseNumbers::before),
                numbers.map(CaseNumbers::after),
                rulebook.phrasebook());
    }

    /** Empty if the findings contradict the model. */
    private static Optional<CaseNumbers> exact(OpenedCase opened, CausalOptions options, List<Fact> facts) {
        BayesianNetwork network = opened.model().network();
        JunctionTree inference = new JunctionTree(network, options.largest());
        Optional<Posteriors> after = inference.posteriors(opened.findings());
        String largest = new BigDecimal(inference.size(opened.findings()).largest()).toPlainString();
        facts.add(new Computation("exact", largest, 0));
        if (after.isEmpty()) {
            SmallestContradiction.Contradiction smallest = new SmallestContradiction(inference)
                    .among(opened.findings())
                    .orElseThrow();
            facts.add(new Contradiction(
                    smallest.findings().stream().map(opened.model()::written).toList()));
            return Optional.empty();
        }
        CaseNumbers numbers =
                new CaseNumbers(opened, inference.posteriors(Findings.none()).orElseThrow(), after.get());
        facts.addAll(CaseFacts.of(numbers, inference));
        facts.addAll(SearchFacts.of(numbers, inference));
        facts.addAll(ActionFacts.of(numbers, other -> inference(other, options)));
        return Optional.of(numbers);
    }

    private static Inference inference(BayesianNetwork network, CausalOptions options) {
        return new JunctionTree(network, options.largest());
    }

    private static CaseNumbers sampled(OpenedCase opened, CausalOptions options, List<Fact> facts) {
        BayesianNetwork network = opened.model().network();
        if (opened.action().isPresent()) {
            throw new BadInputException(
                    "option --do",
                    "a model whose tables are too large for exact probabilities",
                    "no action, or --largest " + Integer.MAX_VALUE / 2);
        }
        Sampling sampling = Sampling.of(network, options.seed(), 1);
        SampleBudget budget = SampleBudget.of(options.samples());
        Estimates before = sampling.posteriors(Findings.none(), budget).orElseThrow();
        Estimates after = sampling.posteriors(opened.findings(), budget)
                .orElseThrow(() -> new BadInputException(
                        "option --given",
                        "findings with which none of " + options.samples() + " sampled cases agrees",
                        "more --samples, or a larger --largest for exact probabilities"));
        double widest = opened.hypotheses().stream()
                .mapToDouble(one -> after.halfWidth(one.variable(), one.state()))
                .max()
                .orElse(0);
        facts.add(new Computation("sampled", String.valueOf(after.samples()), widest));
        CaseNumbers numbers = new CaseNumbers(opened, before.posteriors(), after.posteriors());
        opened.hypotheses().forEach(one -> facts.add(numbers.belief(one, numbers.after())));
        return numbers;
    }
}
