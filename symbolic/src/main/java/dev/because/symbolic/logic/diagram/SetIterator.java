package dev.because.symbolic.logic.diagram;

import dev.because.symbolic.logic.Bits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Goes through the sets of a family, which are the paths to the leaf 1: down the low side first. */
final class SetIterator implements Iterator<Bits> {
    /** A node still to be visited, with the elements chosen on the way. */
    private record Visit(int node, Bits chosen) {}

    private final NodeTable nodes;
    private final Deque<Visit> stack = new ArrayDeque<>();

    SetIterator(NodeTable nodes, int family) {
        this.nodes = nodes;
        if (family != SetFamilies.NONE) {
            stack.push(new Visit(family, Bits.none()));
        }
    }

    @Override
    public boolean hasNext() {
        return !stack.isEmpty();
    }

    @Override
    public Bits next() {
        if (stack.isEmpty()) {
            throw new NoSuchElementException();
        }
        Visit visit = stack.pop();
        while (visit.node() != SetFamilies.EMPTY_SET) {
            int node = visit.node();
            Visit having = new Visit(nodes.high(node), visit.chosen().with(nodes.level(node)));
            if (nodes.low(node) == SetFamilies.NONE) {
                visit = having;
            } else {
                stack.push(having);
                visit = new Visit(nodes.low(node), visit.chosen());
            }
        }
        return visit.chosen();
    }
}
