package dev.because.explain.answer.expert;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Told;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.source.rules.OpenedRules;
import dev.because.explain.source.rules.Rulebooks;
import java.util.List;

/**
 * An answer with what experts' rules add to it.
 *
 * @param answered the explanation with their conclusions
 * @param phrasebook what all rules say
 * @param shipped the answer without them, which has the same pictures
 */
public record ToldWithRules(Answered answered, Phrasebook phrasebook, Told shipped) implements Told {
    /** Lets the rules join. @throws RuntimeException as {@link ExpertAnswer#join} */
    public static ToldWithRules of(Told shipped, OpenedRules experts) {
        String verb = shipped.answered().explanation().question().verb();
        return new ToldWithRules(
                ExpertAnswer.join(shipped.answered(), experts),
                experts.join(Rulebooks.of(verb)).phrasebook(),
                shipped);
    }

    @Override
    public String heading() {
        return shipped.heading();
    }

    @Override
    public List<Figure> figures() {
        return shipped.figures();
    }

    @Override
    public boolean pageTellsAll() {
        return shipped.pageTellsAll();
    }
}
