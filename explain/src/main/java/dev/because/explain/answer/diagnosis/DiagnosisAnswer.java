package dev.because.explain.answer.diagnosis;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Told;
import dev.because.explain.render.causal.DiagnosisFigures;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.inference.Posteriors;
import java.util.List;
import java.util.Optional;

/**
 * A diagnosis.
 *
 * @param answered the explanation
 * @param opened the case
 * @param before what is believed of each variable before the findings; empty if the findings contradict the model
 * @param after the same with them
 * @param phrasebook what the rules say
 */
public record DiagnosisAnswer(
        Answered answered,
        OpenedCase opened,
        Optional<Posteriors> before,
        Optional<Posteriors> after,
        Phrasebook phrasebook)
        implements Told {
    /** The question, as a page's heading. */
    @Override
    public String heading() {
        return opened.findings().size() == 0 ? "What would happen?" : "What explains these findings?";
    }

    /** The graph, the weights of the findings, and the causes before and after. */
    @Override
    public List<Figure> figures() {
        return before.map(then -> DiagnosisFigures.of(
                        answered.explanation(), opened.model().network(), then, after, opened.findings()))
                .orElse(List.of());
    }
}
