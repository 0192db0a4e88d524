package dev.because.explain.check;

import dev.because.explain.facts.NetworkFact.AttributionShare;
import dev.because.explain.facts.NetworkFact.RegionDrop;
import dev.because.explain.justification.Claim;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Correlates the ranks that two methods give the regions, from the claims alone: Pearson's formula on mean ranks. */
final class Ranks {
    private final Map<String, Map<String, Double>> weights = new TreeMap<>();

    Ranks(List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.statement() instanceof RegionDrop drop) {
                put("occlusion", drop.region(), Math.abs(drop.drop()));
            } else if (claim.statement() instanceof AttributionShare share) {
                put(share.method(), share.region(), share.share());
            }
        }
    }

    private void put(String method, String region, double weight) {
        weights.computeIfAbsent(method, key -> new TreeMap<>()).put(region, weight);
    }

    /** @throws IllegalArgumentException if there is no such pair of methods, in alphabetical order */
    double correlation(String first, String second) {
        if (!weights.containsKey(first) || !weights.containsKey(second) || first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("methods " + first + " and " + second + ": expected two of "
                    + weights.keySet() + ", in this order");
        }
        double[] x = ranks(weights.get(first));
        double[] y = ranks(weights.get(second));
        if (x.length != y.length) {
            throw new IllegalArgumentException(first + " ranks " + x.length + " regions, " + second + " " + y.length);
        }
        double mean = (x.length + 1) / 2.0;
        double together = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < x.length; i++) {
            together += (x[i] - mean) * (y[i] - mean);
            ofX += (x[i] - mean) * (x[i] - mean);
            ofY += (y[i] - mean) * (y[i] - mean);
        }
        return ofX == 0 || ofY == 0 ? 0 : together / Math.sqrt(ofX * ofY);
    }

    /** Ranks from 1, the mean rank for equal weights, in alphabetical order of the regions. */
    private static double[] ranks(Map<String, Double> weights) {
        double[] values = weights.values().stream().mapToDouble(value -> value).toArray();
        return Arrays.stream(values)
                .map(value -> {
                    long below =
                            Arrays.stream(values).filter(other -> other < value).count();
                    long equal = Arrays.stream(values)
                            .filter(other -> other == value)
                            .count();
                    return below + (equal + 1) / 2.0;
                })
                .toArray();
    }
}
