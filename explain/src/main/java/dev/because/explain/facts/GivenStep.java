package dev.because.explain.facts;

import dev.because.explain.facts.FunctionFact.GivenForm;
import dev.because.explain.facts.FunctionStep.FoundCover;
import dev.because.explain.facts.function.Places;
import dev.because.explain.facts.function.Wording;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What rules find in the expression that a function was given as. Sides and cubes are those of {@link FunctionStep}; terms
 * have the numbers 1, 2, … in the order in which they are written.
 */
public sealed interface GivenStep extends Step {
    String side();

    /** One that speaks of a term. */
    sealed interface OfTerm extends GivenStep {
        String cube();
    }

    /** It has every prime and nothing else. */
    record CompleteForm(String side) implements GivenStep {}

    /**
     * A term of it.
     *
     * @param repeats 1 if an earlier term is the same
     */
    record GivenTerm(String side, int number, String cube, int repeats) implements OfTerm {
        public boolean spans(String other) {
            return Places.contains(cube, other);
        }

        /** Whether this may stay if the other is left out: of two that are the same, the earlier one stays. */
        public boolean isBeside(GivenTerm other) {
            return cube.equals(other.cube) ? number < other.number : number != other.number;
        }
    }

    /** The other terms have all rows of this one. */
    record RedundantTerm(String side, int number, String cube, int repeats) implements OfTerm {}

    /** A term that has a row of its own. */
    record KeptTerm(String side, int number, String cube) implements OfTerm {
        public boolean spans(String other) {
            return Places.contains(cube, other);
        }
    }

    /** A term that has a row of its own, and would still be an implicant without one of its literals. */
    record LongTerm(String side, int number, String cube) implements OfTerm {}

    /** One input changes between two neighbouring rows, and no one given term has both. */
    record GivenHazard(String side, int from, int to, String cube, String input) implements GivenStep {
        /** Where the first of some is: {@code rows 10 and 14, where B changes}. */
        public static String first(Collection<?> hazards) {
            return hazards.stream()
                    .map(GivenHazard.class::cast)
                    .min(Comparator.comparing(GivenHazard::from)
                            .thenComparing(GivenHazard::to)
                            .thenComparing(Object::toString))
                    .map(hazard -> "rows " + hazard.from + " and " + hazard.to + ", where " + hazard.input + " changes")
                    .orElseThrow();
        }
    }

    /** Up to four terms in words, in the order of terms, or else how many there are. */
    static String words(Collection<?> terms, Wording wording) {
        List<OfTerm> steps = terms.stream()
                .map(OfTerm.class::cast)
                .sorted(Comparator.comparing(OfTerm::cube, FunctionStep.ORDER).thenComparing(Object::toString))
                .toList();
        return steps.size() > 4
                ? steps.size() + " " + Wording.noun(steps.get(0).side()) + "s"
                : Wording.listed(steps.stream().map(step -> word(step, wording)).toList());
    }

    private static String word(OfTerm step, Wording wording) {
        boolean repeated = step instanceof RedundantTerm redundant && redundant.repeats() > 0;
        return (repeated ? "the repeated " : "") + wording.term(step.side(), step.cube());
    }

    /** How much longer a form is than the shortest: {@code one term more}. */
    static String more(GivenForm given, FoundCover cover) {
        int terms = given.terms() - cover.terms();
        String more = terms > 0
                ? Wording.counted(terms, Wording.noun(given.side()))
                : Wording.counted(given.literals() - cover.literals(), "literal");
        return more.replaceFirst("^1 ", "one ") + " more";
    }

    /** What the cover that was found is called beside a form that was given. */
    static String other(String first, FoundCover cover) {
        String form = cover.side().equals(first) ? "" : " " + Wording.form(cover.side());
        return cover.isMinimum() ? "the shortest" + form : "the" + (form.isEmpty() ? " one" : form) + " above";
    }
}
