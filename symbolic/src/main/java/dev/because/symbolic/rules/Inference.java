package dev.because.symbolic.rules;

import java.util.List;

/**
 * What a rule base made of some facts: every firing, in order. The same facts in the same order give the same firings in
 * the same order.
 *
 * @param firings the firings, in order
 */
public record Inference(List<Firing> firings) {
    public Inference {
        firings = List.copyOf(firings);
    }

    /** Everything that was concluded, in order. */
    public List<Object> concluded() {
        return firings.stream().flatMap(firing -> firing.concluded().stream()).toList();
    }

    /** What was concluded of one type, in order. */
    public <T> List<T> concluded(Class<T> type) {
        return concluded().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
