package dev.because.explain.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.answer.function.SimplifyFunction;
import dev.because.explain.facts.CoverFact.BooleanFunctions;
import dev.because.explain.facts.CoverFact.HazardFree;
import dev.because.explain.facts.CoverFact.LiteralBound;
import dev.because.explain.facts.CoverFact.NeededTerm;
import dev.because.explain.facts.CoverFact.SearchBound;
import dev.because.explain.facts.CoverFact.TermBound;
import dev.because.explain.facts.CoverFact.WholeCover;
import dev.because.explain.facts.FunctionFact.CoreBound;
import dev.because.explain.facts.FunctionStep.Chosen;
import dev.because.explain.facts.FunctionStep.CoverTerm;
import dev.because.explain.facts.FunctionStep.Hazard;
import dev.because.explain.facts.FunctionStep.Implicant;
import dev.because.explain.facts.FunctionStep.LeftOut;
import dev.because.explain.facts.FunctionStep.Prime;
import dev.because.explain.facts.function.Places;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.source.Rulebook;
import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.Inference;
import dev.because.symbolic.rules.RuleBase;
import dev.because.symbolic.rules.RuleDescription;
import dev.because.symbolic.rules.RuleLint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules about functions, and what they derive written a second time by going through all rows. */
class FunctionRulesTest {
    private static final Rulebook RULEBOOK = Rulebook.functions();
    private static final RuleBase RULES = RULEBOOK.rules();

    @Test
    void every_absence_is_stated() {
        assertEquals(List.of(), RuleLint.findings(RULES));
    }

