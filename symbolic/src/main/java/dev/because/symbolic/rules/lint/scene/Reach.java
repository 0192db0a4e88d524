package dev.because.symbolic.rules.lint.scene;

import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.domain.Domain;
import dev.because.symbolic.rules.lint.domain.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rules can fire at all, and with which values, as far as conclusions rest on each other: the least fixed point over sets of values
 * (Cousot and Cousot 1977). What is said to be impossible is; of rules whose conclusions share names with others it may be too generous.
 */
public final class Reach {
    private static final int ROUNDS = 40;
    private static final int WAYS = 128;

    private final Shapes shapes;
    private final Function<String, List<Rule>> drawing;
    private final Predicate<String> given;
    private final Map<Rule, Map<String, Values>> drawn = new IdentityHashMap<>();
    private final boolean settled;

    /**
     * Looks at rules until nothing more is found to be possible.
     *
     * @param drawing the rules that draw a conclusion
     * @param given which kinds of fact may be given
     */
    public Reach(List<Rule> rules, Shapes shapes, Function<String, List<Rule>> drawing, Predicate<String> given) {
        this.shapes = shapes;
        this.drawing = drawing;
        this.given = given;
        Set<String> changed = new HashSet<>();
        for (int round = 0; round < ROUNDS && (round == 0 || !changed.isEmpty()); round++) {
            Set<String> now = new HashSet<>();
            for (Rule rule : rules) {
                if (round == 0 || restsOn(rule, changed)) {
                    Optional<Map<String, Values>> after = values(rule);
                    if (after.isPresent() && !contains(drawn.get(rule), after.get())) {
                        drawn.put(rule, after.get());
                        now.add(rule.then().conclusion());
                    }
                }
            }
            changed = now;
        }
        settled = changed.isEmpty();
    }

    private static boolean restsOn(Rule rule, Set<String> conclusions) {
        return rule.when().stream()
                .anyMatch(condition -> condition.present()
                        && conclusions.contains(condition.pattern().kind()));
    }

    /** Whether a rule may fire. */
    public boolean isPossible(Rule rule) {
        return !settled || drawn.containsKey(rule);
    }

    /** The values with which rules may draw a conclusion, one entry for each rule; all that may fire if it was not settled. */
    public List<Map<String, Values>> values(String conclusion) {
        List<Map<String, Values>> values = new ArrayList<>();
        drawing.apply(conclusion).stream()
                .filter(drawn::containsKey)
                .map(drawn::get)
                .forEach(values::add);
        return values;
    }

    private static boolean contains(@Nullable Map<String, Values> before, Map<String, Values> after) {
        return before != null
                && after.entrySet().stream()
                        .allMatch(entry -> before.containsKey(entry.getKey())
                                && entry.getValue().within(before.get(entry.getKey())));
    }

    private Optional<Map<String, Values>> values(Rule rule) {
        Scene scene = new Scene(shapes);
        Cast cast = scene.add(rule);
        List<Scene> ways = List.of(scene);
        for (int place : cast.facts()) {
            Seen fact = scene.facts().get(place);
            if (!given.test(fact.kind())) {
                List<Scene> more = new ArrayList<>();
                for (Scene way : ways) {
                    for (Map<String, Values> values : values(fact.kind())) {
                        if (meets(way, fact, values)) {
                            Scene narrowed = way.copy();
                            fact.fields().forEach((field, unknown) -> narrowed.unknowns()
                                    .narrow(unknown, values.get(field)));
                            if (narrowed.unknowns().copy().propagate()) {
                                more.add(narrowed);
                            }
                        }
                    }
                }
                if (more.size() > WAYS) {
                    // Too many ways to tell: as if anything could be drawn.
                    more = ways;
                }
                ways = more;
            }
        }
        Map<String, Values> all = new HashMap<>();
        boolean possible = false;
        for (Scene way : ways) {
            if (!way.cases(1).isImpossible() && way.unknowns().propagate()) {
                possible = true;
                rule.then().values().forEach((name, operand) -> all.merge(name, value(way, cast, operand), Values::or));
            }
        }
        return possible ? Optional.of(all) : Optional.empty();
    }

    private static boolean meets(Scene scene, Seen fact, Map<String, Values> values) {
        return fact.fields().entrySet().stream()
                .allMatch(field -> values.containsKey(field.getKey())
                        && !values.get(field.getKey())
                                .and(scene.unknowns().values(field.getValue()))
                                .isEmpty());
    }

    private static Values value(Scene scene, Cast cast, Operand operand) {
        return scene.value(cast, operand)
                .map(unknown -> scene.unknowns().values(unknown))
                .orElseGet(() -> Domain.only(((Operand.Literal) operand).value()));
    }
}
