package dev.because.symbolic.rules.authoring.clause;

import dev.because.symbolic.rules.expert.Condition;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A condition that is still being read. */
public final class Draft {
    private final Kind kind;
    private final boolean present;
    private final Place place;
    private final List<Constraint> constraints = new ArrayList<>();
    private final Map<String, String> bound = new TreeMap<>();
    private String name = "";

    Draft(Kind kind, boolean present, Place place) {
        this.kind = kind;
        this.present = present;
        this.place = place;
    }

    Kind kind() {
        return kind;
    }

    boolean present() {
        return present;
    }

    /** What the fact is called; empty if it has no name. */
    String name() {
        return name;
    }

    void name(String given) {
        name = given;
    }

    void ask(Constraint constraint) {
        constraints.add(constraint);
    }

    void bind(String variable, String field) {
        bound.put(variable, field);
    }

    Map<String, String> bound() {
        return bound;
    }

    public Condition condition() {
        return new Condition(present, new FactPattern(kind.name(), constraints, bound), place);
    }
}
