package dev.because.symbolic.rules.silent;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.AccumulatePattern;
import org.drools.model.Argument;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.DeclarationSource;
import org.drools.model.From;
import org.drools.model.GroupByPattern;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Value;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.patterns.EvalImpl;

/** Reads the conditions of one rule. */
final class ConditionReader {
    private final String rule;
    private final List<Source> sources;
    private final Map<Variable<?>, Term> terms = new IdentityHashMap<>();
    private final Map<Effect, BitSet> effects = new EnumMap<>(Effect.class);
    private int slots;

    /** @param sources where to put the patterns that are read */
    ConditionReader(String rule, List<Source> sources) {
        this.rule = rule;
        this.sources = sources;
    }

    int slots() {
        return slots;
    }

    /** The patterns with each effect, by number. */
    Map<Effect, BitSet> effects() {
        return effects;
    }

    List<Term> terms(Variable<?>[] variables) {
        return Arrays.stream(variables).map(this::term).toList();
    }

    private Term term(Variable<?> variable) {
        return Optional.ofNullable(terms.get(variable))
                .orElseThrow(() -> new Unsupported(rule, "the global or unbound variable " + variable.getName()));
    }

    /**
     * Conditions without an {@code or} beside them.
     *
     * @param effect of a fact that fulfils one of them
     */
    List<Step> steps(List<Condition> conditions, Effect effect) {
        Set<Variable<?>> results = Collections.newSetFromMap(new IdentityHashMap<>());
        conditions.stream()
                .filter(AccumulatePattern.class::isInstance)
                .forEach(condition -> results.addAll(Arrays.asList(condition.getBoundVariables())));
        List<Step> steps = new ArrayList<>();
        List<Pattern<?>> waiting = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof AccumulatePattern<?> pattern) {
                steps.add(gathered(pattern));
                // What is asked of a result may stand before the accumulation it is the result of.
                for (Pattern<?> before : List.copyOf(waiting)) {
                    if (terms.containsKey(before.getPatternVariable())) {
                        waiting.remove(before);
                        steps.add(asked(before));
                    }
                }
            } else if (condition instanceof Pattern<?> pattern && results.contains(pattern.getPatternVariable())) {
                if (terms.containsKey(pattern.getPatternVariable())) {
                    steps.add(asked(pattern));
                } else {
                    waiting.add(pattern);
                }
            } else if (condition.getType() != Condition.Type.CONSEQUENCE) {
                steps.add(step(condition, effect));
            }
        }
        return steps;
    }

    private Step step(Condition condition, Effect effect) {
        return switch (condition.getType()) {
            case PATTERN -> pattern((Pattern<?>) condition, effect);
            case EVAL -> new Step.Asked(Object.class, -1, tests(((EvalImpl) condition).getExpr()));
            case NOT -> {
                boolean plain = effect == Effect.ADDS && isPlain(condition.getSubConditions());
                yield new Step.Absent(ways(condition.getSubConditions(), plain ? Effect.TAKES : Effect.CHANGES));
            }
            case EXISTS -> new Step.Some(ways(condition.getSubConditions(), Effect.CHANGES));
            case FORALL -> forall(condition.getSubConditions());
            default -> throw new Unsupported(rule, "a " + condition.getType());
        };
    }

    private List<List<Step>> ways(List<Condition> conditions, Effect effect) {
        return RuleReader.alternatives(conditions).stream()
                .map(way -> steps(way, effect))
                .toList();
    }

    /** Whether one more fact can only help to fulfil conditions. */
    private static boolean isPlain(List<Condition> conditions) {
        return conditions.stream().allMatch(condition -> switch (condition.getType()) {
            case PATTERN, EVAL -> true;
            case AND, OR -> isPlain(condition.getSubConditions());
            default -> false;
        });
    }

    private Step forall(List<Condition> conditions) {
        List<List<Condition>> ways = RuleReader.alternatives(conditions);
        if (ways.size() > 1) {
            throw new Unsupported(rule, "an or inside a forall");
        }
        List<Condition> inner = ways.get(0);
        if (inner.size() > 1) {
            return new Step.Universal(
                    steps(inner.subList(0, 1), Effect.CHANGES), steps(inner.subList(1, inner.size()), Effect.CHANGES));
        }
        // A single pattern speaks of all facts of its type.
        Pattern<?> pattern = (Pattern<?>) inner.get(0);
        int slot = bind(pattern);
        return new Step.Universal(
                List.of(new Step.Present(
                        source(pattern, slot, List.of(), Optional.empty(), Effect.CHANGES), List.of())),
                List.of(new Step.Asked(Object.class, -1, tests(pattern.getConstraint()))));
    }

    private Step gathered(AccumulatePattern<?> pattern) {
        if (pattern instanceof GroupByPattern || pattern.isQuerySource()) {
            throw new Unsupported(rule, "a groupby or an accumulated query");
        }
        List<List<Step>> ways = ways(List.of(pattern.getCondition()), Effect.CHANGES);
        List<Accumulation> accumulations = new ArrayList<>();
        for (AccumulateFunction function : pattern.getAccumulateFunctions()) {
            Argument<?> argument = function.getSource();
            if (!(function.createFunctionObject() instanceof org.kie.api.runtime.rule.AccumulateFunction)
                    || argument instanceof Value) {
                throw new Unsupported(rule, "an accumulation by code of its own");
            }
            Optional<Term> source =
                    argument instanceof Variable<?> variable ? Optional.of(term(variable)) : Optional.empty();
            int slot = slots++;
            terms.put(function.getResult(), new Term.Slot(slot));
            accumulations.add(new Accumulation(() -> function(function), source, slot));
        }
        return new Step.Gathered(ways, accumulations);
    }

    @SuppressWarnings("unchecked") // the interface is generic in what each function keeps to itself
    private static org.kie.api.runtime.rule.AccumulateFunction<Serializable> function(AccumulateFunction function) {
        return (org.kie.api.runtime.rule.AccumulateFunction<Serializable>) function.createFunctionObject();
    }

    private Step asked(Pattern<?> pattern) {
        Term.Slot slot = (Term.Slot) term(pattern.getPatternVariable());
        bindings(pattern);
        return new Step.Asked(pattern.getPatternVariable().getType(), slot.number(), tests(pattern.getConstraint()));
    }

    private Step pattern(Pattern<?> pattern, Effect effect) {
        Optional<DeclarationSource> from = pattern.getPatternVariable() instanceof Declaration<?> declaration
                ? Optional.ofNullable(declaration.getSource())
                : Optional.empty();
        if (from.isPresent()) {
            if (!(from.get() instanceof From<?> provider)) {
                throw new Unsupported(rule, "an entry point or a window");
            }
            Providers providers = Providers.of(provider, rule);
            List<Term> inputs = providers.variables().stream().map(this::term).toList();
            int slot = bind(pattern);
            Class<?> type = pattern.getPatternVariable().getType();
            return new Step.Given(providers.function(), inputs, type, slot, tests(pattern.getConstraint()));
        }
        int slot = bind(pattern);
        List<Test> alone = new ArrayList<>();
        List<Test> joined = new ArrayList<>();
        BitSet own = new BitSet();
        own.set(slot);
        for (Test test : tests(pattern.getConstraint())) {
            BitSet others = test.slots();
            others.andNot(own);
            (others.isEmpty() ? alone : joined).add(test);
        }
        Optional<Equality> equality = joined.stream()
                .flatMap(test -> test instanceof Test.Single single ? single.equality().stream() : Stream.empty())
                .findFirst();
        return new Step.Present(source(pattern, slot, alone, equality, effect), joined);
    }

    private Source source(Pattern<?> pattern, int slot, List<Test> tests, Optional<Equality> equality, Effect effect) {
        Source source =
                new Source(rule, sources.size(), pattern.getPatternVariable().getType(), slot, tests, equality);
        sources.add(source);
        effects.computeIfAbsent(effect, key -> new BitSet()).set(source.number());
        return source;
    }

    private int bind(Pattern<?> pattern) {
        int slot = slots++;
        terms.put(pattern.getPatternVariable(), new Term.Slot(slot));
        bindings(pattern);
        return slot;
    }

    private void bindings(Pattern<?> pattern) {
        for (Binding binding : pattern.getBindings()) {
            terms.put(binding.getBoundVariable(), new Term.Computed(binding, terms(binding.getInputVariables())));
        }
    }

    private List<Test> tests(Constraint constraint) {
        return switch (constraint.getType()) {
            case SINGLE -> single((SingleConstraint) constraint).stream().toList();
            case MULTIPLE, AND ->
                constraint.getChildren().stream()
                        .flatMap(child -> tests(child).stream())
                        .toList();
            case OR ->
                List.of(new Test.Several(
                        false,
                        constraint.getChildren().stream()
                                .map(child -> (Test) new Test.Several(true, tests(child)))
                                .toList()));
        };
    }

    private Optional<Test> single(SingleConstraint constraint) {
        if (constraint.isTemporal()) {
            throw new Unsupported(rule, "a constraint of time");
        }
        if (constraint == SingleConstraint.TRUE) {
            return Optional.empty();
        }
        List<Term> inputs = terms(constraint.getVariables());
        return Optional.of(new Test.Single(constraint.getPredicate(), inputs, Equalities.of(constraint, inputs)));
    }
}
