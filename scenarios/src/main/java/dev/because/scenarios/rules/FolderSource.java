package dev.because.scenarios.rules;

import dev.because.explain.source.rules.RuleFolders;
import dev.because.symbolic.rules.authoring.folder.RuleFiles;
import java.nio.file.Path;

/** Rules in files of all formats, in the words of this project and of the vocabulary files beside them. */
public final class FolderSource implements RuleSource {
    @Override
    public Rulebook open(Path rules) {
        RuleFiles files = RuleFolders.read(rules);
        return new Rulebook(files.orRefuse(), files.words());
    }
}
