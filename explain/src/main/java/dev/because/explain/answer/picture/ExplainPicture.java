package dev.because.explain.answer.picture;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.explain.answer.Reasoning;
import dev.because.explain.evidence.PictureEvidence;
import dev.because.explain.grounding.Grounded;
import dev.because.explain.grounding.PictureGrounding;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.source.PictureOptions;
import dev.because.explain.source.PictureSubject;
import dev.because.explain.source.Rulebook;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Answers why a network calls a picture so: it covers regions, attributes, silences channels, and lets the rules say
 * which of it decided, what separates the class from its rival, what would have changed the answer, and how far to trust
 * all this.
 */
public final class ExplainPicture implements Answerer {
    @Override
    public String verb() {
        return PictureOptions.VERB;
    }

    @Override
    public Answered answer(Question question, Path relativeTo) {
        return explain(PictureOptions.of(question), relativeTo, 1).answered();
    }

    /**
     * Explains one decision.
     *
     * @param options what is asked
     * @param relativeTo the folder from which relative paths count
     * @param threads how many pieces of work run side by side; changes no byte of the answer
     * @throws dev.because.neural.network.BadInputException if the picture, the model or its card cannot be used
     */
    public PictureAnswer explain(PictureOptions options, Path relativeTo, int threads) {
        // The rules load while TensorFlow computes: each takes a third of a second in a fresh process.
        CompletableFuture<Rulebook> rulebook = CompletableFuture.supplyAsync(Rulebook::networks);
        try (PictureSubject subject = PictureSubject.open(options, relativeTo, threads)) {
            PictureEvidence evidence = new PictureWitness(subject.network(), subject.input(), options, threads)
                    .measure(subject.against(options));
            List<Grounded> facts = PictureGrounding.ground(evidence, "s1", "s2");
            Explanation explanation = Reasoning.explain(
                    options.question(),
                    subject.sources(),
                    facts,
                    rulebook.join().rules());
            return new PictureAnswer(
                    new Answered(
                            explanation,
                            Sentences.of(explanation, rulebook.join().phrasebook(), false)),
                    evidence,
                    subject.seen(),
                    rulebook.join().phrasebook());
        }
    }
}
