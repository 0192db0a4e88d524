package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.ProbabilityTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A noisy-MAX effect in both worlds. The mechanism says itself what chance decides: for each state of each parent the degree
 * that it brings about, and the degree of the leak. What the unchanged parents and the leak bring about is the same in both
 * worlds, and one node holds the greatest of it, be they hundreds. A changed parent needs a node for its degree in each world
 * only where both worlds may draw on the same chance. The effect stays a noisy-MAX in both worlds, over fewer parents.
 */
final class NoisyTwin {
    private final Worlds worlds;
    private final int variable;
    private final NoisyMax noisy;
    private final int[] parents;
    private final int states;
    private final List<String> seenNames = new ArrayList<>();
    private final List<String> otherNames = new ArrayList<>();
    private final List<double[][]> seen = new ArrayList<>();
    private final List<double[][]> other = new ArrayList<>();
    private double[] otherLeak;

    NoisyTwin(Worlds worlds, int variable) {
        this.worlds = worlds;
        this.variable = variable;
        this.noisy = (NoisyMax) worlds.network().mechanism(variable);
        this.parents = worlds.network().parents(variable);
        this.states = noisy.states();
        this.otherLeak = Degrees.nothing(states);
    }

    /** Whether chance has no part in it at all. */
    boolean isCertain() {
        return !Degrees.isRandom(Degrees.leak(noisy))
                && IntStream.range(0, parents.length)
                        .noneMatch(p -> Arrays.stream(Degrees.of(noisy, p)).anyMatch(Degrees::isRandom));
    }

    /**
     * Adds the effect's node in the other world, and makes that of the seen one depend on the shared degrees.
     *
     * @return the changed parents that may bring about something by chance in one state here and in another state there
     */
    List<Integer> add() {
        boolean unchanged = addUnchanged();
        List<Integer> assumed = new ArrayList<>();
        for (int p = 0; p < parents.length; p++) {
            if (!worlds.differs(parents[p])) {
                continue;
            }
            if (IntStream.of(worlds.otherStates(parents[p])).anyMatch(isRandom(p))) {
                addShared(p);
                if (canBothBeRandom(p)) {
                    assumed.add(parents[p]);
                }
            } else {
                addApart(p);
            }
        }
        boolean nothingElse = unchanged && otherNames.size() == 1 && otherLeak[0] == 1;
        if (nothingElse) {
            worlds.lastIsOther(variable); // no node was added since that of the unchanged parents
        }
        worlds.replace(variable, seenNames, max(seen, Degrees.nothing(states)));
        if (!nothingElse) {
            worlds.addOther(variable, otherNames, max(other, otherLeak));
        }
        return assumed;
    }

    private IntPredicate isRandom(int p) {
        return state -> Degrees.isRandom(Degrees.of(noisy, p, state));
    }

    private boolean canBothBeRandom(int p) {
        return IntStream.of(worlds.seenStates(parents[p])).filter(isRandom(p)).anyMatch(here -> IntStream.of(
                        worlds.otherStates(parents[p]))
                .filter(isRandom(p))
                .anyMatch(there -> there != here));
    }

    /** What the unchanged parents and the leak bring about: one node for both worlds, unless it is nothing. */
    private boolean addUnchanged() {
        int[] unchanged = IntStream.range(0, parents.length)
                .filter(p -> !worlds.differs(parents[p]))
                .toArray();
        double[] leak = Degrees.leak(noisy);
        if (unchanged.length == 0 && leak[0] == 1) {
            return false;
        }
        List<String> names =
                Arrays.stream(unchanged).mapToObj(p -> worlds.name(parents[p])).toList();
        double[][][] strengths =
                Arrays.stream(unchanged).mapToObj(p -> Degrees.of(noisy, p)).toArray(double[][][]::new);
        String name = worlds.add(
                worlds.name(variable) + " anyway",
                variable,
                names,
                unchanged.length == 0 ? new ProbabilityTable(states, new int[0], leak) : new NoisyMax(strengths, leak));
        passOn(name, name);
        return true;
    }

    private void passOn(String here, String there) {
        seenNames.add(here);
        seen.add(Degrees.same(states));
        otherNames.add(there);
        other.add(Degrees.same(states));
    }

    /** A parent that brings about nothing by chance in the other world: each world has it as the model does. */
    private void addApart(int p) {
        seenNames.add(worlds.name(parents[p]));
        seen.add(Degrees.of(noisy, p));
        if (worlds.isActedUpon(parents[p])) {
            otherLeak = Degrees.greatest(otherLeak, Degrees.of(noisy, p, worlds.action(parents[p])));
        } else {
            otherNames.add(worlds.otherName(parents[p]));
            other.add(Degrees.of(noisy, p));
        }
    }

    /** A parent's degree in both worlds: the same in the same state, and by a chance of its own in another. */
    private void addShared(int p) {
        int parent = parents[p];
        int size = noisy.parentStates()[p];
        double[][] degrees = Degrees.of(noisy, p);
        String degree = worlds.name(variable) + " by " + worlds.name(parent);
        double[] values = Arrays.stream(degrees).flatMapToDouble(Arrays::stream).toArray();
        String here = worlds.add(
                degree, variable, List.of(worlds.name(parent)), new ProbabilityTable(states, new int[] {size}, values));
        int[] others = worlds.otherStates(parent);
        boolean acted = worlds.isActedUpon(parent);
        Combinations given = new Combinations(size, others.length, states);
        double[][] rows = new double[given.count()][];
        for (int i = 0; i < rows.length; i++) {
            int[] at = given.states(i);
            rows[i] = at[0] == others[at[1]] ? Degrees.same(states)[at[2]] : degrees[others[at[1]]];
        }
        String there = worlds.add(
                degree + " otherwise",
                variable,
                acted
                        ? List.of(worlds.name(parent), here)
                        : List.of(worlds.name(parent), worlds.otherName(parent), here),
                new ProbabilityTable(
                        states,
                        acted ? new int[] {size, states} : new int[] {size, others.length, states},
                        Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray()));
        passOn(here, there);
    }

    private static NoisyMax max(List<double[][]> strengths, double[] leak) {
        return new NoisyMax(strengths.toArray(double[][][]::new), leak);
    }
}
