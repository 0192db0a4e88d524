package dev.because.symbolic.rules.lint.scene;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Operand;
import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.lint.domain.Domain;
import dev.because.symbolic.rules.lint.domain.Values;
import dev.because.symbolic.rules.lint.solve.Unknowns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Some facts of which only so much is fixed as rules ask for, and what must not be beside them. Each rule that is added brings the facts that
 * it needs; that two of them are one fact is said with {@link #unite}.
 */
public final class Scene {
    private final Shapes shapes;
    private final Unknowns unknowns;
    private final List<Seen> facts;
    private final List<Cast> casts;

    /** An empty one. */
    public Scene(Shapes shapes) {
        this(shapes, new Unknowns(), List.of(), List.of());
    }

    private Scene(Shapes shapes, Unknowns unknowns, List<Seen> facts, List<Cast> casts) {
        this.shapes = shapes;
        this.unknowns = unknowns;
        this.facts = new ArrayList<>(facts);
        this.casts = new ArrayList<>(casts);
    }

    /** The same, to be changed apart from this. */
    public Scene copy() {
        return new Scene(shapes, unknowns.copy(), facts, casts);
    }

    /** Which fields there are. */
    public Shapes shapes() {
        return shapes;
    }

    /** What stands in the fields. */
    public Unknowns unknowns() {
        return unknowns;
    }

    /** The facts. */
    public List<Seen> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** The rules. */
    public List<Cast> casts() {
        return Collections.unmodifiableList(casts);
    }

    /** Adds what a rule needs, as facts of its own. Its words must be known, and its names bound before they are used. */
    public Cast add(Rule rule) {
        List<Integer> places = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        List<Cast.Absent> absent = new ArrayList<>();
        boolean exact = true;
        for (Condition condition : rule.when()) {
            if (condition.present()) {
                places.add(facts.size());
                exact &= see(condition.pattern(), names);
            } else {
                absent.add(new Cast.Absent(condition.pattern(), names));
            }
        }
        Cast cast = new Cast(rule, places, names, absent, exact);
        casts.add(cast);
        return cast;
    }

    /** Adds a fact of that kind whose fields have some of these values, and nothing else is known of it; its place. */
    public int see(String kind, Map<String, Values> fields) {
        Map<String, Integer> unknown = new HashMap<>();
        fields.forEach((field, values) -> unknown.put(field, unknowns.add(values)));
        facts.add(new Seen(kind, unknown, false));
        return facts.size() - 1;
    }

    /** Makes two facts of a kind one: what is known of either is known of both. */
    public void unite(int one, int other) {
        Map<String, Integer> fields = new HashMap<>(facts.get(one).fields());
        facts.get(other).fields().forEach((field, unknown) -> {
            Integer before = fields.putIfAbsent(field, unknown);
            if (before != null) {
                unknowns.compare(before, Comparison.EQUAL, unknown);
            }
        });
        Seen both = new Seen(
                facts.get(one).kind(),
                fields,
                facts.get(one).drawn() || facts.get(other).drawn());
        facts.set(one, both);
        facts.set(other, both);
    }

    /**
     * Lets a fact be drawn by a rule, which is added with what it needs; false if it does not say what must be known of the fact.
     */
    public boolean draw(int place, Rule rule) {
        Cast cast = add(rule);
        Seen fact = facts.get(place);
        for (Map.Entry<String, Integer> field : fact.fields().entrySet()) {
            Operand operand = rule.then().values().get(field.getKey());
            if (operand == null) {
                return false;
            }
            value(cast, operand)
                    .ifPresentOrElse(
                            unknown -> unknowns.compare(field.getValue(), Comparison.EQUAL, unknown),
                            () -> unknowns.narrow(field.getValue(), Domain.only(((Operand.Literal) operand).value())));
        }
        Seen drawn = new Seen(fact.kind(), fact.fields(), true);
        facts.replaceAll(other -> other == fact ? drawn : other);
        return true;
    }

    /** The unknown that a name stands for; empty for a value. */
    public Optional<Integer> value(Cast cast, Operand operand) {
        return operand instanceof Operand.Reference reference
                ? Optional.of(Objects.requireNonNull(cast.names().get(reference.variable())))
                : Optional.empty();
    }

    /** The fields of a fact of a pattern that must be absent, as if there were one; it is not added to the facts. */
    Map<String, Integer> fieldsOf(Cast.Absent absent) {
        see(absent.pattern(), new HashMap<>(absent.names()));
        return facts.remove(facts.size() - 1).fields();
    }

    /** Adds a fact of a pattern that some rule wants absent; its place. */
    public int defy(Cast.Absent absent) {
        see(absent.pattern(), new HashMap<>(absent.names()));
        return facts.size() - 1;
    }

    /** Up to so many cases. */
    public Cases cases(int atMost) {
        return new CaseSearch(this, atMost).cases();
    }

    private boolean see(FactPattern pattern, Map<String, Integer> names) {
        Map<String, Integer> fields = new HashMap<>();
        pattern.bound().values().forEach(field -> unknown(pattern.kind(), field, fields));
        pattern.constraints().forEach(constraint -> unknown(pattern.kind(), constraint.field(), fields));
        pattern.bound().forEach((name, field) -> {
            int unknown = fields.get(field);
            Integer before = names.putIfAbsent(name, unknown);
            if (before != null) {
                unknowns.compare(before, Comparison.EQUAL, unknown);
            }
        });
        boolean exact = true;
        for (Constraint constraint : pattern.constraints()) {
            exact &= constrain(constraint, fields.get(constraint.field()), names);
        }
        facts.add(new Seen(pattern.kind(), fields, false));
        return exact;
    }

    private void unknown(String kind, String field, Map<String, Integer> fields) {
        fields.computeIfAbsent(
                field, name -> unknowns.add(Domain.all(shapes.field(kind, name).orElseThrow())));
    }

    /** False if it cannot be said exactly. */
    private boolean constrain(Constraint constraint, int unknown, Map<String, Integer> names) {
        Optional<Values> passing = Domain.passing(constraint, unknowns.values(unknown));
        if (passing.isPresent()) {
            unknowns.narrow(unknown, passing.get());
            return true;
        }
        if (constraint instanceof Constraint.Compare compare
                && compare.right() instanceof Operand.Reference reference) {
            unknowns.compare(unknown, compare.comparison(), names.get(reference.variable()));
            return true;
        }
        if (constraint instanceof Constraint.Contains contains
                && contains.member() instanceof Operand.Reference reference) {
            unknowns.contains(unknown, contains.has(), names.get(reference.variable()));
            return true;
        }
        return false;
    }
}
