package dev.because.explain.check;

import dev.because.explain.justification.Claim;
import dev.because.explain.justification.ClaimGraph;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Source;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.render.json.ExplanationFile;
import dev.because.explain.source.Rulebook;
import dev.because.explain.source.chess.Programs;
import dev.because.explain.source.rules.Rulebooks;
import dev.because.neural.network.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks explanations: that the claims of one hang together, that its sources are the files it names, that every
 * certificate holds when it is recomputed, that the rules conclude the same again, and that its sentences say what was
 * concluded. The sources of the last question stay open for further explanations of it, until the checker is closed.
 */
public final class Checker implements AutoCloseable {
    private final Map<String, Rulebook> rulebooks = new HashMap<>();
    private final Map<String, RuleReplay> replays = new HashMap<>();
    private final int threads;
    private final Programs programs;
    private Optional<Opened> open = Optional.empty();

    /** A checker that does one thing at a time. */
    public Checker() {
        this(1, Programs.REFUSED);
    }

    /**
     * @param threads how many pieces of work run side by side; changes no verdict
     * @param programs whether a program may be started that an explanation names, such as a chess engine
     */
    public Checker(int threads, Programs programs) {
        this.threads = threads;
        this.programs = programs;
    }

    /**
     * Checks what a file holds.
     *
     * @param relativeTo the folder from which relative paths of sources count
     */
    public Verdict check(ExplanationFile file, Path relativeTo) {
        Explanation explanation = file.explanation();
        int count = explanation.claims().size();
        List<Refusal> refusals = new ArrayList<>(ids(explanation.claims()));
        ClaimGraph.faults(explanation).forEach(fault -> refusals.add(new Refusal(fault.where(), fault.what())));
        try {
            Question question = explanation.question();
            JoinedRules rules = JoinedRules.of(question, relativeTo, rulebook(question.verb()), programs);
            Explanation shipped = rules.shipped(explanation);
            refusals.addAll(sourcesAndFacts(shipped, relativeTo));
            RuleReplay.Replayed replayed = replay(question.verb(), rules).replay(shipped);
            refusals.addAll(replayed.refusals());
            refusals.addAll(rules.refusals(explanation, shipped));
            refusals.addAll(text(file, rules.rulebook()));
            return new Verdict(count, refusals, replayed.notes());
        } catch (BadInputException | dev.because.symbolic.logic.BadInputException e) {
            refusals.add(new Refusal("question", String.valueOf(e.getMessage())));
            return new Verdict(count, refusals, List.of());
        }
    }

    @Override
    public void close() {
        open.ifPresent(Opened::close);
        open = Optional.empty();
    }

    private static List<Refusal> ids(List<Claim> claims) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (!claims.get(i).id().equals("c" + (i + 1))) {
                refusals.add(new Refusal(claims.get(i).id(), "in this place the id must be c" + (i + 1)));
            }
        }
        return refusals;
    }

    private List<Refusal> sourcesAndFacts(Explanation explanation, Path relativeTo) {
        try {
            Opened opened = open(explanation.question(), relativeTo);
            List<Refusal> refusals = new ArrayList<>(sources(explanation.sources(), opened.sources()));
            refusals.addAll(ClaimCheck.refusals(explanation.claims(), opened.verifier(explanation.claims())));
            return refusals;
        } catch (BadInputException | dev.because.symbolic.logic.BadInputException e) {
            return List.of(new Refusal("question", String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) { // what is claimed cannot be recomputed for such a question
            return List.of(new Refusal("claims", String.valueOf(e.getMessage())));
        }
    }

    private Opened open(Question question, Path relativeTo) {
        if (open.isEmpty() || !open.get().answers(question, relativeTo)) {
            close();
            open = Optional.of(Opened.of(question, relativeTo, threads, programs));
        }
        return open.get();
    }

    private Rulebook rulebook(String verb) {
        return rulebooks.computeIfAbsent(verb, Rulebooks::of);
    }

    /** Where experts' rules take the place of shipped ones, the rules are other ones each time. */
    private RuleReplay replay(String verb, JoinedRules rules) {
        return rules.rulebook().rules() == rulebook(verb).rules()
                ? replays.computeIfAbsent(
                        verb, same -> new RuleReplay(rules.rulebook().rules()))
                : new RuleReplay(rules.rulebook().rules());
    }

    private static List<Refusal> sources(List<Source> claimed, List<Source> found) {
        List<Refusal> refusals = new ArrayList<>();
        if (claimed.size() != found.size()) {
            refusals.add(new Refusal("sources", "there are " + claimed.size() + ", but must be " + found.size()));
        }
        for (int i = 0; i < Math.min(claimed.size(), found.size()); i++) {
            if (!claimed.get(i).equals(found.get(i))) {
                refusals.add(new Refusal(
                        "sources[" + i + "]", "it is claimed to be " + claimed.get(i) + ", but is " + found.get(i)));
            }
        }
        return refusals;
    }

    private static List<Refusal> text(ExplanationFile file, Rulebook rulebook) {
        try {
            Explanation explanation = file.explanation();
            // What is said of each channel, or of each circuit, is in the file, though not on the terminal.
            boolean detail = Rulebooks.tellAll(explanation.question().verb());
            return TextCheck.refusals(file.text(), Sentences.of(explanation, rulebook.phrasebook(), detail));
        } catch (IllegalArgumentException e) {
            return List.of(new Refusal("text", String.valueOf(e.getMessage())));
        }
    }
}
