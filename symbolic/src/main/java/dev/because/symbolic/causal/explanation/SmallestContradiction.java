package dev.because.symbolic.causal.explanation;

import dev.because.symbolic.causal.Finding;
import dev.because.symbolic.causal.Findings;
import dev.because.symbolic.causal.inference.Inference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The fewest findings that the model calls impossible together; all but any one of them are possible. Soft findings count
 * like the others.
 *
 * <p>It alternates between two dual problems (Ignatiev, Previti, Liffiton and Marques-Silva, "Smallest MUS extraction with
 * minimal hitting set dualization", 2015): a set of findings is contradictory exactly if it meets every <em>correction
 * set</em>, that is, every set of findings whose removal makes the rest possible. So it takes the smallest set that meets all
 * correction sets known so far. If it is contradictory, nothing smaller is; if not, it is grown until nothing more can be
 * added, and what was left out is one more correction set. Each step costs at most as many inferences as there are findings.
 */
public final class SmallestContradiction {
    /** After so many correction sets it settles for findings none of which can be spared. */
    private static final int MOST_CORRECTIONS = 300;

    /**
     * What was found.
     *
     * @param findings in the order told; of several smallest sets the one that was told first
     * @param guarantee {@link Guarantee#EXACT} if no smaller set is contradictory; {@link Guarantee#LOCAL_SEARCH} if it is
     *     only certain that none of these findings can be spared
     */
    public record Contradiction(List<Finding> findings, Guarantee guarantee) {
        public Contradiction {
            findings = List.copyOf(findings);
        }
    }

    private final Inference inference;

    public SmallestContradiction(Inference inference) {
        this.inference = inference;
    }

    /**
     * Looks for it.
     *
     * @return empty if the findings do not contradict the model
     */
    public Optional<Contradiction> among(Findings findings) {
        return among(findings, MOST_CORRECTIONS);
    }

    Optional<Contradiction> among(Findings findings, int mostCorrections) {
        if (possible(findings.all())) {
            return Optional.empty();
        }
        List<BitSet> corrections = new ArrayList<>();
        while (corrections.size() < mostCorrections) {
            BitSet smallest = SmallestHittingSet.of(corrections);
            if (!possible(chosen(smallest, findings))) {
                return Optional.of(new Contradiction(chosen(smallest, findings), Guarantee.EXACT));
            }
            corrections.add(complement(grown(smallest, findings), findings.size()));
        }
        return Optional.of(new Contradiction(unsparable(findings), Guarantee.LOCAL_SEARCH));
    }

    /** As many findings more as stay possible with these. */
    private BitSet grown(BitSet seed, Findings findings) {
        BitSet grown = (BitSet) seed.clone();
        for (int i = 0; i < findings.size(); i++) {
            if (!grown.get(i)) {
                grown.set(i);
                grown.set(i, possible(chosen(grown, findings)));
            }
        }
        return grown;
    }

    /** What is left when each finding that can be spared is taken away, the last told first. */
    private List<Finding> unsparable(Findings findings) {
        List<Finding> left = new ArrayList<>(findings.all());
        for (int i = findings.size() - 1; i >= 0; i--) {
            Finding tried = left.remove(i);
            if (possible(left)) {
                left.add(i, tried);
            }
        }
        return left;
    }

    private static BitSet complement(BitSet set, int size) {
        BitSet complement = new BitSet();
        complement.set(0, size);
        complement.andNot(set);
        return complement;
    }

    private static List<Finding> chosen(BitSet set, Findings findings) {
        return set.stream().mapToObj(findings.all()::get).toList();
    }

    private boolean possible(List<Finding> findings) {
        return findings.isEmpty()
                || inference
                        .joint(new int[] {findings.get(0).variable()}, new Findings(findings))
                        .isPresent();
    }
}
