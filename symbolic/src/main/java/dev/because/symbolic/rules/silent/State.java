package dev.because.symbolic.rules.silent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a join has come to: what its variables stand for, and what it went through. */
final class State {
    private final @Nullable Object[] slots;
    private final List<Object> trail = new ArrayList<>();
    private final Memory memory;

    State(int slots, Memory memory) {
        this.slots = new Object[slots];
        this.memory = memory;
    }

    Memory memory() {
        return memory;
    }

    @Nullable
    Object get(int slot) {
        return slots[slot];
    }

    void set(int slot, @Nullable Object value) {
        slots[slot] = value;
    }

    /** Goes through something; whoever does so comes back by {@link #back} to where it was. */
    int through(Object what) {
        trail.add(what);
        return trail.size() - 1;
    }

    int depth() {
        return trail.size();
    }

    void back(int depth) {
        trail.subList(depth, trail.size()).clear();
    }

    /** What the join went through since some depth. */
    List<Object> since(int depth) {
        return List.copyOf(trail.subList(depth, trail.size()));
    }
}
