package dev.because.scenarios.authoring;

import dev.because.explain.source.rules.RuleFolders;
import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.folder.RuleFiles;
import dev.because.symbolic.rules.evaluation.ReteEvaluation;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Rules that are in force while they are being written. Each time they are read again, those that have no fault take the place of the ones
 * before; those that have leave them where they are. Any thread may ask which are in force at any time.
 */
public final class LiveRules {
    private final Path path;
    private final AtomicReference<Optional<InForce>> inForce = new AtomicReference<>(Optional.empty());

    /**
     * Rules in force.
     *
     * @param evaluation asks them
     * @param words in which they are written
     */
    public record InForce(ReteEvaluation evaluation, Vocabulary words) {}

    /** @param path a folder of rules, or one file; read at the first {@link #refresh} */
    public LiveRules(Path path) {
        this.path = path;
    }

    /** The last rules that had no fault; empty if there were none yet. */
    public Optional<InForce> inForce() {
        return inForce.get();
    }

    /** Reads the rules again. @return what is wrong with them; empty if they are in force now */
    public List<Fault> refresh() {
        try {
            RuleFiles files = RuleFolders.read(path);
            if (files.faults().isEmpty()) {
                inForce.set(Optional.of(new InForce(new ReteEvaluation(files.rules()), files.words())));
            }
            return files.faults();
        } catch (BadInputException e) {
            return List.of(new Fault(new Place(path.toString(), ""), String.valueOf(e.getMessage()), "rules"));
        }
    }
}
