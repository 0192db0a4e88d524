package dev.because.explain.facts.causal;

import dev.because.explain.facts.BeliefFact;
import dev.because.explain.facts.BeliefFact.Contrast;
import dev.because.explain.facts.BeliefFact.EvidenceWeight;
import dev.because.explain.facts.CaseStep.OnlyCause;
import dev.because.explain.facts.CausalFact.GivenFinding;
import dev.because.explain.facts.CausalFact.PossibleCause;
import dev.because.explain.facts.Proposition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How propositions and weights are said. */
public final class Wording {
    private static final int MOST_TOLD = 2;
    private static final double WHOLE = 9.95;

    private Wording() {}

    /** A proposition: {@code flu}, {@code no fever}, {@code BP being LOW}; a soft finding as {@code a hint about xray}. */
    public static String say(String proposition) {
        String state = Proposition.state(proposition);
        String variable = name(proposition);
        if (state.isEmpty()) {
            return proposition.indexOf('~') < 0 ? variable : "a hint about " + variable;
        }
        return Proposition.isPresence(state)
                ? variable
                : Proposition.isAbsence(state) ? "no " + variable : variable + " being " + state;
    }

    /** Each proposition as {@link #say} says it. */
    public static List<String> say(Collection<String> propositions) {
        return propositions.stream().map(Wording::say).toList();
    }

    /** The findings that {@link GivenFinding} facts tell of, in their order. */
    public static List<String> told(Collection<?> findings) {
        return of(GivenFinding.class, findings)
                .sorted(Comparator.comparingInt(GivenFinding::place).thenComparing(Object::toString))
                .map(finding -> say(finding.finding()))
                .toList();
    }

    /** A variable as it is said, without underscores. */
    public static String name(String proposition) {
        return Proposition.variable(proposition).replace('_', ' ');
    }

    /** An action: {@code with flu}, {@code without flu}, {@code with BP set to LOW}. */
    public static String action(String action) {
        String state = Proposition.state(action);
        return Proposition.isPresence(state)
                ? "with " + name(action)
                : Proposition.isAbsence(state)
                        ? "without " + name(action)
                        : "with " + name(action) + " set to " + state;
    }

    /** That something would not have been as it was found: {@code there would have been no z}. */
    public static String otherwise(String finding) {
        String state = Proposition.state(finding);
        return Proposition.isPresence(state)
                ? "there would have been no " + name(finding)
                : Proposition.isAbsence(state)
                        ? "there would have been " + name(finding)
                        : name(finding) + " would not have been " + state;
    }

    /** The adjective of whatever rests on an assumption. */
    public static String assumed(String assumption) {
        return assumption.isEmpty() ? "" : "assumed";
    }

    /** A weight's size: {@code 16}, {@code 5.7}; what settles the matter is said to. */
    public static String decibels(double weight) {
        double size = Math.abs(weight);
        if (size >= BeliefFact.DECISIVE) {
            return "more than any number of";
        }
        BigDecimal round = new BigDecimal(size).setScale(size < WHOLE ? 1 : 0, RoundingMode.HALF_UP);
        return round.signum() == 0 ? "0" : round.stripTrailingZeros().toPlainString();
    }

    /**
     * The heaviest findings: {@code z speaks for it by 16 decibels and x by 11}.
     *
     * @param weights facts {@link EvidenceWeight} of one hypothesis in one order
     * @param up whether those that speak for it are wanted, or those against
     */
    public static String heaviest(Collection<?> weights, boolean up) {
        List<EvidenceWeight> heaviest = evidence(weights)
                .filter(weight -> up ? weight.weight() > 0 : weight.weight() < 0)
                .sorted(Comparator.comparingDouble((EvidenceWeight weight) -> -Math.abs(weight.weight()))
                        .thenComparingInt(EvidenceWeight::place)
                        .thenComparing(Object::toString))
                .limit(MOST_TOLD)
                .toList();
        if (heaviest.isEmpty()) {
            return "the findings together " + (up ? "raise" : "lower") + " its odds";
        }
        EvidenceWeight first = heaviest.get(0);
        if (Math.abs(first.weight()) >= BeliefFact.DECISIVE) {
            return say(first.finding()) + (up ? " cannot come without it" : " cannot come with it");
        }
        String words = say(first.finding()) + " speaks " + (up ? "for" : "against") + " it by "
                + decibels(first.weight()) + " decibels";
        return heaviest.size() == 1
                ? words
                : words + " and " + say(heaviest.get(1).finding()) + " by "
                        + decibels(heaviest.get(1).weight());
    }

    /** All weights in their order: {@code x 11 decibels for it, y 5.7, z 16}. */
    public static List<String> ladder(Collection<?> weights) {
        List<String> ladder = new ArrayList<>();
        evidence(weights)
                .sorted(Comparator.comparingInt(EvidenceWeight::place).thenComparing(Object::toString))
                .forEach(weight -> {
                    String size = decibels(weight.weight());
                    String words = ladder.isEmpty() ? " weighs " + size + " decibels" : " " + size;
                    ladder.add(say(weight.finding()) + words + (weight.weight() < 0 ? " against it" : " for it"));
                });
        return ladder;
    }

    /** The findings of contrasts in their order: {@code z 27 decibels for it}. */
    public static List<String> contrasts(Collection<?> contrasts) {
        List<String> words = new ArrayList<>();
        of(Contrast.class, contrasts)
                .sorted(Comparator.comparingInt(Contrast::place).thenComparing(Object::toString))
                .forEach(contrast -> words.add(say(contrast.finding()) + " weighs " + decibels(contrast.weight())
                        + (words.isEmpty() ? " decibels" : "")
                        + (contrast.weight() < 0 ? " against it" : " for it")));
        return words;
    }

    /** What contrasts add up to. */
    public static double total(Collection<?> contrasts) {
        return of(Contrast.class, contrasts).mapToDouble(Contrast::weight).sum();
    }

    /** What a cause can bring about, of the findings that {@link PossibleCause} facts tell of. */
    public static List<String> findings(Collection<?> causes) {
        // A collection has an order of its own, which is not the rules' to tell.
        return of(PossibleCause.class, causes)
                .map(PossibleCause::finding)
                .sorted()
                .distinct()
                .map(Wording::say)
                .toList();
    }

    /** What only one cause can bring about. */
    public static List<String> only(Collection<?> causes) {
        return of(OnlyCause.class, causes)
                .map(OnlyCause::finding)
                .sorted()
                .map(Wording::say)
                .toList();
    }

    /** How probable something is, in a word. */
    public static String likely(double probability) {
        return String.format(
                Locale.ROOT,
                "%s",
                probability >= 0.95
                        ? "very probable"
                        : probability >= 0.5
                                ? "probable"
                                : probability >= 0.05 ? "possible, but not probable" : "improbable");
    }

    private static Stream<EvidenceWeight> evidence(Collection<?> weights) {
        return of(EvidenceWeight.class, weights);
    }

    private static <T> Stream<T> of(Class<T> kind, Collection<?> facts) {
        return facts.stream().map(kind::cast);
    }
}
