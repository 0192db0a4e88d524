package dev.because.symbolic.rules.silent;

import dev.because.symbolic.rules.RuleFaultException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.Consequence;
import org.jspecify.annotations.Nullable;

/** One inference. */
final class Run {
    private final Memory memory;
    private final List<Agenda> agendas;
    private final List<SilentFiring> firings = new ArrayList<>();

    Run(List<ReadRule> rules, List<Source> sources, Joining joining) {
        memory = new Memory(sources, joining == Joining.QUICK);
        agendas = rules.stream()
                .sorted(Comparator.comparingInt(ReadRule::most).reversed())
                .map(rule -> new Agenda(rule, memory))
                .toList();
    }

    List<SilentFiring> infer(Collection<?> facts, int limit) {
        facts.forEach(this::add);
        for (Optional<Agenda> next = next(); next.isPresent(); next = next()) {
            if (firings.size() == limit) {
                throw new RuleFaultException(busiest(), "loops: more than " + limit + " firings");
            }
            fire(next.get());
        }
        agendas.forEach(Agenda::finish);
        return firings;
    }

    /** Whose turn it is. A rule is asked only when none can come before it. */
    private Optional<Agenda> next() {
        Optional<Agenda> best = Optional.empty();
        int highest = Integer.MIN_VALUE;
        for (Agenda agenda : agendas) {
            if (best.isPresent() && agenda.rule().most() <= highest) {
                break;
            }
            Optional<Agenda.Pending> match = agenda.next();
            if (match.isPresent() && (best.isEmpty() || match.get().salience() > highest)) {
                best = Optional.of(agenda);
                highest = match.get().salience();
            }
        }
        return best;
    }

    private void fire(Agenda agenda) {
        Agenda.Pending match = agenda.next().orElseThrow();
        agenda.fire();
        List<Object> concluded = new ArrayList<>();
        for (Object object : inserted(agenda.rule(), match)) {
            if (!memory.holds(object)) {
                concluded.add(object);
                add(object);
            }
        }
        firings.add(new SilentFiring(
                agenda.rule().name(), facts(match.trail(), false), facts(match.trail(), true), concluded));
    }

    private void add(Object fact) {
        BitSet concerned = memory.add(fact);
        agendas.forEach(agenda -> agenda.heard(concerned));
    }

    private static List<Object> inserted(ReadRule rule, Agenda.Pending match) {
        Consequence consequence = rule.consequence();
        Insertions insertions = new Insertions(rule.name());
        @Nullable Object[] arguments = match.arguments();
        if (consequence.isUsingDrools()) {
            arguments = Stream.concat(Stream.of(insertions), Arrays.stream(arguments))
                    .toArray();
        }
        try {
            consequence.getBlock().execute(arguments);
        } catch (RuleFaultException | Unsupported e) {
            throw e;
        } catch (Exception e) { // whatever the author of a rule did
            throw new RuleFaultException(rule.name(), "fails: " + e);
        }
        return insertions.inserted();
    }

    /**
     * The facts of a match in the order of its patterns, each once.
     *
     * @param witnesses whether those are wanted that fulfil an {@code exists}, or all others
     */
    private static List<Object> facts(List<Object> trail, boolean witnesses) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return trail.stream()
                .filter(part -> part instanceof Step.Some.Witnesses == witnesses)
                .flatMap(Run::facts)
                .filter(seen::add)
                .toList();
    }

    private static Stream<Object> facts(Object part) {
        if (part instanceof Only only) {
            return Stream.of(only.fact());
        }
        if (part instanceof Step.Some.Witnesses witnesses) {
            return witnesses.parts().stream().flatMap(Run::facts);
        }
        return part instanceof List<?> parts ? parts.stream().flatMap(Run::facts) : Stream.of();
    }

    private String busiest() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        firings.forEach(firing -> counts.merge(firing.rule(), 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }
}
