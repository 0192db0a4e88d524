package dev.because.symbolic.causal.intervention;

import dev.because.symbolic.causal.separation.CausalGraph;
import dev.because.symbolic.causal.separation.Known;
import dev.because.symbolic.causal.separation.Separation;
import dev.because.symbolic.causal.separation.Separators;
import java.util.BitSet;
import java.util.Optional;

/**
 * The back-door criterion (Pearl 1993): variables that block all paths which enter the cause against an arrow, and that do not
 * come about from the cause. Within each combination of their states, what is seen is what an action would do.
 */
public final class BackDoor {
    private final int cause;
    private final int effect;
    private final BitSet allowed = new BitSet();
    private final CausalGraph behind;

    /** @param hidden the variables that cannot be observed */
    public BackDoor(CausalGraph graph, int cause, int effect, BitSet hidden) {
        this.cause = cause;
        this.effect = effect;
        this.behind = graph.withoutArrowsOutOf(CausalGraph.set(cause));
        allowed.set(0, graph.size());
        allowed.andNot(hidden);
        allowed.andNot(graph.descendants(CausalGraph.set(cause)));
        allowed.clear(effect);
    }

    /** Whether these variables can be observed and fulfil the criterion. */
    public boolean admits(BitSet variables) {
        BitSet others = (BitSet) variables.clone();
        others.andNot(allowed);
        return others.isEmpty() && new Separation(behind).separated(cause, effect, Known.observed(variables));
    }

    /** The fewest variables to adjust for; of several such sets the one whose indices come first. Empty if there is none. */
    public Optional<BitSet> smallest() {
        return new Separators(behind).smallest(cause, effect, allowed);
    }
}
