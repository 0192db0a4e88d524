package dev.because.symbolic.causal.format.source;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.Mechanism;
import dev.because.symbolic.causal.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A network as a reader puts it together: first all variables, then how each comes about. Every fault is told by its line. */
public final class Draft {
    /** How many numbers all tables of a model may hold; a few short lines can ask for more than any memory has. */
    public static final long MOST_NUMBERS = 1 << 23;

    private final String file;
    private final Map<String, Declaration> byName = new HashMap<>();
    private final List<Declaration> variables = new ArrayList<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Place> defined = new HashMap<>();
    private long numbersLeft = MOST_NUMBERS;

    public Draft(String file) {
        this.file = file;
    }

    /** Declares a variable. @throws dev.because.symbolic.logic.BadInputException if it is there, or has a state twice */
    public Declaration declare(String name, List<String> states, Place place) {
        Declaration declaration = Declaration.of(name, states, place, variables.size());
        Declaration before = byName.put(name, declaration);
        if (before != null) {
            throw place.refusal(
                    "the variable " + Numbers.shortened(name) + " a second time (the first is in line "
                            + before.place().line() + ")",
                    "each variable once");
        }
        variables.add(declaration);
        return declaration;
    }

    /** All variables so far. */
    public List<Declaration> variables() {
        return variables;
    }

    /** A variable that is declared somewhere. @throws dev.because.symbolic.logic.BadInputException if it is not */
    public Declaration variable(String name, Place place) {
        Declaration found = byName.get(name);
        if (found == null) {
            throw place.refusal(
                    "the unknown variable " + Numbers.shortened(name), "a variable that the model declares");
        }
        return found;
    }

    /** The parents of those names. @throws dev.because.symbolic.logic.BadInputException if one is unknown, or there twice */
    public List<Declaration> parents(Declaration child, List<String> names, Place place) {
        Set<String> seen = new HashSet<>();
        List<Declaration> parents = new ArrayList<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw place.refusal(
                        "the parent " + Numbers.shortened(name) + " of " + Numbers.shortened(child.name()) + " twice",
                        "each parent once");
            }
            if (name.equals(child.name())) {
                throw place.refusal(
                        "the cycle " + Numbers.shortened(name) + " → " + Numbers.shortened(name),
                        "a graph without cycles");
            }
            parents.add(variable(name, place));
        }
        return parents;
    }

    /** An empty table. @throws dev.because.symbolic.logic.BadInputException if it would be too large */
    public TableDraft table(Declaration variable, List<Declaration> parents, Place place) {
        return new TableDraft(variable, parents, place, numbersLeft);
    }

    /** Counts numbers that are held elsewhere. @throws dev.because.symbolic.logic.BadInputException if they are too many */
    public void reserve(long numbers, Place place) {
        numbersLeft -= numbers;
        if (numbersLeft < 0) {
            throw place.refusal("more than " + MOST_NUMBERS + " numbers in all", "a model of at most so many");
        }
    }

    /** Says that a variable comes about by that table. @throws dev.because.symbolic.logic.BadInputException if a row is missing */
    public void define(TableDraft table, Place place) {
        numbersLeft -= (long) table.rows() * table.variable().size();
        define(table.variable(), table.parents(), table.table(), place);
    }

    /** Says how a variable comes about. @throws dev.because.symbolic.logic.BadInputException if that was said before */
    public void define(Declaration variable, List<Declaration> parents, Mechanism mechanism, Place place) {
        Place before = defined.putIfAbsent(variable.name(), place);
        if (before != null) {
            throw place.refusal(
                    "a second table for " + Numbers.shortened(variable.name()) + " (the first is in line "
                            + before.line() + ")",
                    "one table for each variable");
        }
        List<String> names = parents.stream().map(Declaration::name).toList();
        nodes.put(variable.name(), new Node(variable.variable(), names, mechanism));
    }

    /**
     * The whole network.
     *
     * @param name what it is called
     * @throws dev.because.symbolic.logic.BadInputException if it has no variable, a table is missing, or there is a cycle
     */
    public BayesianNetwork network(String name, Optional<String> assumption) {
        if (variables.isEmpty()) {
            throw new Place(file, 1).refusal("no variable", "a model with at least one");
        }
        List<Node> ordered = new ArrayList<>();
        for (Declaration variable : variables) {
            Node node = nodes.get(variable.name());
            if (node == null) {
                throw variable.place()
                        .refusal("no table for " + Numbers.shortened(variable.name()), "one for each variable");
            }
            ordered.add(node);
        }
        new CycleSearch(ordered).cycle().ifPresent(cycle -> {
            throw defined.get(cycle.get(0)).refusal("the cycle " + words(cycle), "a graph without cycles");
        });
        BayesianNetwork network = BayesianNetwork.of(name, ordered);
        return assumption.map(network::assuming).orElse(network);
    }

    private static String words(List<String> cycle) {
        int most = 12;
        List<String> shown = new ArrayList<>();
        cycle.stream().limit(most).map(Numbers::shortened).forEach(shown::add);
        if (cycle.size() > most) {
            shown.add("… (" + cycle.size() + " in all)");
        }
        shown.add(Numbers.shortened(cycle.get(0)));
        return String.join(" → ", shown);
    }
}
