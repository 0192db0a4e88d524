package dev.because.symbolic.rules.silent;

import dev.because.symbolic.rules.Firing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something about which the engine and plain evaluation do not agree.
 *
 * @param rule the rule
 * @param matched the facts that it does or does not match
 * @param what who says what
 */
public record Difference(String rule, List<Object> matched, String what) {
    public Difference {
        matched = List.copyOf(matched);
    }

    /** What rule and conclusions are, of which there may be several firings. */
    private record Told(String rule, List<Object> concluded) {}

    /** The differences in the order of firing, of which the first may be the cause of all others. */
    static List<Difference> between(Collection<?> given, List<Firing> engine, List<SilentFiring> silent) {
        Map<Object, Object> identities = new IdentityHashMap<>();
        given.forEach(fact -> identities.put(fact, new Only(fact)));
        Map<Told, List<SilentFiring>> rest = new HashMap<>();
        silent.forEach(
                firing -> rest.computeIfAbsent(new Told(firing.rule(), firing.concluded()), told -> new ArrayList<>())
                        .add(firing));
        List<Difference> differences = new ArrayList<>();
        for (Firing firing : engine) {
            Map<Object, Integer> matched = counts(firing.matched(), identities);
            List<SilentFiring> alike =
                    rest.getOrDefault(new Told(firing.rule(), firing.concluded()), new ArrayList<>());
            if (!removed(alike, matched, identities)) {
                differences.add(new Difference(
                        firing.rule(),
                        firing.matched(),
                        "the engine fires it and concludes " + firing.concluded() + ", and plain evaluation does not"));
            }
        }
        silent.stream()
                .filter(firing -> rest.get(new Told(firing.rule(), firing.concluded())).stream()
                        .anyMatch(left -> left == firing))
                .map(firing -> new Difference(
                        firing.rule(),
                        firing.matched(),
                        "plain evaluation fires it and concludes " + firing.concluded() + ", and the engine does not"))
                .forEach(differences::add);
        return differences;
    }

    /** Takes away the first firing that matched the same. */
    private static boolean removed(
            List<SilentFiring> alike, Map<Object, Integer> matched, Map<Object, Object> identities) {
        for (int i = 0; i < alike.size(); i++) {
            if (isSame(alike.get(i), matched, identities)) {
                alike.remove(i);
                return true;
            }
        }
        return false;
    }

    /** The engine tells of some witnesses and not of others. */
    private static boolean isSame(SilentFiring firing, Map<Object, Integer> matched, Map<Object, Object> identities) {
        Map<Object, Integer> more = new HashMap<>(matched);
        counts(firing.matched(), identities).forEach((fact, count) -> more.merge(fact, -count, Integer::sum));
        more.values().removeIf(count -> count == 0);
        Map<Object, Integer> witnesses = counts(firing.witnesses(), identities);
        return more.entrySet().stream()
                .allMatch(
                        entry -> entry.getValue() > 0 && entry.getValue() <= witnesses.getOrDefault(entry.getKey(), 0));
    }

    /** Given facts are the same objects in both, conclusions are equal ones. */
    private static Map<Object, Integer> counts(List<Object> facts, Map<Object, Object> identities) {
        Map<Object, Integer> counts = new HashMap<>();
        facts.forEach(fact -> counts.merge(identities.getOrDefault(fact, fact), 1, Integer::sum));
        return counts;
    }

    /** In one line that names rule and facts. */
    @Override
    public String toString() {
        return "rule \"" + rule + "\" on " + matched + ": " + what;
    }
}
