package dev.because.explain.answer.circuit;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.explain.answer.Reasoning;
import dev.because.explain.evidence.CircuitEvidence;
import dev.because.explain.grounding.CircuitGrounding;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.source.CircuitOptions;
import dev.because.explain.source.CircuitSubject;
import dev.because.explain.source.Rulebook;
import dev.because.neural.activation.pass.PassListener;
import dev.because.symbolic.minimization.Budget;
import dev.because.symbolic.minimization.learning.MinimizerBySize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Answers which Boolean circuit a class, a channel, a neuron or a column of a table is: it shows the network every picture,
 * cuts what is read off into true and false, learns a short expression from half of the pictures, and judges it by the other
 * half, beside what always says the same and a decision tree of the same size.
 */
public final class ExplainCircuit implements Answerer {
    /** Far more than any search takes: what is found must not depend on how fast the machine is. */
    private static final Duration SEARCH = Duration.ofMinutes(10);

    @Override
    public String verb() {
        return CircuitOptions.VERB;
    }

    @Override
    public Answered answer(Question question, Path relativeTo) {
        return explain(CircuitOptions.of(question), relativeTo, 1, new PassListener() {})
                .answered();
    }

    /**
     * Finds circuits.
     *
     * @param options what is asked
     * @param relativeTo the folder from which relative paths count
     * @param threads how many pictures are worked on side by side; changes no byte of the answer
     * @param listener hears how the pass over the pictures goes
     * @throws dev.because.neural.network.BadInputException if something that is named cannot be used
     */
    public CircuitAnswer explain(CircuitOptions options, Path relativeTo, int threads, PassListener listener) {
        CompletableFuture<Rulebook> rulebook = CompletableFuture.supplyAsync(Rulebook::circuits);
        Measured measured = options.subject() instanceof CircuitSubject.OfNetwork network
                ? NetworkMeasurement.of(network, options.maxInputs(), relativeTo, threads, listener)
                : TableMeasurement.of((CircuitSubject.OfTable) options.subject(), options.maxInputs(), relativeTo);
        CircuitEvidence evidence =
                new CircuitWitness(measured, options.seed()).measure(new MinimizerBySize(), Budget.of(SEARCH));
        Explanation explanation = Reasoning.explain(
                options.question(),
                measured.sources(),
                CircuitGrounding.ground(evidence, "s1", measured.rows(), options.seed()),
                rulebook.join().rules());
        return new CircuitAnswer(
                new Answered(
                        explanation, Sentences.of(explanation, rulebook.join().phrasebook(), true)),
                evidence,
                rulebook.join().phrasebook());
    }
}
