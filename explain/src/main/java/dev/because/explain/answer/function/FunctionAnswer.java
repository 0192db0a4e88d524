package dev.because.explain.answer.function;

import dev.because.explain.answer.Answered;
import dev.because.explain.render.english.Paragraph;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.Sentences;
import dev.because.symbolic.logic.Specification;
import java.util.List;

/**
 * The shortest expression of a function, with what pictures are drawn from.
 *
 * @param answered the explanation and its English
 * @param functions what was asked about
 * @param phrasebook what the rules say
 */
public record FunctionAnswer(Answered answered, Specification functions, Phrasebook phrasebook) {
    /** The English in paragraphs, with everything that only those want to know who ask for detail, or without. */
    public List<Paragraph> paragraphs(boolean detail) {
        return Sentences.paragraphs(answered.explanation(), phrasebook, detail);
    }

    /** The question as a heading. */
    public String heading() {
        List<String> outputs = functions.ports().outputs();
        return outputs.size() == 1
                ? "What is the shortest expression of " + outputs.get(0) + "?"
                : "What are the shortest expressions of " + outputs.size() + " functions together?";
    }
}
