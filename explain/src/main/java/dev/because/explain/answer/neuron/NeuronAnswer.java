package dev.because.explain.answer.neuron;

import dev.because.explain.answer.Answered;
import dev.because.explain.evidence.NeuronEvidence;
import dev.because.explain.facts.Conclusion;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Sentence;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each channel of a layer sees.
 *
 * @param answered the explanation and its English, with a sentence for each channel
 * @param evidence what was measured
 * @param phrasebook what the rules say
 */
public record NeuronAnswer(Answered answered, NeuronEvidence evidence, Phrasebook phrasebook) {
    /** The English in paragraphs, with the sentence about each channel, or without. */
    public List<Paragraph> paragraphs(boolean detail) {
        return Sentences.paragraphs(answered.explanation(), phrasebook, detail);
    }

    /** The same channels, those first that answer to something that has a name. */
    public List<Integer> namedFirst(List<Integer> channels) {
        Set<Integer> named = conclusions()
                .filter(conclusion -> conclusion.name().startsWith("a-channel-answers-to-")
                        && !conclusion.name().equals("a-channel-answers-to-nothing-nameable"))
                .map(conclusion -> (Integer) conclusion.values().getOrDefault("channel", -1))
                .collect(Collectors.toSet());
        return Stream.concat(
                        channels.stream().filter(named::contains),
                        channels.stream().filter(channel -> !named.contains(channel)))
                .toList();
    }

    private Stream<Conclusion> conclusions() {
        return answered.explanation().claims().stream()
                .map(Claim::statement)
                .filter(Conclusion.class::isInstance)
                .map(Conclusion.class::cast);
    }

    /** The question as a heading. */
    public String heading() {
        return "What does each channel of " + evidence.layer().name() + " see?";
    }

    /** What is said of one channel alone; empty where no name was sought. */
    public List<Sentence> ofChannel(int channel) {
        Map<String, Claim> claims = answered.explanation().claimsById();
        return answered.text().stream()
                .filter(sentence -> claims.get(sentence.claims().get(0)).statement() instanceof Conclusion conclusion
                        && conclusion.name().startsWith("a-")
                        && conclusion.values().getOrDefault("channel", -1).equals(channel))
                .toList();
    }
}
