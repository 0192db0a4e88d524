package dev.because.symbolic.causal.inference.layered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether effects can all be present: whether states of the causes can be chosen so that each effect has a cause that may
 * bring it. No number is added up, so nothing cancels.
 */
final class CauseSearch {
    private final TwoLayers layers;
    private final double[][] weights;
    private final Map<Integer, Integer> chosen = new HashMap<>();

    /**
     * @param weights for each cause those of its states; what is 0 is excluded
     */
    CauseSearch(TwoLayers layers, double[][] weights) {
        this.layers = layers;
        this.weights = weights;
    }

    /** Whether all these effects can be present together. */
    boolean allows(List<Integer> effects) {
        for (int i = 0; i < effects.size(); i++) {
            int effect = effects.get(i);
            if (layers.leak(effect) == 1 && !brought(effect)) {
                return choose(effect, new ArrayList<>(effects.subList(i, effects.size())));
            }
        }
        return true;
    }

    private boolean brought(int effect) {
        int[] parents = layers.network().parents(effect);
        for (int place = 0; place < parents.length; place++) {
            Integer state = chosen.get(parents[place]);
            if (state != null && layers.absent(effect, place, state) < 1) {
                return true;
            }
        }
        return false;
    }

    /** Tries each state of each cause that may bring the first of them. */
    private boolean choose(int effect, List<Integer> left) {
        int[] parents = layers.network().parents(effect);
        for (int place = 0; place < parents.length; place++) {
            int cause = parents[place];
            for (int state = 0; state < weights[cause].length && !chosen.containsKey(cause); state++) {
                if (weights[cause][state] > 0 && layers.absent(effect, place, state) < 1) {
                    chosen.put(cause, state);
                    if (allows(left)) {
                        return true;
                    }
                    chosen.remove(cause);
                }
            }
        }
        return false;
    }
}
