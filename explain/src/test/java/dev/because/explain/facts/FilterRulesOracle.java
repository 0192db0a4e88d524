package dev.because.explain.facts;

import dev.because.explain.facts.FilterFact.FirstFilters;
import dev.because.explain.facts.FilterFact.GaborFit;
import dev.because.explain.facts.FilterFact.SpotFit;
import dev.because.explain.facts.NeuronRulesOracle.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The rules about filters written a second time, in plain Java, and facts for them to fire on. */
final class FilterRulesOracle {
    private static final double ENOUGH = 0.6;
    private static final double BOTH_SIGNS = 0.1;

    private final List<Statement> facts;
    private final Map<String, List<Basis>> firings = new TreeMap<>();

    private FilterRulesOracle(List<Statement> facts) {
        this.facts = facts;
    }

    static Map<String, List<Basis>> firings(List<Statement> facts) {
        FilterRulesOracle oracle = new FilterRulesOracle(facts);
        for (GaborFit gabor : oracle.all(GaborFit.class)) {
            for (SpotFit spot : oracle.all(SpotFit.class)) {
                if (spot.channel() == gabor.channel()) {
                    oracle.fire(kind(gabor, spot), 0, gabor, spot);
                }
            }
        }
        oracle.together();
        return oracle.firings;
    }

    private static String kind(GaborFit gabor, SpotFit spot) {
        boolean better = gabor.criterion() < spot.criterion();
        if (better && gabor.adjusted() >= ENOUGH && gabor.weaker() >= BOTH_SIGNS) {
            return "a filter is Gabor-like";
        }
        if (spot.adjusted() >= ENOUGH) {
            return "a filter is a spot";
        }
        return gabor.adjusted() >= ENOUGH ? "a filter is nearly a wave" : "a filter is neither";
    }

    private void together() {
        List<Complete> complete = all(Complete.class).stream()
                .filter(fact -> List.of("GaborFit", "SpotFit").contains(fact.family()))
                .toList();
        for (FirstFilters filters : all(FirstFilters.class)) {
            if (complete.size() == 2) {
                int gabors = count("a filter is Gabor-like");
                fire(
                        gabors > 0 ? "filters are Gabor-like" : "no filter is Gabor-like",
                        gabors,
                        filters,
                        complete.get(0),
                        complete.get(1));
            }
            if (filters.weights() < 2 * filters.numbers()) {
                fire("filters are too small", 0, filters);
            }
        }
        gathered("filters are spots", count("a filter is a spot"), complete);
        gathered("filters are neither", count("a filter is neither") + count("a filter is nearly a wave"), complete);
    }

    private void gathered(String rule, int count, List<Complete> complete) {
        if (count > 0 && complete.size() == 2) {
            fire(rule, count, complete.get(0), complete.get(1));
        }
    }

    private int count(String rule) {
        return firings.getOrDefault(rule, List.of()).size();
    }

    private <T> List<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void fire(String rule, int conclusions, Statement... premises) {
        firings.computeIfAbsent(rule, name -> new ArrayList<>()).add(new Basis(List.of(premises), conclusions));
    }

    /** Fits on and about each threshold; now and then filters that are too small, an incomplete family, or no filters. */
    static List<Statement> facts(Random random) {
        List<Statement> facts = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            return facts;
        }
        int filters = 1 + random.nextInt(4);
        int side = random.nextInt(4) == 0 ? 3 : 5;
        FirstFilters sizes = FirstFilters.of("conv", filters, side, side, 1);
        facts.add(sizes);
        for (int channel = 0; sizes.areLargeEnough() && channel < filters; channel++) {
            double adjusted = 0.55 + 0.05 * random.nextInt(3);
            double weaker = 0.05 * random.nextInt(4);
            facts.add(gabor(channel, adjusted, random.nextInt(3), weaker));
            facts.add(spot(channel, 0.55 + 0.05 * random.nextInt(3), random.nextInt(3)));
        }
        for (String family : List.of("GaborFit", "SpotFit")) {
            if (sizes.areLargeEnough() && random.nextInt(5) > 0) {
                facts.add(new Complete(family, filters));
            }
        }
        return facts;
    }

    private static GaborFit gabor(int channel, double adjusted, double criterion, double weaker) {
        String looks = "horizontal stripes, 0.25 cycles a pixel, light against dark";
        return new GaborFit(
                channel, looks, "stripe", 0, 0.25, 1, 2, 2, 1, 2, 0.3, 0.3, 0.3, 0.9, adjusted, criterion, weaker);
    }

    private static SpotFit spot(int channel, double adjusted, double criterion) {
        return new SpotFit(channel, "a dark spot", 0, 2, 2, 1, 1, -0.3, -0.3, -0.3, 0.7, adjusted, criterion);
    }
}
