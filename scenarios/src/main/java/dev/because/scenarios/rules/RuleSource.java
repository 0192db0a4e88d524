package dev.because.scenarios.rules;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.rules.authoring.folder.RuleFiles;
import dev.because.symbolic.rules.authoring.folder.RulesFolder;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Reads rules from where scenarios say that they are. Implementations are found through {@link ServiceLoader}. */
@FunctionalInterface
public interface RuleSource {
    /**
     * Reads the rules of a file or a folder.
     *
     * @throws BadInputException or that of {@code symbolic.logic} if they cannot be read
     */
    Rulebook open(Path rules);

    /** The first one that is found; where there is none, one that refuses. */
    static RuleSource ofServices() {
        return ServiceLoader.load(RuleSource.class).findFirst().orElse(rules -> {
            throw new BadInputException(rules.toString(), "rules", "a question: nothing on the class path reads rules");
        });
    }

    /** One that reads files and folders in some formats, and knows some words besides what the rules conclude. */
    static RuleSource ofFolders(RulesFolder formats, Vocabulary words) {
        return path -> {
            RuleFiles files = formats.read(path, words);
            return new Rulebook(files.orRefuse(), files.words());
        };
    }
}
