package dev.because.explain.check;

import dev.because.explain.justification.ClaimGraph;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Sentence;
import dev.because.explain.justification.Source;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.render.json.ExplanationFile;
import dev.because.explain.source.PictureOptions;
import dev.because.explain.source.PictureSubject;
import dev.because.explain.source.Rulebook;
import dev.because.neural.network.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks an explanation: that its claims hang together, that its sources are the files it names, that every certificate
 * holds when it is recomputed, that the rules conclude the same again, and that its sentences say what was concluded.
 */
public final class Checker {
    private final Rulebook rulebook = Rulebook.networks();

    /**
     * Checks what a file holds.
     *
     * @param relativeTo the folder from which relative paths of sources count
     */
    public Verdict check(ExplanationFile file, Path relativeTo) {
        Explanation explanation = file.explanation();
        List<Refusal> refusals = new ArrayList<>();
        ClaimGraph.faults(explanation).forEach(fault -> refusals.add(new Refusal(fault.where(), fault.what())));
        refusals.addAll(sourcesAndFacts(explanation, relativeTo));
        refusals.addAll(RuleReplay.refusals(explanation, rulebook.rules()));
        refusals.addAll(text(file));
        return new Verdict(explanation.claims().size(), refusals);
    }

    private static List<Refusal> sourcesAndFacts(Explanation explanation, Path relativeTo) {
        PictureOptions options;
        try {
            options = PictureOptions.of(explanation.question());
        } catch (BadInputException e) {
            return List.of(new Refusal("question", String.valueOf(e.getMessage())));
        }
        try (PictureSubject subject = PictureSubject.open(options, relativeTo, 1)) {
            List<Refusal> refusals = new ArrayList<>(sources(explanation.sources(), subject.sources()));
            PictureRecomputation picture = new PictureRecomputation(
                    subject.network(), subject.input(), options.cover(), options.steps(), subject.against(options));
            refusals.addAll(
                    ClaimCheck.refusals(explanation.claims(), new PictureVerifier(picture, explanation.claims())));
            return refusals;
        } catch (BadInputException e) {
            return List.of(new Refusal("sources", String.valueOf(e.getMessage())));
        }
    }

    private static List<Refusal> sources(List<Source> claimed, List<Source> found) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < Math.max(claimed.size(), found.size()); i++) {
            if (i >= claimed.size() || i >= found.size()) {
                refusals.add(new Refusal("sources", "there are " + claimed.size() + ", but must be " + found.size()));
                break;
            }
            if (!claimed.get(i).equals(found.get(i))) {
                refusals.add(new Refusal(
                        "sources[" + i + "]", "it is claimed to be " + claimed.get(i) + ", but is " + found.get(i)));
            }
        }
        return refusals;
    }

    private List<Refusal> text(ExplanationFile file) {
        try {
            Phrasebook phrasebook = rulebook.phrasebook();
            List<Sentence> told = Sentences.of(file.explanation(), phrasebook, false);
            return TextCheck.refusals(file.text(), told);
        } catch (IllegalArgumentException e) {
            return List.of(new Refusal("text", String.valueOf(e.getMessage())));
        }
    }
}
