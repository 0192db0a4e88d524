package dev.because.symbolic.rules.why;

import dev.because.symbolic.rules.expert.Row;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link Why} in English: one line for each step, those of what was concluded on the way indented below it. Given facts and absences are
 * told by what was asked of them, and nothing else.
 */
public final class WhyText {
    private static final String INDENT = "  ";

    private final Lexicon lexicon;
    private final Clauses clauses;
    private final Map<Fact, Rule> rules = new HashMap<>();

    /** @param lexicon the words, among all facts of the trace */
    public WhyText(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.clauses = new Clauses(lexicon);
    }

    /** All lines, each ending with a line feed. */
    public String of(List<Derivation> derivations) {
        List<String> lines = new ArrayList<>();
        derivations.forEach(derivation -> tell(derivation, "", lines));
        return String.join("\n", lines) + "\n";
    }

    private void tell(Derivation derivation, String indent, List<String> into) {
        rules.put(derivation.concluded(), derivation.rule());
        into.add(indent + clauses.told(derivation.concluded(), Optional.of(derivation.rule())) + ", by rule \""
                + derivation.rule().name() + "\"" + others(derivation)
                + (derivation.steps().isEmpty() ? ", which asks for nothing" : ", because:"));
        derivation.steps().forEach(step -> tell(step, indent + INDENT, into));
    }

    private void tell(Step step, String indent, List<String> into) {
        if (step instanceof Step.Concluded concluded) {
            tell(concluded.derivation(), indent, into);
        } else if (step instanceof Step.Told told) {
            into.add(indent + clauses.told(told.fact(), Optional.ofNullable(rules.get(told.fact())))
                    + ", as told above");
        } else if (step instanceof Step.Given given) {
            into.add(indent + clauses.met(given.asked(), given.fact()));
        } else if (step instanceof Step.Absent absent) {
            into.add(indent + "there is no " + clauses.described(absent.asked()));
        } else if (step instanceof Step.NoEarlierRow row) {
            into.add(indent + noEarlier(row.row(), row.subject()));
        }
    }

    private static String noEarlier(Row row, Optional<Object> subject) {
        return "no earlier row of " + row.table() + " applies"
                + subject.map(value -> " to " + Lexicon.value(value)).orElse("");
    }

    private static String others(Derivation derivation) {
        List<String> others = new ArrayList<>();
        if (derivation.ways() > 1) {
            others.add("in " + derivation.ways() + " ways");
        }
        if (!derivation.alsoBy().isEmpty()) {
            others.add("also by rule"
                    + (derivation.alsoBy().size() > 1 ? "s " : " ")
                    + Figures.list(
                            derivation.alsoBy().stream()
                                    .map(name -> "\"" + name + "\"")
                                    .toList(),
                            "and"));
        }
        return others.isEmpty() ? "" : " (" + String.join(", ", others) + ")";
    }
}
