package dev.because.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.justification.Question;
import dev.because.scenarios.run.Outcome;
import dev.because.scenarios.run.ScenarioResult;
import dev.because.scenarios.scenario.Scenario;
import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.subject.Subject;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportTest {
    private static final List<ScenarioResult> RESULTS = List.of(
            result("a clear seven", new Outcome.Passed(), 1_234),
            result(
                    "a <hostile> \"name\" & \u0000\u001b\ud800 \ud83d\ude00",
                    new Outcome.Failed(List.of("expected ]]> & <x>\nbelow \u0007", "another")),
                    20),
            result("far away", new Outcome.Skipped("needs ${data}/x.jpg"), 0));

    @Test
    void the_summary_ends_with_the_three_numbers_on_a_line_of_their_own() {
        assertEquals(
                """
                passed  a clear seven
                FAILED  b (dir/s.yaml:4)
                  - one
                    more
                  - two
                skipped far away: needs ${data}/x.jpg
                1 passed, 1 failed, 1 skipped
                """,
                new Summary(List.of(
                                RESULTS.get(0),
                                result("b", new Outcome.Failed(List.of("one\nmore", "two")), 3),
                                RESULTS.get(2)))
                        .text());
    }

    @Test
    void a_run_without_failures_has_none() {
        assertTrue(new Summary(RESULTS).anyFailed());
        assertFalse(new Summary(List.of(RESULTS.get(0), RESULTS.get(2))).anyFailed());
        assertEquals("0 passed, 0 failed, 0 skipped\n", new Summary(List.of()).text());
    }

    @Test
    void the_xml_can_be_read_back_whatever_the_names_and_messages_hold() throws Exception {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JunitXml.of(RESULTS))))
                .getDocumentElement();
        assertEquals("testsuite", suite.getTagName());
        assertEquals("3", suite.getAttribute("tests"));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals("0", suite.getAttribute("errors"));
        assertEquals("1", suite.getAttribute("skipped"));
        assertEquals("1.254", suite.getAttribute("time"));
        Element passed = testcase(suite, 0);
        assertEquals("a clear seven", passed.getAttribute("name"));
        assertEquals("s.yaml", passed.getAttribute("classname"));
        assertEquals("1.234", passed.getAttribute("time"));
        assertFalse(passed.hasChildNodes());
        Element failed = testcase(suite, 1);
        assertEquals("a <hostile> \"name\" & \ufffd\ufffd\ufffd \ud83d\ude00", failed.getAttribute("name"));
        Element failure = (Element) failed.getElementsByTagName("failure").item(0);
        assertEquals("expected ]]> & <x>", failure.getAttribute("message"));
        assertEquals("expected ]]> & <x>\nbelow \ufffd\nanother", failure.getTextContent());
        Element skipped =
                (Element) testcase(suite, 2).getElementsByTagName("skipped").item(0);
        assertEquals("needs ${data}/x.jpg", skipped.getAttribute("message"));
    }

    @Test
    void the_class_name_is_the_file_as_seen_from_the_folder_that_all_share() {
        Path here = Path.of("dir");
        String xml = JunitXml.of(List.of(
                result("a", here.resolve("one/s.yaml")),
                result("b", here.resolve("one/deep/s.yaml")),
                result("c", here.resolve("other/s.yaml"))));
        assertEquals(
                List.of("one/s.yaml", "one/deep/s.yaml", "other/s.yaml"),
                Pattern.compile("classname=\"([^\"]*)\"")
                        .matcher(xml)
                        .results()
                        .map(match -> match.group(1))
                        .toList());
    }

    private static Element testcase(Element suite, int index) {
        return (Element) suite.getElementsByTagName("testcase").item(index);
    }

    private static ScenarioResult result(String name, Outcome outcome, long millis) {
        return new ScenarioResult(scenario(name, Path.of("dir", "s.yaml")), outcome, Duration.ofMillis(millis));
    }

    private static ScenarioResult result(String name, Path file) {
        return new ScenarioResult(scenario(name, file), new Outcome.Passed(), Duration.ZERO);
    }

    private static Scenario scenario(String name, Path file) {
        return new Scenario(
                name,
                file,
                4,
                List.of(),
                new Subject.Asked(Question.of("guess", Map.of())),
                new Expectation.Refusal(List.of("x")));
    }
}
