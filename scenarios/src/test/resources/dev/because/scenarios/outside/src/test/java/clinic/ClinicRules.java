package clinic;

import dev.because.scenarios.rules.RuleSource;
import dev.because.scenarios.rules.Rulebook;
import dev.because.symbolic.rules.authoring.folder.RulesFolder;
import dev.because.symbolic.rules.authoring.table.TableFormat;
import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.Kind;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rules of the clinic are tables in its own words. */
public final class ClinicRules implements RuleSource {
    private static final Vocabulary WORDS = new Vocabulary(List.of(new Kind(
            "Belief",
            "belief",
            List.of(
                    Field.text("hypothesis", "hypothesis"),
                    Field.number("after", "probability after the findings", "probability", 0, 1)))));

    @Override
    public Rulebook open(Path rules) {
        return RuleSource.ofFolders(new RulesFolder(Map.of(".csv", new TableFormat())), WORDS).open(rules);
    }
}
