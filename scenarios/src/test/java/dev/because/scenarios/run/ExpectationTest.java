package dev.because.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.scenarios.MadeUpAnswerer;
import dev.because.scenarios.ScenarioFile;
import dev.because.scenarios.scenario.DataFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
    private static final String TEXT = "This is a 7, because the upper right says so. No single region decides it.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expect: [{claim: Prediction}]",
                "expect: [{claim: Prediction, values: {label: '7'}}]",
                "expect: [{claim: Prediction, values: {label: 7, score: 0.98}}]",
                "expect: [{claim: Prediction, values: {score: {at least: 0.98}}}]",
                "expect: [{claim: Prediction, values: {score: {at most: 0.98}}}]",
                "expect: [{claim: Prediction, values: {score: {at least: 0.9, at most: 1}}}]",
                "expect: [{claim: Prediction, values: {score: {about: 0.97, within: 0.011}}}]",
                "expect: [{claim: RegionDrop, values: {region: centre, drop: {at most: 0.2}}}]",
                "expect: [{claim: ChannelEffect, values: {channel: 17, rank: {at most: 3}}}]",
                "expect: [{claim: ChangeOfMind, values: {regions: [upper right, centre]}}]",
                "expect: [{conclusion: few-regions-decide, values: {label: 7, count: {at least: 2}}}]",
                "absent: [{conclusion: methods-disagree}, {claim: Unmoved}]",
                "absent: [{claim: RegionDrop, values: {region: centre, drop: {at least: 0.2}}}]",
                "sources: [{path: nets/lenet5, sha256: AB12CD34}, {path: lenet5, sha256: ab12cd340000}]",
                "says: [because, 'THE upper   right', 'so. no single']",
                "silent: [methods, '8']",
                "text: |\n  This is a 7, because the\n  upper right says so.\n\n  No single region decides it.\n",
            })
    void that_is_met_passes(String fields) {
        assertEquals(new Outcome.Passed(), outcome(fields));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missed")
    void that_is_missed_says_what_was_expected_and_what_is_there(String fields, List<String> reasons) {
        assertEquals(new Outcome.Failed(reasons), outcome(fields));
    }

    static Stream<Arguments> missed() {
        return Stream.of(
                Arguments.of(
                        "expect: [{claim: Prediction, values: {label: '8', score: {at least: 0.99}, noun: digit}}]",
                        List.of("expected claim Prediction with label \"8\", noun \"digit\", score at least 0.99; the"
                                + " nearest, c1, has label \"7\", score 0.98 softmax score")),
                Arguments.of(
                        "expect: [{claim: RegionDrop, values: {region: centre, drop: {at least: 0.2, at most: 1}}}]",
                        List.of("expected claim RegionDrop with drop at least 0.2 and at most 1, region \"centre\"; the"
                                + " nearest, c3, has drop 0.12 share of lead")),
                Arguments.of(
                        "expect: [{claim: ChangeOfMind, values: {regions: [centre, upper right]}}]",
                        List.of(
                                "expected claim ChangeOfMind with regions [\"centre\", \"upper right\"]; the nearest, c5,"
                                        + " has regions [\"upper right\", \"centre\"]")),
                Arguments.of(
                        "expect: [{claim: Unmoved}]",
                        List.of("expected claim Unmoved; the claims are of the kinds: Prediction, RegionDrop,"
                                + " ChannelEffect, ChangeOfMind")),
                Arguments.of(
                        "expect: [{conclusion: one-region-decides}]",
                        List.of("expected conclusion one-region-decides; the conclusions are: few-regions-decide")),
                Arguments.of(
                        "expect: [{conclusion: few-regions-decide, values: {label: 8, area: {about: 3, within: 0.5}}}]",
                        List.of("expected conclusion few-regions-decide with area about 3 (within 0.5), label 8; the"
                                + " nearest, c6, has no value area, label \"7\"")),
                Arguments.of(
                        "absent: [{claim: RegionDrop, values: {drop: {at least: 0.1}}}]",
                        List.of(
                                "expected no claim RegionDrop with drop at least 0.1; c2 is one: region \"upper right\","
                                        + " drop 0.31 share of lead, answer \"1\"",
                                "expected no claim RegionDrop with drop at least 0.1; c3 is one: region \"centre\", drop"
                                        + " 0.12 share of lead, answer \"7\"")),
                Arguments.of(
                        "sources: [{path: lenet5, sha256: deadbeef}]",
                        List.of("expected source lenet5 with SHA-256 deadbeef…; the sources are: nets/lenet5 with"
                                + " ab12cd34" + "0".repeat(56))),
                Arguments.of(
                        "says: [because, lower left]",
                        List.of("expected that the text says \"lower left\"; it does not", "the text is: " + TEXT)),
                Arguments.of(
                        "silent: [no single region]",
                        List.of(
                                "expected that the text does not say \"no single region\"; it does: No single region"
                                        + " decides it.",
                                "the text is: " + TEXT)),
                Arguments.of(
                        "text: This is an 8, because the upper right says so. It is sure.",
                        List.of(
                                "expected another text ([-expected-] {+actual+}):\nThis is [-an 8,-] {+a 7,+} because the"
                                        + " upper right says so. [-It is sure.-] {+No single region decides it.+}")));
    }

    private Outcome outcome(String fields) {
        return new ScenarioRunner(List.of(new MadeUpAnswerer()), new DataFolder(Optional.empty()))
                .run(new ScenarioFile(folder).asking(fields))
                .outcome();
    }
}
