package dev.because.symbolic.rules.silent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.DynamicValueSupplier;
import org.drools.model.Rule;

/** Reads the rules of executable models. */
final class RuleReader {
    private static final List<Rule.Attribute<?>> REFUSED = List.of(
            Rule.Attribute.ENABLED,
            Rule.Attribute.LOCK_ON_ACTIVE,
            Rule.Attribute.AUTO_FOCUS,
            Rule.Attribute.AGENDA_GROUP,
            Rule.Attribute.ACTIVATION_GROUP,
            Rule.Attribute.RULEFLOW_GROUP,
            Rule.Attribute.DURATION,
            Rule.Attribute.TIMER,
            Rule.Attribute.CALENDARS,
            Rule.Attribute.DATE_EFFECTIVE,
            Rule.Attribute.DATE_EXPIRES);

    private final List<Source> sources = new ArrayList<>();

    /** The patterns of all rules that were read, by number. */
    List<Source> sources() {
        return List.copyOf(sources);
    }

    /** @throws Unsupported if it rests on what is not tried here */
    ReadRule read(Rule rule) {
        REFUSED.stream()
                .filter(attribute -> rule.getAttribute(attribute) != attribute.getDefaultValue())
                .findFirst()
                .ifPresent(attribute -> {
                    throw new Unsupported(rule.getName(), "an attribute other than its salience");
                });
        Map<String, Consequence> consequences = rule.getConsequences();
        if (consequences.size() != 1) {
            throw new Unsupported(rule.getName(), consequences.size() + " consequences");
        }
        Consequence consequence = rule.getDefaultConsequence();
        ConditionReader reader = new ConditionReader(rule.getName(), sources);
        // The attribute is an Integer by its type, and may be a way to compute one.
        Object salience = rule.getAttribute(attribute(Rule.Attribute.SALIENCE));
        List<ReadRule.Way> ways = new ArrayList<>();
        for (List<Condition> conditions : alternatives(rule.getView().getSubConditions())) {
            List<Step> steps = reader.steps(conditions, Effect.ADDS);
            Optional<ReadRule.Salience> dynamic = Optional.empty();
            if (salience instanceof DynamicValueSupplier<?> supplier) {
                @SuppressWarnings("unchecked") // of a salience it can only be a whole number
                DynamicValueSupplier<Integer> numbers = (DynamicValueSupplier<Integer>) supplier;
                dynamic = Optional.of(new ReadRule.Salience(numbers, reader.terms(supplier.getVariables())));
            }
            ways.add(new ReadRule.Way(steps, reader.slots(), reader.terms(consequence.getVariables()), dynamic));
        }
        return new ReadRule(
                rule.getName(), salience instanceof Integer number ? number : 0, ways, consequence, reader.effects());
    }

    @SuppressWarnings("unchecked")
    private static Rule.Attribute<Object> attribute(Rule.Attribute<?> attribute) {
        return (Rule.Attribute<Object>) attribute;
    }

    /** The same conditions without any {@code or} beside them: one list for each choice. */
    static List<List<Condition>> alternatives(List<Condition> conditions) {
        List<List<Condition>> all = List.of(List.of());
        for (Condition condition : conditions) {
            List<List<Condition>> ways =
                    switch (condition.getType()) {
                        case OR ->
                            condition.getSubConditions().stream()
                                    .flatMap(side -> alternatives(List.of(side)).stream())
                                    .toList();
                        case AND -> alternatives(condition.getSubConditions());
                        default -> List.of(List.of(condition));
                    };
            all = all.stream()
                    .flatMap(before -> ways.stream().map(way -> Stream.concat(before.stream(), way.stream())
                            .toList()))
                    .toList();
        }
        return all;
    }
}
