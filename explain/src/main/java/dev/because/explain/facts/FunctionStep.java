package dev.because.explain.facts;

import dev.because.explain.facts.function.Places;
import dev.because.explain.facts.function.Wording;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How rules find the shortest cover of a function of few inputs, as Quine and McCluskey do. A {@code side} is
 * {@link FunctionFact#ON}, where the function is true and implicants are sought, or {@link FunctionFact#OFF}, where its
 * negation is; cubes are written as places ({@link dev.because.explain.facts.function.Places}).
 *
 * <p>Covering goes in rounds. A round speaks of the rows that are still to be covered and of the primes that still may cover
 * them, and ends with some of them gone; what was concluded of an earlier round stays true.
 */
public sealed interface FunctionStep extends Step {
    String side();

    /** A step before there is a cover. */
    sealed interface Tabulated extends FunctionStep {}

    /** Something that ends a round: a row or a prime need not be considered any more. */
    sealed interface Removal extends Tabulated {
        int round();
    }

    /** A term of the cover. */
    sealed interface CoverTerm extends Tabulated {
        String cube();

        int literals();

        /** Whether it has every minterm of a cube. */
        default boolean spans(String other) {
            return Places.contains(cube(), other);
        }
    }

    /** A product that is nowhere true on the other side: a row, or two that merge over an input. */
    record Implicant(String side, String cube, String input) implements Tabulated {}

    /** An implicant that merges with no other. */
    record Prime(String side, String cube, int literals) implements Tabulated {
        public boolean spans(String other) {
            return Places.contains(cube, other);
        }

        /** The primes among some steps, as cubes, in order. */
        public static List<String> cubes(Collection<?> primes) {
            return primes.stream()
                    .map(Prime.class::cast)
                    .map(Prime::cube)
                    .sorted()
                    .toList();
        }
    }

    /** Rows and primes are gone through once more. */
    record Round(String side, int number, int previous) implements Tabulated {}

    /** A row that is to be covered, and the primes that may. */
    record OpenRow(String side, int round, int row, List<String> primes) implements Tabulated {
        public OpenRow {
            primes = List.copyOf(primes);
        }

        /** The only prime that may cover it, or {@code several}. */
        public String sole() {
            return primes.size() == 1 ? primes.get(0) : "several";
        }

        /** Whether whatever covers this covers the other, so that the other need not be considered. */
        public boolean settles(OpenRow other) {
            return other.row != row
                    && (primes.size() < other.primes.size() || primes.size() == other.primes.size() && row < other.row)
                    && other.primes.containsAll(primes);
        }

        /** The primes that are left when some are dominated. */
        public static List<String> without(List<String> primes, Collection<?> dominated) {
            List<String> gone = dominated.stream()
                    .map(DominatedPrime.class::cast)
                    .map(DominatedPrime::cube)
                    .toList();
            return primes.stream().filter(prime -> !gone.contains(prime)).toList();
        }

        /** The rows, in order. */
        public static List<String> rows(Collection<?> open) {
            return open.stream()
                    .map(OpenRow.class::cast)
                    .map(OpenRow::row)
                    .sorted()
                    .map(String::valueOf)
                    .toList();
        }
    }

    /** A prime that may be in the cover, and the rows that it would cover. */
    record OpenPrime(String side, int round, String cube, int literals, List<String> rows) implements Tabulated {
        public OpenPrime {
            rows = List.copyOf(rows);
        }

        /** Whether this does all that the other does for no more literals; of two that do the same, the one that sorts first. */
        public boolean replaces(OpenPrime other) {
            if (literals > other.literals || rows.size() < other.rows.size() || cube.equals(other.cube)) {
                return false;
            }
            boolean same = literals == other.literals && rows.size() == other.rows.size();
            return (!same || cube.compareTo(other.cube) < 0) && rows.containsAll(other.rows);
        }

        /** The primes, as cubes, in order. */
        public static List<String> cubes(Collection<?> open) {
            return open.stream()
                    .map(OpenPrime.class::cast)
                    .map(OpenPrime::cube)
                    .sorted()
                    .toList();
        }
    }

    /** A prime that must be in the cover, since nothing else covers this row; in round 0 it is essential. */
    record Chosen(String side, int round, String cube, int literals, int row) implements CoverTerm, Removal {
        /** Each with the row that it is needed for, in the order of terms: {@code AB' covers row 9 and only AC' row 13}. */
        public static String needs(String side, Collection<?> chosen, Wording wording) {
            List<Chosen> ordered = ordered(chosen);
            List<String> rest = ordered.stream()
                    .skip(1)
                    .map(term -> "only " + wording.term(side, term.cube) + " row " + term.row)
                    .toList();
            String first = first(side, chosen, wording);
            return rest.isEmpty()
                    ? first
                    : Wording.listed(
                            Stream.concat(Stream.of(first), rest.stream()).toList());
        }

        /** The first of them: {@code AB' covers row 9}. */
        public static String first(String side, Collection<?> chosen, Wording wording) {
            Chosen term = ordered(chosen).get(0);
            return wording.term(side, term.cube) + " " + Wording.covers(side) + " row " + term.row;
        }

        private static List<Chosen> ordered(Collection<?> chosen) {
            return chosen.stream()
                    .map(Chosen.class::cast)
                    .sorted(Comparator.comparing(Chosen::cube, ORDER).thenComparing(Object::toString))
                    .toList();
        }
    }

    /** Whatever covers the row {@code by} covers this row too. */
    record DominatedRow(String side, int round, int row, int by) implements Removal {}

    /** The prime {@code by} does all that this one does, for no more literals. */
    record DominatedPrime(String side, int round, String cube, String by) implements Removal {}

    /** Rows and primes that none of this makes fewer. */
    record CyclicCore(String side, int round, List<String> rows, List<String> primes) implements Tabulated {
        public CyclicCore {
            rows = List.copyOf(rows);
            primes = List.copyOf(primes);
        }
    }

    /** A prime that a search chose for a cyclic core. */
    record Searched(String side, String cube, int literals) implements CoverTerm {}

    /**
     * The cover of a side.
     *
     * @param cubes its terms, in order
     * @param essentials how many of them are essential
     * @param searched how many of them a search chose
     * @param termsAtLeast so many terms every cover has
     * @param literalsAtLeast so many literals every cover of as many terms has
     */
    record FoundCover(
            String side,
            List<String> cubes,
            int terms,
            int literals,
            int essentials,
            int searched,
            int termsAtLeast,
            int literalsAtLeast)
            implements FunctionStep {
        public FoundCover {
            cubes = List.copyOf(cubes);
        }

        /** Whether no cover is shorter. */
        public boolean isMinimum() {
            return termsAtLeast == terms && literalsAtLeast == literals;
        }

        /** Whether it has no term, or one that is true everywhere. */
        public boolean isConstant() {
            return literals == 0;
        }

        /** Whether each term is the only prime of some row. */
        public boolean isEssential() {
            return essentials == terms;
        }

        /** How long it is, and how short a cover may be: {@code minimum (proved)}. */
        public String sizeAndBound() {
            return Wording.bound(side, terms, literals, termsAtLeast, literalsAtLeast);
        }

        /** Whether it has fewer terms than another, or as many with fewer literals. */
        public boolean beats(FoundCover other) {
            return terms < other.terms || terms == other.terms && literals < other.literals;
        }

        /** The cover of all terms among some steps, each of which had to be chosen. */
        public static FoundCover minimum(String side, Collection<?> steps) {
            return bounded(side, steps, 0, 0);
        }

        /** The cover of all terms among some steps; of a cyclic core every cover has so many terms and literals. */
        public static FoundCover bounded(String side, Collection<?> steps, int coreTerms, int coreLiterals) {
            List<CoverTerm> cover = of(CoverTerm.class, steps);
            List<Chosen> chosen = of(Chosen.class, steps);
            return new FoundCover(
                    side,
                    cover.stream().map(CoverTerm::cube).sorted(ORDER).toList(),
                    cover.size(),
                    literals(cover),
                    (int) chosen.stream().filter(term -> term.round() == 0).count(),
                    cover.size() - chosen.size(),
                    chosen.size() + coreTerms,
                    literals(chosen) + coreLiterals);
        }

        private static <T> List<T> of(Class<T> type, Collection<?> steps) {
            return steps.stream().filter(type::isInstance).map(type::cast).toList();
        }

        private static int literals(Collection<? extends CoverTerm> terms) {
            return terms.stream().mapToInt(CoverTerm::literals).sum();
        }
    }

    /**
     * The cover of a side that a kernel found, with what is proved of it.
     *
     * @param rests on what the bounds rest: {@code weights} of rows that are weighed again, or the {@code search} alone
     */
    record CertifiedCover(String side, int terms, int literals, int termsAtLeast, int literalsAtLeast, String rests)
            implements FunctionStep {
        /** Whether every bound can be repeated. */
        public boolean isRepeatable() {
            return rests.equals("weights");
        }

        /** Whether no cover has fewer terms. */
        public boolean isShortest() {
            return termsAtLeast == terms;
        }

        /** Whether no cover is shorter. */
        public boolean isMinimum() {
            return isShortest() && literalsAtLeast == literals;
        }

        /** How long it is, and how short a cover may be. */
        public String sizeAndBound() {
            String bound = Wording.bound(side, terms, literals, termsAtLeast, literalsAtLeast);
            return isRepeatable() ? bound : bound.replace("(proved)", "(by the search)");
        }
    }

    /** One input changes between two neighbouring rows, and no one term of the cover has both. */
    record Hazard(String side, int from, int to, String cube, String input) implements FunctionStep {
        /** Whether a prime would have both rows. */
        public boolean isWithin(LeftOut prime) {
            return Places.contains(prime.cube, cube);
        }

        /** Where each is, in order: {@code between rows 10 and 14, where B changes, and between …}. */
        public static String places(Collection<?> hazards) {
            List<String> places = hazards.stream()
                    .map(Hazard.class::cast)
                    .sorted(Comparator.comparing(Hazard::from)
                            .thenComparing(Hazard::to)
                            .thenComparing(Object::toString))
                    .map(hazard -> "between rows " + hazard.from + " and " + hazard.to + ", where " + hazard.input
                            + " changes")
                    .toList();
            int last = places.size() - 1;
            return last == 0 ? places.get(0) : String.join(", ", places.subList(0, last)) + ", and " + places.get(last);
        }

        /** The first of them. */
        public static String first(Collection<?> hazards) {
            return places(hazards.stream()
                    .map(Hazard.class::cast)
                    .min(Comparator.comparing(Hazard::from)
                            .thenComparing(Hazard::to)
                            .thenComparing(Object::toString))
                    .stream()
                    .toList());
        }
    }

    /** A prime that the cover does without. */
    record LeftOut(String side, String cube) implements FunctionStep {
        /** Those primes in words, in the order of terms. */
        public static List<String> terms(Collection<?> primes, Wording wording) {
            return primes.stream()
                    .map(LeftOut.class::cast)
                    .sorted(Comparator.comparing(LeftOut::cube, ORDER).thenComparing(Object::toString))
                    .map(prime -> wording.term(prime.side, prime.cube))
                    .toList();
        }
    }

    /** The order in which people write terms: by the input that comes first, the plain one before its negation. */
    Comparator<String> ORDER = Comparator.comparing(
            (String cube) -> cube.replace('1', 'a').replace('0', 'b').replace('-', 'c'));
}
