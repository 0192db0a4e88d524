package dev.because.symbolic.causal.format.causes;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.format.source.Declaration;
import dev.because.symbolic.causal.format.source.Draft;
import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.causal.format.source.TableDraft;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads causes and effects in YAML; the package says how they are written. */
public final class CauseEffectReader {
    private final ModelSource source;
    private final Draft draft;

    private CauseEffectReader(ModelSource source) {
        this.source = source;
        this.draft = new Draft(source.name());
    }

    /** The network of a file. @throws BadInputException with the line, if it is none */
    public static BayesianNetwork read(Path file) {
        return read(ModelSource.open(file));
    }

    /** The network of a source. @throws BadInputException with the line, if it is none */
    public static BayesianNetwork read(ModelSource source) {
        return new CauseEffectReader(source).network();
    }

    private BayesianNetwork network() {
        YamlNode.Mapping root = YamlText.read(source).mapping("the fields model, causes and effects");
        only(root, List.of(Words.MODEL, Words.ASSUMED, Words.CAUSES, Words.EFFECTS));
        Map<Declaration, YamlNode> causes = declared(root, Words.CAUSES);
        Map<Declaration, YamlNode> effects = declared(root, Words.EFFECTS);
        causes.forEach(this::prior);
        effects.forEach((effect, node) -> new EffectFields(draft, effect, node).define());
        String name = root.get(Words.MODEL)
                .map(node -> node.text("what the model is called"))
                .orElseGet(() -> ModelSource.plainName(source.name()));
        Optional<String> assumption =
                root.get(Words.ASSUMED).map(node -> node.text("in words, which numbers are assumed"));
        return draft.network(name, assumption);
    }

    /** The variables of a section, each with what it is made of. */
    private Map<Declaration, YamlNode> declared(YamlNode.Mapping root, String section) {
        Map<Declaration, YamlNode> declared = new LinkedHashMap<>();
        root.get(section).ifPresent(node -> node.mapping("the " + section + " by name")
                .fields()
                .forEach((name, fields) -> {
                    declared.put(draft.declare(name, states(fields), fields.place()), fields);
                }));
        return declared;
    }

    private static List<String> states(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return Words.NO_AND_YES;
        }
        return mapping.get(Words.STATES)
                .map(states -> states.items("a list of states").stream()
                        .map(state -> state.text("a state"))
                        .toList())
                .orElse(Words.NO_AND_YES);
    }

    /** {@code flu: 0.05}, or {@code season: {states: [summer, winter], prior: 0.5}}. */
    private void prior(Declaration cause, YamlNode node) {
        YamlNode prior = node;
        if (node instanceof YamlNode.Mapping mapping) {
            only(mapping, List.of(Words.STATES, Words.PRIOR));
            prior = mapping.get(Words.PRIOR)
                    .orElseThrow(() -> node.place().refusal("no prior", "prior: and the probability of each state"));
        }
        TableDraft table = draft.table(cause, List.of(), node.place());
        table.row(new int[0], Shares.of(prior, cause), prior.place());
        draft.define(table, node.place());
    }

    private static void only(YamlNode.Mapping mapping, List<String> known) {
        mapping.fields().forEach((name, node) -> {
            if (!known.contains(name)) {
                throw node.place()
                        .refusal("the unknown field " + Numbers.shortened(name), "one of " + String.join(", ", known));
            }
        });
    }
}
