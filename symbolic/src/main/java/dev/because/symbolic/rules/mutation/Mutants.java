package dev.because.symbolic.rules.mutation;

import dev.because.symbolic.rules.expert.RuleSet;
import dev.because.symbolic.rules.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The mutants of some rules. */
public final class Mutants {
    private Mutants() {}

    /**
     * All of them, in the order of the rules: no two with the same rules, none with those that it was made of, and none that cannot be
     * asked.
     *
     * @param rules the rules
     * @param words which options and ranges the fields have
     */
    public static List<Mutant> all(RuleSet rules, Vocabulary words) {
        Set<String> seen = new HashSet<>(Set.of(RuleText.of(rules)));
        return drafts(rules, words).stream()
                .filter(unlike(seen))
                .filter(mutant -> Soundness.hasStrata(mutant.rules()))
                .toList();
    }

    /**
     * Some of them, drawn without preference, in the order of the rules.
     *
     * @param count how many; all, if there are not more
     * @param seed the same seed draws the same ones
     */
    public static List<Mutant> sample(RuleSet rules, Vocabulary words, int count, long seed) {
        List<Mutant> all = all(rules, words);
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        return numbers.stream().limit(count).sorted().map(all::get).toList();
    }

    private static List<Mutant> drafts(RuleSet rules, Vocabulary words) {
        RuleChanges changes = new RuleChanges(new Alternatives(rules, words));
        List<Mutant> drafts = new ArrayList<>();
        for (int i = 0; i < rules.rules().size(); i++) {
            int number = i;
            String name = "rule \"" + rules.rules().get(number).name() + "\" ";
            drafts.add(new Mutant(
                    Change.DROP_RULE,
                    rules.rules().get(number).place(),
                    name + "is dropped",
                    TableChanges.without(rules, number)));
            changes.of(rules.rules().get(number))
                    .forEach(draft -> drafts.add(new Mutant(
                            draft.change(),
                            draft.place(),
                            name + draft.what(),
                            TableChanges.with(rules, number, draft.part()))));
        }
        drafts.addAll(TableChanges.swaps(rules));
        return drafts;
    }

    private static Predicate<Mutant> unlike(Set<String> seen) {
        return mutant -> seen.add(RuleText.of(mutant.rules()));
    }
}
