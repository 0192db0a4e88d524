package dev.because.symbolic.rules.authoring.folder;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;

/**
 * What was read of a folder.
 *
 * @param files in alphabetical order
 * @param rules of all files, in that order; of several with one name, the first
 * @param faults of all files, in that order, then those that several files have together
 * @param words what was known, with the conclusions of all files
 * @param programs files in Drools' language, which were not read: they can do anything
 */
public record RuleFiles(
        List<RuleFile> files, RuleSet rules, List<Fault> faults, Vocabulary words, List<Path> programs) {
    public RuleFiles {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
        programs = List.copyOf(programs);
    }

    /**
     * All rules, if there is no fault.
     *
     * @throws dev.because.symbolic.logic.BadInputException the first fault
     */
    public RuleSet orRefuse() {
        faults.stream().findFirst().ifPresent(fault -> {
            throw fault.refusal();
        });
        return rules;
    }
}
