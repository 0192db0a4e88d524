package dev.because.explain.facts;

import dev.because.explain.facts.NetworkFact.Agreement;
import dev.because.explain.facts.NetworkFact.AttributionShare;
import dev.because.explain.facts.NetworkFact.ChangeOfMind;
import dev.because.explain.facts.NetworkFact.ChannelEffect;
import dev.because.explain.facts.NetworkFact.Convergence;
import dev.because.explain.facts.NetworkFact.Prediction;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.facts.NetworkFact.Rival;
import dev.because.explain.facts.NetworkFact.Steadiness;
import dev.because.explain.facts.NetworkFact.Unmoved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rules about networks written a second time, in plain Java: which of them fire on some facts, and on which of
 * these each firing rests. It knows nothing of the engine.
 */
final class NetworkRulesOracle {
    private final List<Statement> facts;
    private final Map<String, List<Set<Object>>> firings = new TreeMap<>();

    private NetworkRulesOracle(List<Statement> facts) {
        this.facts = facts;
    }

    /** The premises of each firing, by rule; conclusions of other rules are not looked at. */
    static Map<String, List<Set<Object>>> firings(List<Statement> facts) {
        NetworkRulesOracle oracle = new NetworkRulesOracle(facts);
        oracle.regions();
        oracle.scores();
        oracle.channels();
        oracle.gradients();
        oracle.changes();
        oracle.trust();
        return oracle.firings;
    }

