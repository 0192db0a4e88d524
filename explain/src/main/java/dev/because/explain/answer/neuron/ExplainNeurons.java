package dev.because.explain.answer.neuron;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.explain.answer.Reasoning;
import dev.because.explain.answer.filter.FilterWitness;
import dev.because.explain.answer.sheet.ChannelSurvey;
import dev.because.explain.evidence.NeuronEvidence;
import dev.because.explain.grounding.FilterGrounding;
import dev.because.explain.grounding.Grounded;
import dev.because.explain.grounding.NeuronGrounding;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Source;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.source.NeuronOptions;
import dev.because.explain.source.PictureList;
import dev.because.explain.source.Rulebook;
import dev.because.neural.activation.pass.PassListener;
import dev.because.neural.activation.stimulus.Stimuli;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers what each channel of a layer sees: it shows the network every picture, seeks what the strongest pictures of each
 * channel have in common, confirms that on pictures which were kept back, and lets the rules say which channels have a name.
 * Of a layer that sees the picture itself, it also says what its filters look like.
 */
public final class ExplainNeurons implements Answerer {
    @Override
    public String verb() {
        return NeuronOptions.VERB;
    }

    @Override
    public Answered answer(Question question, Path relativeTo) {
        return explain(NeuronOptions.of(question), relativeTo, 1).answered();
    }

    /**
     * Explains one layer.
     *
     * @param options what is asked
     * @param relativeTo the folder from which relative paths count
     * @param threads how many pictures are worked on side by side; changes no byte of the answer
     * @throws dev.because.neural.network.BadInputException if the pictures, the layer, the model or its card cannot be used
     */
    public NeuronAnswer explain(NeuronOptions options, Path relativeTo, int threads) {
        CompletableFuture<Rulebook> rulebook = CompletableFuture.supplyAsync(Rulebook::neurons);
        try (ChannelSurvey survey =
                ChannelSurvey.open(options.model(), options.layer(), options.data(), relativeTo, threads)) {
            Stimuli stimuli = survey.stimuli(new PassListener() {}, Optional.empty());
            return explain(options, survey, stimuli, rulebook.join());
        }
    }

    /**
     * Explains a layer whose pass was made.
     *
     * @param options what is asked
     * @param survey the network and the pictures
     * @param stimuli what the pass over them found
     */
    public NeuronAnswer explain(NeuronOptions options, ChannelSurvey survey, Stimuli stimuli) {
        return explain(options, survey, stimuli, Rulebook.neurons());
    }

    private static NeuronAnswer explain(
            NeuronOptions options, ChannelSurvey survey, Stimuli stimuli, Rulebook rulebook) {
        NeuronEvidence evidence = new NeuronWitness(stimuli).measure();
        List<Grounded> facts = new ArrayList<>(NeuronGrounding.ground(evidence, "s1", "s2"));
        FilterWitness.measure(survey.model().network(), survey.layer(), survey.threads())
                .ifPresent(filters -> facts.addAll(FilterGrounding.ground(filters, "s1")));
        Explanation explanation =
                Reasoning.explain(options.question(), sources(options, survey, stimuli), facts, rulebook.rules());
        return new NeuronAnswer(
                new Answered(explanation, Sentences.of(explanation, rulebook.phrasebook(), true)),
                evidence,
                rulebook.phrasebook());
    }

    private static List<Source> sources(NeuronOptions options, ChannelSurvey survey, Stimuli stimuli) {
        return survey.model().sources(options.model().model(), options.data(), PictureList.digest(stimuli.pictures()));
    }
}
