package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.word.Grammar;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the names of a rule are said: a name {@code m.place} of the place of a fact as "the place of m" where the fact can be called m and
 * somebody asks for it; any other by itself.
 */
final class WrittenNames {
    private final Rule rule;
    /** For each condition what its fact is called; empty if it has no name. */
    private final List<String> facts = new ArrayList<>();

    private final Set<String> taken = new HashSet<>();

    WrittenNames(Rule rule) {
        this.rule = rule;
        Set<String> variables = new HashSet<>();
        rule.when().forEach(condition -> condition
                .pattern()
                .bound()
                .keySet()
                .forEach(name -> variables.add(name.toLowerCase(Locale.ROOT))));
        for (int i = 0; i < rule.when().size(); i++) {
            facts.add(fact(i, variables));
        }
    }

    /** What the fact of a condition is called; empty if it has no name. */
    String fact(int condition) {
        return facts.get(condition);
    }

    private String fact(int condition, Set<String> variables) {
        FactPattern pattern = rule.when().get(condition).pattern();
        Map<String, Integer> wishes = new HashMap<>();
        pattern.bound().forEach((name, field) -> {
            String owner = owner(name, field);
            if (!owner.isEmpty() && isFirst(condition, name) && isAskedFor(condition, name)) {
                wishes.merge(owner, 1, Integer::sum);
            }
        });
        Optional<String> name = wishes.keySet().stream()
                .filter(owner -> !variables.contains(owner.toLowerCase(Locale.ROOT)))
                .filter(owner -> !taken.contains(owner.toLowerCase(Locale.ROOT)))
                .sorted()
                .findFirst();
        name.ifPresent(owner -> taken.add(owner.toLowerCase(Locale.ROOT)));
        return name.orElse("");
    }

    private static String owner(String name, String field) {
        String end = "." + field;
        String owner = name.endsWith(end) ? name.substring(0, name.length() - end.length()) : "";
        boolean plain = owner.matches("[A-Za-z][A-Za-z0-9]*");
        return plain && (owner.equals("a") || !Grammar.RESERVED.contains(owner.toLowerCase(Locale.ROOT))) ? owner : "";
    }

    /** Whether a name of a condition is said with its fact, and not given by "called". */
    boolean isImplied(int condition, String name) {
        String field = rule.when().get(condition).pattern().bound().getOrDefault(name, "");
        return !fact(condition).isEmpty()
                && owner(name, field).equals(fact(condition))
                && isFirst(condition, name)
                && isAskedFor(condition, name);
    }

    /** Whether no condition before it that something is there has bound that name. */
    boolean isFirst(int condition, String name) {
        return rule.when().subList(0, condition).stream()
                .filter(Condition::present)
                .noneMatch(other -> other.pattern().bound().containsKey(name));
    }

    /** Whether a name is compared with or concluded, and never bound again: then it need not be given. */
    private boolean isAskedFor(int condition, String name) {
        Condition own = rule.when().get(condition);
        List<Condition> after =
                own.present() ? rule.when().subList(condition + 1, rule.when().size()) : List.of();
        if (after.stream().anyMatch(other -> other.pattern().bound().containsKey(name))) {
            return false;
        }
        Stream<Operand> asked = Stream.concat(
                Stream.concat(Stream.of(own), after.stream())
                        .flatMap(other -> other.pattern().constraints().stream())
                        .flatMap(WrittenNames::operand),
                own.present() ? rule.then().values().values().stream() : Stream.empty());
        return asked.anyMatch(new Operand.Reference(name)::equals);
    }

    private static Stream<Operand> operand(Constraint constraint) {
        return constraint instanceof Constraint.Compare compare
                ? Stream.of(compare.right())
                : constraint instanceof Constraint.Contains contains ? Stream.of(contains.member()) : Stream.empty();
    }

    /** The condition that a name is first bound in, seen from a condition; from the conclusion if that is after the last. */
    Optional<Integer> home(int condition, String name) {
        for (int i = 0; i < Math.min(condition + 1, rule.when().size()); i++) {
            Condition one = rule.when().get(i);
            if ((one.present() || i == condition) && one.pattern().bound().containsKey(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