    static Set<Object> identities(Collection<?> objects) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(objects);
        return identities;
    }

    private void regions() {
        List<RegionDrop> drops = all(RegionDrop.class);
        List<RegionDrop> half = where(RegionDrop.class, drop -> drop.drop() >= 0.5);
        double most = drops.stream().mapToDouble(RegionDrop::drop).max().orElse(Double.NEGATIVE_INFINITY);
        double least = drops.stream().mapToDouble(RegionDrop::drop).min().orElse(Double.POSITIVE_INFINITY);
        for (Complete complete : where(Complete.class, family -> family.family().equals("RegionDrop"))) {
            for (Rival rival : all(Rival.class)) {
                first(where(RegionDrop.class, drop -> drop.drop() == least && least <= -0.05), RegionDrop::region)
                        .forEach(drop -> fire("a region speaks for the rival", complete, rival, drop));
                for (Prediction seen : all(Prediction.class)) {
                    if (half.size() == 1) {
                        boolean kept = half.get(0).answer().equals(seen.label());
                        String rule = kept ? "one region decides" : "the deciding region changes the answer";
                        fire(rule, complete, rival, seen, half.get(0));
                    } else if (half.size() > 1) {
                        fire(
                                half.size() <= 4 ? "few regions decide" : "the whole picture decides",
                                with(half, complete, rival, seen));
                    } else if (most <= 0) {
                        fire("no region counts", complete, rival, seen);
                    } else {
                        String rule = most >= 0.2 ? "one region counts most" : "no single region decides";
                        first(where(RegionDrop.class, drop -> drop.drop() == most), RegionDrop::region)
                                .forEach(drop -> fire(rule, complete, rival, seen, drop));
                    }
                }
            }
        }
    }

    private void scores() {
        for (Prediction seen : all(Prediction.class)) {
            for (Rival rival : all(Rival.class)) {
                fire(seen.score() >= 0.6 ? "the scores are clear" : "a close call", seen, rival);
            }
        }
    }

    private void channels() {
        for (ChannelEffect effect : all(ChannelEffect.class)) {
            if (effect.rank() == 1) {
                fire(effect.drop() >= 0.1 ? "one channel carries much" : "no channel carries much", effect);
            } else if (effect.drop() > 0) {
                fire("further channels", effect);
            }
        }
    }

    private void gradients() {
        for (Complete shares : where(Complete.class, family -> family.family().equals("AttributionShare"))) {
            strongest("guided backpropagation")
                    .forEach(share -> fire("where guided backpropagation looks", shares, share));
            for (Complete drops :
                    where(Complete.class, family -> family.family().equals("RegionDrop"))) {
                for (AttributionShare share : strongest("integrated gradients")) {
                    where(RegionDrop.class, drop -> drop.region().equals(share.region()))
                            .forEach(drop -> compare(drop, share, shares, drops));
                }
            }
        }
    }

    private void compare(RegionDrop drop, AttributionShare share, Complete shares, Complete drops) {
        List<RegionDrop> stronger = where(RegionDrop.class, other -> other.drop() > drop.drop());
        boolean strongest = stronger.isEmpty()
                && first(where(RegionDrop.class, other -> other.drop() == drop.drop()), RegionDrop::region)
                        .contains(drop);
        for (Prediction seen : all(Prediction.class)) {
            for (Rival rival : all(Rival.class)) {
                if (strongest && drop.drop() > 0) {
                    fire("the gradients point to the same region", seen, rival, shares, drops, share, drop);
                } else if (!stronger.isEmpty()) {
                    String rule = drop.drop() >= 0
                            ? "the gradients point elsewhere"
                            : "the gradients point against the covering";
                    fire(rule, with(stronger, seen, rival, shares, drops, share, drop));
                }
            }
        }
    }

    private void changes() {
        for (ChangeOfMind change : all(ChangeOfMind.class)) {
            if (change.size() > 1) {
                fire("several regions change the answer", change);
            } else if (!firings.containsKey("the deciding region changes the answer")) {
                fire("one region changes the answer", change);
            }
        }
        all(Unmoved.class).forEach(unmoved -> fire("nothing changes the answer", unmoved));
    }

    private void trust() {
        List<Steadiness> edges = where(Steadiness.class, NetworkRulesOracle::showsEdges);
        for (Complete steady : where(Complete.class, family -> family.family().equals("Steadiness"))) {
            if (edges.isEmpty()) {
                where(Complete.class, family -> family.family().equals("Agreement"))
                        .forEach(complete -> leastAgreement(complete, steady));
            } else if (edges.size() == 1) {
                String blind = edges.get(0).method();
                where(
                                Agreement.class,
                                agreement -> !agreement.first().equals(blind)
                                        && !agreement.second().equals(blind))
                        .forEach(agreement -> fire(
                                agreement.correlation() >= 0.5
                                        ? "the methods that count agree"
                                        : "the methods that count disagree",
                                steady,
                                edges.get(0),
                                agreement));
            }
        }
        all(Steadiness.class).forEach(this::believe);
        where(Convergence.class, convergence -> convergence.error() > 0.05)
                .forEach(convergence -> fire("the integral is rough", convergence));
    }

    private static boolean showsEdges(Steadiness map) {
        return map.classes() >= 0.85 && map.forgetting() >= 0.8;
    }

    private void leastAgreement(Complete complete, Complete steady) {
        double least = all(Agreement.class).stream()
                .mapToDouble(Agreement::correlation)
                .min()
                .orElse(Double.NaN);
        first(
                        where(Agreement.class, agreement -> agreement.correlation() == least),
                        agreement -> agreement.first() + " " + agreement.second())
                .forEach(agreement ->
                        fire(least >= 0.5 ? "the methods agree" : "the methods disagree", complete, steady, agreement));
    }

    private void believe(Steadiness map) {
        if (map.classes() < 0.85 && map.forgetting() >= 0.8) {
            fire("a map does not need the weights", map);
            return;
        }
        String rule = showsEdges(map)
                ? "a map shows edges"
                : map.classes() >= 0.85 ? "a map is the same for both classes" : "a map can be believed";
        for (Prediction seen : all(Prediction.class)) {
            all(Rival.class).forEach(rival -> fire(rule, seen, rival, map));
        }
    }

    private List<AttributionShare> strongest(String method) {
        List<AttributionShare> shares =
                where(AttributionShare.class, share -> share.method().equals(method));
        double most = shares.stream().mapToDouble(AttributionShare::share).max().orElse(Double.NaN);
        return first(shares.stream().filter(share -> share.share() == most).toList(), AttributionShare::region);
    }

    /** Of equally strong ones, the one that comes first in the alphabet. */
    private static <T> List<T> first(List<T> equals, Function<T, String> name) {
        return equals.stream().sorted(Comparator.comparing(name)).limit(1).toList();
    }

    private <T> List<T> all(Class<T> type) {
        return where(type, any -> true);
    }

    private <T> List<T> where(Class<T> type, Predicate<T> condition) {
        return facts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(condition)
                .toList();
    }

    private static List<Object> with(List<?> some, Object... more) {
        List<Object> all = new ArrayList<>(List.of(more));
        all.addAll(some);
        return all;
    }

    private void fire(String rule, Object... premises) {
        fire(rule, List.of(premises));
    }

    private void fire(String rule, List<?> premises) {
        firings.computeIfAbsent(rule, name -> new ArrayList<>()).add(identities(premises));
    }
}