    @Test
    void what_is_derived_of_random_functions_is_what_all_rows_say() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int inputs = 1 + random.nextInt(4);
            String minterms = IntStream.range(0, 1 << inputs)
                    .filter(row -> random.nextInt(3) > 0)
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(","));
            Inference derived = RULES.infer(
                    facts(Map.of("vars", "A,B,C,D".substring(0, 2 * inputs - 1), "minterms", minterms, "form", "sop")));
            Set<String> on = minterms.isEmpty() ? Set.of() : Set.of(minterms.split(","));
            assertRows(inputs, row -> on.contains(String.valueOf(row)), derived);
        }
    }

    private static void assertRows(int inputs, Predicate<Integer> on, Inference derived) {
        Set<String> implicants = cubes(inputs).stream()
                .filter(cube -> rows(cube).stream().allMatch(on))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                implicants,
                names(derived.concluded(Implicant.class).stream()
                        .map(Implicant::cube)
                        .toList()));
        Set<String> primes = implicants.stream()
                .filter(cube ->
                        implicants.stream().noneMatch(other -> !other.equals(cube) && Places.contains(other, cube)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                primes,
                names(derived.concluded(Prime.class).stream().map(Prime::cube).toList()));
        List<String> terms =
                derived.concluded(CoverTerm.class).stream().map(CoverTerm::cube).toList();
        Set<String> essential = primes.stream()
                .filter(prime -> rows(prime).stream()
                        .anyMatch(row -> primes.stream()
                                        .filter(other -> rows(other).contains(row))
                                        .count()
                                == 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                essential,
                names(derived.concluded(Chosen.class).stream()
                        .filter(chosen -> chosen.round() == 0)
                        .map(Chosen::cube)
                        .toList()));
        Set<String> left = new TreeSet<>(primes);
        terms.forEach(left::remove);
        assertEquals(
                left,
                names(derived.concluded(LeftOut.class).stream()
                        .map(LeftOut::cube)
                        .toList()));
        Set<String> hazards = implicants.stream()
                .filter(cube -> rows(cube).size() == 2)
                .filter(cube -> terms.stream().noneMatch(term -> Places.contains(term, cube)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                hazards,
                names(derived.concluded(Hazard.class).stream().map(Hazard::cube).toList()));
        assertTrue(IntStream.range(0, 1 << inputs)
                .boxed()
                .allMatch(row -> on.test(row)
                        == terms.stream().anyMatch(term -> rows(term).contains(row))));
    }

    /** No two are alike: each is derived once. */
    private static Set<String> names(List<String> cubes) {
        Set<String> names = new TreeSet<>(cubes);
        assertEquals(names.size(), cubes.size(), cubes.toString());
        return names;
    }

    private static List<String> cubes(int inputs) {
        List<String> cubes = List.of("");
        for (int input = 0; input < inputs; input++) {
            cubes = cubes.stream()
                    .flatMap(cube -> List.of(cube + "0", cube + "1", cube + "-").stream())
                    .toList();
        }
        return cubes;
    }

    private static List<Integer> rows(String cube) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < 1 << cube.length(); row++) {
            String minterm = Integer.toBinaryString(row + (1 << cube.length())).substring(1);
            if (Places.contains(cube, minterm)) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void every_rule_fires_on_something_and_what_it_concludes_can_be_said() {
        Set<String> fired = new TreeSet<>();
        for (List<Fact> facts : sorts()) {
            for (Firing firing : RULES.infer(facts).firings()) {
                fired.add(firing.rule());
                said(RULEBOOK.phrasebook(), firing);
            }
        }
        Set<String> all =
                new TreeSet<>(RULES.rules().stream().map(RuleDescription::name).toList());
        all.removeAll(fired);
        assertEquals(Set.of(), all, "rules that nothing made fire");
    }

    @Test
    void exactly_one_rule_opens_the_answer() {
        Set<String> openings = RULES.rules().stream()
                .filter(rule -> rule.get("order").equals(Optional.of("10"))
                        && rule.get("part").equals(Optional.of("answer")))
                .map(RuleDescription::name)
                .collect(Collectors.toSet());
        for (List<Fact> facts : sorts()) {
            List<String> opening = RULES.infer(facts).firings().stream()
                    .map(Firing::rule)
                    .filter(openings::contains)
                    .toList();
            assertEquals(1, opening.size(), opening + " of " + facts);
        }
    }

    private static void said(Phrasebook phrasebook, Firing firing) {
        Statement statement = (Statement) firing.concluded().get(0);
        phrasebook.phrase(firing.rule()).ifPresent(phrase -> {
            String sentence = phrase.template().fill(Vocabulary.values(statement));
            assertTrue(sentence.endsWith(".") && !sentence.contains("{"), sentence);
        });
    }

    /** Facts of every sort of function and outcome. */
    private static List<List<Fact>> sorts() {
        List<List<Fact>> sorts = new ArrayList<>();
        for (String table :
                List.of("AB' + AC' + BCD'", "0", "1", "A", "AB + C'", "(A+B)(C+D)", "A^B^C", "AB + A'C + BCD + B'C'")) {
            sorts.add(facts(Map.of("table", table)));
        }
        sorts.add(facts(Map.of("vars", "A,B,C,D", "minterms", "0,2,5,6,7,8,13", "dontcare", "1,10,15")));
        sorts.add(facts(
                Map.of("vars", "A,B,C,D,E", "minterms", "0,1,3,5,6,9,10,13,14,16,19,20,23,26,28,31", "form", "sop")));
        sorts.add(facts(Map.of("vars", "A,B,C,D,E", "minterms", "0-3,5,8-10,13-18,21,23-25,27,29", "form", "sop")));
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            String minterms = IntStream.range(0, 64)
                    .filter(row -> random.nextBoolean())
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(","));
            sorts.add(facts(Map.of("vars", "A,B,C,D,E,F", "minterms", minterms)));
        }
        sorts.add(facts(Map.of("table", "AB + C'", "form", "sop")));
        for (String given : List.of(
                "AB + A'C + BC",
                "AB' + BC' + CA' + A'B + B'C + C'A",
                "AB' + A'B + BC' + B'C",
                "ABC + ABC' + A'C",
                "AB + A'C + BCD + BCD'",
                "ABC + AB'")) {
            sorts.add(facts(Map.of("table", given, "form", "sop")));
        }
        List<Fact> ring =
                facts(Map.of("vars", "A,B,C", "minterms", "1-6", "form", "sop", "alternatives", "minimum", "most", 2));
        sorts.add(ring);
        sorts.add(bounded(ring, 3, 5));
        sorts.add(bounded(ring, 2, 0));
        sorts.add(bounded(facts(Map.of("table", "AB' + BC' + CA'", "form", "sop")), 2, 0));
        for (String goal : List.of("irredundant", "hazard-free")) {
            sorts.add(facts(Map.of("table", "AB' + AC' + BCD'", "goal", goal)));
        }
        sorts.addAll(certified());
        sorts.add(facts(Map.of("verify", "AB + AC", "against", "A(B+C)")));
        sorts.add(facts(Map.of("verify", "AB + C", "against", "A(B+C)")));
        sorts.add(facts(Map.of("table", "A + B", "phase", "auto")));
        sorts.add(facts(Map.of("table", "AB", "phase", "auto")));
        return sorts;
    }

    /** The same with another bound of its cyclic core. */
    private static List<Fact> bounded(List<Fact> facts, int terms, int literals) {
        return facts.stream()
                .map(fact -> fact instanceof CoreBound bound
                        ? new CoreBound(
                                bound.side(), bound.rows(), terms, literals, bound.termProof(), bound.literalProof())
                        : fact)
                .toList();
    }

    /** Covers that a kernel found, with every sort of bound, of one term or none, few or many. */
    private static List<List<Fact>> certified() {
        List<List<Fact>> sorts = new ArrayList<>();
        for (int terms : List.of(0, 3, 50)) {
            sorts.add(cover(
                    terms, new TermBound("on", terms, List.of()), new LiteralBound("on", terms, 2 * terms, List.of())));
            sorts.add(cover(terms, new TermBound("on", terms, List.of())));
            sorts.add(cover(terms, new SearchBound("on", terms, 0)));
            sorts.add(cover(terms, new HazardFree("on")));
        }
        sorts.add(cover(3, new TermBound("on", 2, List.of())));
        sorts.add(cover(3, new SearchBound("on", 2, 0)));
        sorts.add(cover(3));
        return sorts;
    }

    private static List<Fact> cover(int terms, Fact... bounds) {
        List<Fact> facts = new ArrayList<>();
        String goal = bounds.length > 0 && bounds[0] instanceof HazardFree ? CoverFact.HAZARD_FREE : CoverFact.MINIMUM;
        facts.add(new BooleanFunctions(List.of("a", "b", "c"), List.of("F", "G"), List.of("on"), goal));
        for (int term = 1; term <= terms; term++) {
            facts.add(new NeededTerm("on", term, "1-0", 2, term == 1 ? List.of("F", "G") : List.of("F"), "110", "F"));
        }
        facts.add(new Complete("NeededTerm", terms));
        facts.add(new WholeCover("on", terms, 2 * terms));
        facts.addAll(List.of(bounds));
        return facts;
    }

    private static List<Fact> facts(Map<String, Object> question) {
        return new SimplifyFunction()
                .answer(Question.of("simplify", question), Path.of("")).explanation().claims().stream()
                        .map(Claim::statement)
                        .filter(Fact.class::isInstance)
                        .map(Fact.class::cast)
                        .toList();
    }
}
