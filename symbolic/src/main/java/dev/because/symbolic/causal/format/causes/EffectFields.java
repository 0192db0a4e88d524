package dev.because.symbolic.causal.format.causes;

import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.format.source.Declaration;
import dev.because.symbolic.causal.format.source.Draft;
import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.causal.format.source.TableDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what brings an effect about: strengths of causes, or a table, or no more than a prior. */
final class EffectFields {
    private final Draft draft;
    private final Declaration effect;
    private final YamlNode.Mapping fields;

    EffectFields(Draft draft, Declaration effect, YamlNode node) {
        this.draft = draft;
        this.effect = effect;
        this.fields = node.mapping("the causes with their strengths, or given and table, or prior");
    }

    void define() {
        if (fields.get(Words.TABLE).isPresent() || fields.get(Words.GIVEN).isPresent()) {
            table();
        } else if (fields.get(Words.PRIOR).isPresent()) {
            prior();
        } else {
            strengths();
        }
    }

    private void prior() {
        alone(List.of(Words.STATES, Words.PRIOR));
        YamlNode prior = require(Words.PRIOR, "the probability of each state");
        TableDraft table = draft.table(effect, List.of(), fields.place());
        table.row(new int[0], Shares.of(prior, effect), prior.place());
        draft.define(table, fields.place());
    }

    /** Each row is a list: a state of each variable that is given, then the probabilities. */
    private void table() {
        alone(List.of(Words.STATES, Words.GIVEN, Words.TABLE));
        YamlNode given = require(Words.GIVEN, "the variables that the table's rows begin with");
        List<String> names = given.items("a list of variables").stream()
                .map(node -> node.text("a variable"))
                .toList();
        List<Declaration> parents = draft.parents(effect, names, given.place());
        TableDraft table = draft.table(effect, parents, fields.place());
        for (YamlNode row : require(Words.TABLE, "a list of rows").items("a list of rows")) {
            List<YamlNode> items = row.items("a row such as [" + example(parents) + ", …]");
            if (items.size() <= parents.size()) {
                throw row.place()
                        .refusal(
                                "a row of " + items.size(),
                                "a state of each of " + parents.size() + " variables, then probabilities");
            }
            int[] states = new int[parents.size()];
            for (int i = 0; i < states.length; i++) {
                states[i] = parents.get(i)
                        .state(items.get(i).text("a state"), items.get(i).place());
            }
            List<YamlNode> numbers = items.subList(states.length, items.size());
            boolean one = numbers.size() == 1 && effect.size() == 2;
            String what = "probabilities of " + Numbers.shortened(effect.name());
            table.row(
                    states,
                    one ? Shares.of(numbers.get(0), effect) : Shares.listed(numbers, row, effect, what),
                    row.place());
        }
        draft.define(table, fields.place());
    }

    private static String example(List<Declaration> parents) {
        return String.join(
                ", ",
                parents.stream()
                        .limit(4)
                        .map(parent ->
                                Numbers.shortened(parent.variable().states().get(0)))
                        .toList());
    }

    private void strengths() {
        Map<String, YamlNode> causes = new LinkedHashMap<>();
        fields.fields().forEach((name, node) -> {
            if (!Words.OF_EFFECTS.contains(name)) {
                causes.put(name, node);
            }
        });
        fields.get(Words.CAUSES).ifPresent(node -> node.mapping("causes with their strengths")
                .fields()
                .forEach((name, strength) -> {
                    if (causes.put(name, strength) != null) {
                        throw strength.place().refusal("this cause a second time", "each cause once");
                    }
                }));
        causes.forEach((name, node) -> draft.variable(name, node.place()));
        List<Declaration> parents = draft.parents(effect, List.copyOf(causes.keySet()), fields.place());
        double[][][] strengths = new double[parents.size()][][];
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = Strengths.of(causes.get(parents.get(i).name()), parents.get(i), effect, draft);
        }
        double[] leak =
                fields.get(Words.LEAK).map(node -> Shares.of(node, effect)).orElseGet(() -> Strengths.none(effect));
        draft.define(effect, parents, new NoisyMax(strengths, leak), fields.place());
    }

    private YamlNode require(String field, String expected) {
        return fields.get(field)
                .orElseThrow(() -> fields.place().refusal("no field " + field, field + ": and " + expected));
    }

    private void alone(List<String> allowed) {
        Optional<String> other = fields.fields().keySet().stream()
                .filter(name -> !allowed.contains(name))
                .findFirst();
        if (other.isPresent()) {
            throw fields.get(other.get())
                    .orElseThrow()
                    .place()
                    .refusal("the field " + Numbers.shortened(other.get()), "only " + String.join(", ", allowed));
        }
    }
}
