package dev.because.symbolic.logic.diagram;

import static dev.because.symbolic.logic.diagram.SetFamilies.EMPTY_SET;
import static dev.because.symbolic.logic.diagram.SetFamilies.NONE;

import dev.because.symbolic.logic.diagram.SetFamilies.Operation;

/** The operations of {@link SetFamilies} that ask which set contains which. */
final class Containment {
    private final SetFamilies sets;

    Containment(SetFamilies sets) {
        this.sets = sets;
    }

    int nonsupersets(int first, int second) {
        if (second == NONE || first == NONE) {
            return first;
        }
        if (first == second || second == EMPTY_SET) {
            return NONE;
        }
        int known = sets.known(Operation.NONSUPERSETS, first, second);
        if (known >= 0) {
            return known;
        }
        int top = sets.top(first, second);
        int low = nonsupersets(sets.low(first, top), sets.low(second, top));
        int high = nonsupersets(nonsupersets(sets.high(first, top), sets.low(second, top)), sets.high(second, top));
        return sets.keep(Operation.NONSUPERSETS, first, second, sets.make(top, low, high));
    }

    int nonsubsets(int first, int second) {
        if (second == NONE || first == NONE) {
            return first;
        }
        if (first == second || first == EMPTY_SET) {
            return NONE;
        }
        int known = sets.known(Operation.NONSUBSETS, first, second);
        if (known >= 0) {
            return known;
        }
        int top = sets.top(first, second);
        int low = nonsubsets(nonsubsets(sets.low(first, top), sets.low(second, top)), sets.high(second, top));
        int high = nonsubsets(sets.high(first, top), sets.high(second, top));
        return sets.keep(Operation.NONSUBSETS, first, second, sets.make(top, low, high));
    }

    int minimal(int family) {
        if (family <= EMPTY_SET) {
            return family;
        }
        int known = sets.known(Operation.MINIMAL, family, 0);
        if (known >= 0) {
            return known;
        }
        int low = minimal(sets.lackingFirst(family));
        int high = nonsupersets(minimal(sets.havingFirst(family)), low);
        return sets.keep(Operation.MINIMAL, family, 0, sets.make(sets.firstElement(family), low, high));
    }

    int maximal(int family) {
        if (family <= EMPTY_SET) {
            return family;
        }
        int known = sets.known(Operation.MAXIMAL, family, 0);
        if (known >= 0) {
            return known;
        }
        int high = maximal(sets.havingFirst(family));
        int low = nonsubsets(maximal(sets.lackingFirst(family)), high);
        return sets.keep(Operation.MAXIMAL, family, 0, sets.make(sets.firstElement(family), low, high));
    }

    int minimalHittingSets(int family) {
        if (family <= EMPTY_SET) {
            return family == NONE ? EMPTY_SET : NONE;
        }
        int known = sets.known(Operation.HITTING, family, 0);
        if (known >= 0) {
            return known;
        }
        int low = minimalHittingSets(sets.union(sets.lackingFirst(family), sets.havingFirst(family)));
        // What hits the sets without the element, and also those with it, does not need the element.
        int high = sets.difference(minimalHittingSets(sets.lackingFirst(family)), low);
        return sets.keep(Operation.HITTING, family, 0, sets.make(sets.firstElement(family), low, high));
    }
}
