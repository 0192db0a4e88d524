package dev.because.explain.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.because.explain.check.causal.SecondCase;
import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.Quantity;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.source.causal.CausalOptions;
import dev.because.explain.source.causal.NamedNetwork;
import dev.because.explain.source.causal.OpenedCase;
import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.format.ModelReader;
import dev.because.symbolic.causal.format.ShippedModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the junction tree says of a case is accepted, and refused as soon as one value of it is another. */
class CausalVerifierTest {
    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getProperty("BECAUSE_DATA", System.getenv("BECAUSE_DATA")))
                    .orElse("../../shared/data"));

    private static final Map<String, Map<String, Object>> CASES = Map.of(
            "flu", Map.of("model", "flu", "given", "x=yes,y=yes,z=yes", "next", "yes"),
            "strep",
                    Map.of(
                            "model",
                            "flu",
                            "given",
                            "x=yes,y=yes,z=no,u~0.3:0.9",
                            "ask",
                            "strep",
                            "against",
                            "flu",
                            "without",
                            "y"),
            "doing",
                    Map.of("model", "flu", "given", "x=yes,y=yes,z=yes", "ask", "strep", "do", "flu=no", "next", "yes"),
            "asia",
                    Map.of(
                            "model",
                            "asia",
                            "given",
                            "asia=yes,dysp=yes",
                            "ask",
                            "lung",
                            "against",
                            "bronc",
                            "do",
                            "smoke=no"),
            "hidden",
                    Map.of(
                            "model",
                            "asia",
                            "given",
                            "dysp=yes",
                            "ask",
                            "lung",
                            "do",
                            "smoke=no",
                            "hidden",
                            "tub,either"),
            "alarm", Map.of("model", "bn/alarm.bif.gz", "given", "BP=LOW", "ask", "HYPOVOLEMIA=TRUE", "next", "yes"),
            "columbia",
                    Map.of(
                            "model", "disease-symptom/raw_data.xlsx",
                            "given",
                                    "fever=yes,cough=yes,shortness of breath=yes,pain chest=yes,night sweat=yes,vomiting=no",
                            "next", "yes"));

    private static final List<String> COMPLETE = List.of(
            "CausalModel",
            "GivenFinding",
            "Asked",
            "Belief",
            "FindingsTogether",
            "PossibleCause",
            "EvidenceWeight",
            "Contrast",
            "Complete");

    private static OpenedCase opened(String name) {
        CausalOptions options = CausalOptions.of(Question.of("diagnose", CASES.getOrDefault(name, Map.of())));
        BayesianNetwork network;
        if (ShippedModels.names().contains(options.model())) {
            network = ShippedModels.read(options.model());
        } else {
            Path file = DATA.resolve(options.model());
            assumeTrue(Files.isReadable(file), "needs " + options.model() + " of BECAUSE_DATA");
            network = ModelReader.read(file);
        }
        return OpenedCase.of(options, new NamedNetwork(network, List.of()));
    }

    private static List<Claim> claims(List<Fact> facts, CausalVerifier verifier) {
        List<Claim> claims = new ArrayList<>();
        for (Fact fact : facts) {
            claims.add(new Claim(
                    "c" + (claims.size() + 1),
                    fact,
                    Optional.of(
                            fact instanceof Complete complete
                                    ? new Completeness(complete.family(), 0)
                                    : verifier.certificate(fact))));
        }
        return claims;
    }

    private static List<Refusal> refusals(SecondCase numbers, List<Fact> facts) {
        CausalVerifier free = new CausalVerifier(numbers, List.of());
        List<Claim> claims = claims(facts, free);
        return ClaimCheck.refusals(claims, new CausalVerifier(numbers, claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flu", "strep", "doing", "asia", "hidden", "alarm", "columbia"})
    void what_is_so_is_refused_nothing(String name) {
        OpenedCase opened = opened(name);
        List<Fact> facts = FirstCase.facts(opened);
        assertEquals(List.of(), refusals(new SecondCase(opened), facts));
        assertTrue(facts.size() > 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flu", "strep", "doing", "asia", "hidden", "alarm", "columbia"})
    void thirty_changed_values_of_each_are_refused(String name) {
        OpenedCase opened = opened(name);
        List<Fact> facts = FirstCase.facts(opened);
        SecondCase numbers = new SecondCase(opened);
        Random random = new Random(20261123);
        List<String> survivors = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int place = random.nextInt(facts.size());
            Fact lie = changed(facts.get(place), facts, random);
            List<Fact> others = new ArrayList<>(facts);
            others.set(place, lie);
            if (isAccepted(numbers, others)) {
                survivors.add(facts.get(place) + " became " + lie);
            }
        }
        assertEquals(List.of(), survivors);
    }

    private static boolean isAccepted(SecondCase numbers, List<Fact> facts) {
        try {
            return refusals(numbers, facts).isEmpty();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Another number for a number, another text of the case for a text. */
    private static Fact changed(Fact fact, List<Fact> facts, Random random) {
        Map<String, Object> values = new TreeMap<>(Vocabulary.values(fact));
        List<String> names = List.copyOf(values.keySet());
        while (true) {
            String name = names.get(random.nextInt(names.size()));
            Object value = values.get(name);
            Object other = value;
            if (value instanceof Quantity quantity) {
                other = new Quantity(quantity.value() + 0.05 + random.nextDouble(), quantity.unit());
            } else if (value instanceof Integer number) {
                other = number + 1 + random.nextInt(3);
            } else if (value instanceof String) {
                Fact source = facts.get(random.nextInt(facts.size()));
                other = Vocabulary.values(source).values().stream()
                        .filter(String.class::isInstance)
                        .findFirst()
                        .orElse("nothing");
            } else if (value instanceof List<?> list) {
                other = list.isEmpty() ? List.of("flu=yes") : list.subList(1, list.size());
            }
            if (!other.equals(value)) {
                values.put(name, other);
                return (Fact) Vocabulary.statement(Vocabulary.kind(fact), values);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flu", "strep", "doing", "asia", "hidden"})
    void a_fact_told_twice_or_left_out_of_a_complete_family_is_refused(String name) {
        OpenedCase opened = opened(name);
        List<Fact> facts = FirstCase.facts(opened);
        SecondCase numbers = new SecondCase(opened);
        for (int i = 0; i < facts.size(); i++) {
            List<Fact> twice = new ArrayList<>(facts);
            twice.add(facts.get(i));
            assertFalse(isAccepted(numbers, twice), "twice " + facts.get(i));
            if (COMPLETE.contains(Vocabulary.kind(facts.get(i)))) {
                List<Fact> fewer = new ArrayList<>(facts);
                fewer.remove(i);
                assertFalse(isAccepted(numbers, fewer), "without " + facts.get(i));
            }
        }
    }
}
