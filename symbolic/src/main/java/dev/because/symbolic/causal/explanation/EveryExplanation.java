package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.inference.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Scores every set of candidates that gives each variable at most one state. From the joint of all targets, before the
 * findings and after, the joint of every subset is added up once, each from one with one variable more.
 */
final class EveryExplanation {
    private final Map<Proposition, Integer> numbers;
    private final List<Scored> scored = new ArrayList<>();

    private EveryExplanation(Map<Proposition, Integer> numbers) {
        this.numbers = numbers;
    }

    /** @param numbers of the candidates, in their order */
    static List<Scored> of(Map<Proposition, Integer> numbers, Factor prior, Factor posterior) {
        EveryExplanation every = new EveryExplanation(numbers);
        every.visit(prior, posterior, 0);
        return every.scored;
    }

    /** The joints of a set of targets, and below it those of its subsets that still have its first so many. */
    private void visit(Factor prior, Factor posterior, int kept) {
        int[] scope = prior.scope();
        int[][] members = new int[scope.length][];
        for (int i = 0; i < scope.length; i++) {
            members[i] = new int[prior.sizes()[i]];
            for (int state = 0; state < members[i].length; state++) {
                members[i][state] = numbers.getOrDefault(new Proposition(scope[i], state), -1);
            }
        }
        score(members, prior, posterior);
        for (int i = kept; i < scope.length && scope.length > 1; i++) {
            visit(prior.sumOut(scope[i]), posterior.sumOut(scope[i]), i);
        }
    }

    private void score(int[][] members, Factor prior, Factor posterior) {
        double priorSum = prior.sum();
        double posteriorSum = posterior.sum();
        int[] chosen = new int[members.length];
        for (int at = 0; at < prior.values().length; at++) {
            int rest = at;
            boolean admitted = true;
            for (int i = members.length - 1; i >= 0; i--) {
                chosen[i] = members[i][rest % members[i].length];
                rest /= members[i].length;
                admitted &= chosen[i] >= 0;
            }
            if (admitted) {
                Scored one = Scored.of(
                        chosen.clone(),
                        chance(prior.values(), at, priorSum),
                        chance(posterior.values(), at, posteriorSum));
                if (one.speaksForItself()) {
                    scored.add(one);
                }
            }
        }
    }

    /** The opposite is added up where subtraction would lose digits, which happens once in a table at most. */
    private static Chance chance(double[] values, int at, double sum) {
        double opposite = sum - values[at];
        if (values[at] > sum / 2) {
            opposite = 0;
            for (int i = 0; i < values.length; i++) {
                opposite += i == at ? 0 : values[i];
            }
        }
        return new Chance(values[at], opposite);
    }
}
