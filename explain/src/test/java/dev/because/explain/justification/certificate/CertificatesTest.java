package dev.because.explain.justification.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.facts.RecordFamily;
import dev.because.explain.facts.UnfitValueException;
import dev.because.explain.justification.Claim;
import dev.because.explain.render.SevenOrNine;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CertificatesTest {
    private final RecordFamily<Certificate> family = Certificates.family();

    @Test
    void every_kind_is_taken_apart_and_put_together_again_and_says_what_it_does() {
        Set<String> kinds = new HashSet<>();
        Stream<Certificate> ofPictures = SevenOrNine.explanation().claims().stream()
                .map(Claim::certificate)
                .flatMap(Optional::stream);
        Stream.of(ofPictures, ofNeurons(), ofFilters(), ofFunctions(), ofCircuits(), ofCausal(), ofGames())
                .flatMap(all -> all)
                .forEach(certificate -> {
                    String kind = family.kind(certificate);
                    kinds.add(kind);
                    assertEquals(certificate, family.member(kind, family.values(certificate)));
                    assertTrue(Certificates.inWords(certificate).endsWith("."));
                });
        assertEquals(Set.copyOf(family.kinds()), kinds, "a new kind belongs into the fixture");
    }

    private static Stream<Certificate> ofNeurons() {
        return Stream.of(
                new NeuronCertificate.Survey("s1", "s2", "conv2", 0),
                new NeuronCertificate.ActivationRange("s1", "s2", "conv2", 7, Tolerance.ACTIVATION),
                new NeuronCertificate.Strongest("s1", "s2", "conv2", 7, "naming", Tolerance.RANKING),
                new NeuronCertificate.Enrichment("s1", "s2", "conv2", 7, "held out", "n02084071", Tolerance.COUNTED),
                new NeuronCertificate.Following("s1", "s2", "conv2", 0),
                new NeuronCertificate.Division("s1", "s2", "conv2", 7, Tolerance.DIVISION),
                new NeuronCertificate.Membership("s1", "s2", "conv2", 7, 1, 0),
                new NeuronCertificate.GroupEnrichment(
                        "s1", "s2", "conv2", 7, 1, "naming", "n02084071", Tolerance.COUNTED));
    }

    private static Stream<Certificate> ofFilters() {
        return Stream.of(
                new FilterCertificate.FilterSizes("s1", "conv1", 0),
                new FilterCertificate.NearestGabor("s1", "conv1", 7, Tolerance.FITTED),
                new FilterCertificate.NearestSpot("s1", "conv1", 7, Tolerance.FITTED));
    }

    private static Stream<Certificate> ofFunctions() {
        return Stream.of(
                new FunctionCertificate.Naming(0),
                new FunctionCertificate.Evaluation("0110", 0),
                new FunctionCertificate.AsGiven("off", 0),
                new FunctionCertificate.Implicants("on", 0),
                new FunctionCertificate.WeightedRows("off", 0),
                new FunctionCertificate.Consensus("on", "1--0", 0),
                new FunctionCertificate.TermWitness("on", "1--0", 0),
                new FunctionCertificate.Equivalent("off", 0),
                new FunctionCertificate.NoHazard("on", 0),
                new FunctionCertificate.WeightedPoints("on", 0),
                new FunctionCertificate.Unrepeated("on", 0),
                new FunctionCertificate.Compared("0110", 0),
                new FunctionCertificate.Recount("on", "minimum", 0),
                new FunctionCertificate.OneOfThem("on", "irredundant", 0));
    }

    private static Stream<Certificate> ofCircuits() {
        return Stream.of(
                new CircuitCertificate.RecordedRows("s1", "s2", "class:7", "conv2", 0, 0),
                new CircuitCertificate.VarianceOfCuts("s1", "s2", "conv2[:,:,7]", Tolerance.ACTIVATION),
                new CircuitCertificate.InformationOfCuts("s1", "s2", "conv1[:,:,3]", 0, Tolerance.ACTIVATION),
                new CircuitCertificate.EvaluatedCircuit("s1", "s2", 1, 0, Tolerance.DESCRIBED),
                new CircuitCertificate.NoShorterCircuit("s1", "s2", 1, 0),
                new CircuitCertificate.JudgedCircuit("s1", "s2", 1, 0, Tolerance.COUNTED),
                new CircuitCertificate.GrownTree("s1", "s2", 3, 0, Tolerance.COUNTED),
                new CircuitCertificate.ComparedCircuits("s1", "s2", 2, 0));
    }

    private static Stream<Certificate> ofCausal() {
        List<String> given = List.of("cough=yes", "fever=no");
        return Stream.of(
                new CausalCertificate.ReadModel("s1", 0),
                new CausalCertificate.ToldFinding("s1", 0),
                new CausalCertificate.Sized("s1", 0),
                new CausalCertificate.OtherInference("s1", given, Tolerance.PROBABILITY),
                new CausalCertificate.OddsChanged("s1", given, Tolerance.WEIGHED),
                new CausalCertificate.AllSets("s1", given, Tolerance.PROBABILITY),
                new CausalCertificate.AllQuestions("s1", given, Tolerance.WEIGHED),
                new CausalCertificate.NoCase("s1", 0),
                new CausalCertificate.AloneEnough("s1", given, 0),
                new CausalCertificate.CutArrows("s1", given, "flu=no", Tolerance.PROBABILITY),
                new CausalCertificate.BothWorlds("s1", given, "flu=no", Tolerance.PROBABILITY),
                new CausalCertificate.OpenPaths("s1", given, 0),
                new CausalCertificate.ChangedNumber("s1", given, "P(cough=yes | flu=yes)", Tolerance.WEIGHED));
    }

    private static Stream<Certificate> ofGames() {
        List<String> line = List.of("Qg6", "fxg6", "Nxg6#");
        return Stream.of(
                new GameCertificate.ReadPosition("s1", 0),
                new GameCertificate.NamedEngine("s2", 0),
                new GameCertificate.SearchedAgain("s1", "s2", "nodes 1000", line, Tolerance.SEARCHED),
                new GameCertificate.PlayedOut("s1", line, 3, 0),
                new GameCertificate.SearchedChanged("s1", "s2", "nodes 1000", Tolerance.SEARCHED),
                new GameCertificate.EveryPiece("s1", "s2", "nodes 1000", Tolerance.SEARCHED));
    }

    @Test
    void a_whole_number_serves_as_a_decimal_but_nothing_else_does() {
        assertEquals(
                new Completeness("RegionDrop", 0),
                family.member("Completeness", Map.of("family", "RegionDrop", "tolerance", 0)));
        assertEquals(
                "tolerance: found [], expected a number",
                refusal("Completeness", Map.of("family", "RegionDrop", "tolerance", List.of())));
        assertEquals("tolerance: found nothing, expected a number", refusal("Completeness", Map.of("family", "x")));
        assertEquals(
                "more: found an unknown field, expected only family, tolerance",
                refusal("Completeness", Map.of("family", "x", "tolerance", 0, "more", 1)));
        assertTrue(refusal("Faith", Map.of()).startsWith("kind: found Faith, expected one of F"));
    }

    private String refusal(String kind, Map<String, Object> values) {
        return assertThrows(UnfitValueException.class, () -> family.member(kind, values))
                .getMessage();
    }
}
