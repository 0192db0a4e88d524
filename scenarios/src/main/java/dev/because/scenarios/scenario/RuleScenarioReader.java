package dev.because.scenarios.scenario;

import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.expectation.ExpectedClaim;
import dev.because.scenarios.scenario.subject.GivenFact;
import dev.because.scenarios.scenario.subject.GivenValue;
import dev.because.scenarios.scenario.subject.Subject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads scenarios that give facts to rules. */
final class RuleScenarioReader {
    static final String RULES = "rules";
    private static final String FACTS = "facts";
    private static final String DAY = "day";
    private static final String FIRES = "fires";
    private static final String NOT_CONCLUDED = "not concluded";
    private static final String A_FACT = "{Kind: {field: value, …}}";

    private static final List<String> EXPECTED =
            List.of("expect", "absent", NOT_CONCLUDED, FIRES, "says", "silent", "text");

    static final List<String> ALL = List.of(
            "scenario", "needs", RULES, DAY, FACTS, "expect", "absent", NOT_CONCLUDED, FIRES, "says", "silent", "text");

    private RuleScenarioReader() {}

    static Subject subject(YamlNode.Mapping fields) {
        YamlNode rules = fields.require(RULES, "a file or folder of rules");
        return new Subject.Given(
                rules.text("a file or folder of rules"),
                fields.get(DAY).map(RuleScenarioReader::day),
                fields.get(FACTS).map(RuleScenarioReader::facts).orElse(List.of()),
                rules.place().toString());
    }

    static Expectation expectation(YamlNode.Mapping fields) {
        if (EXPECTED.stream().noneMatch(name -> fields.get(name).isPresent())) {
            throw fields.place().refusal("nothing expected", "one of " + String.join(", ", EXPECTED));
        }
        List<ExpectedClaim> absent = new ArrayList<>(
                fields.get("absent").map(ExpectationReader::conclusions).orElse(List.of()));
        fields.get(NOT_CONCLUDED).map(ScenarioReader::fragments).orElse(List.of()).stream()
                .map(name -> ExpectedClaim.conclusion(name, Map.of()))
                .forEach(absent::add);
        return new Expectation.Drawn(
                fields.get("expect").map(ExpectationReader::conclusions).orElse(List.of()),
                absent,
                fields.get(FIRES).map(ScenarioReader::fragments).orElse(List.of()),
                ScenarioReader.words(fields));
    }

    private static LocalDate day(YamlNode node) {
        String text = node.text("a day such as 2026-01-31");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw node.place().refusal(node.description(), "a day such as 2026-01-31");
        }
    }

    /** No facts at all are facts, too: {@code []}. */
    private static List<GivenFact> facts(YamlNode node) {
        if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().map(RuleScenarioReader::fact).toList();
        }
        throw node.place().refusal(node.description(), "a list of " + A_FACT);
    }

    private static GivenFact fact(YamlNode node) {
        Map<String, YamlNode> kinds = node.mapping(A_FACT).fields();
        if (kinds.size() != 1) {
            throw node.place().refusal(node.description(), A_FACT + ", one kind for each fact");
        }
        Map.Entry<String, YamlNode> kind = kinds.entrySet().iterator().next();
        Optional<YamlNode> fields = Optional.of(kind.getValue()).filter(value -> !(value instanceof YamlNode.Nothing));
        TreeMap<String, GivenValue> values = new TreeMap<>();
        fields.map(value -> value.mapping(A_FACT).fields())
                .orElse(Map.of())
                .forEach((name, value) -> values.put(name, value(value)));
        return new GivenFact(kind.getKey(), values, kind.getValue().place().toString());
    }

    private static GivenValue value(YamlNode node) {
        String where = node.place().toString();
        if (node instanceof YamlNode.Sequence list) {
            List<String> members =
                    list.items().stream().map(item -> item.text("text")).toList();
            return new GivenValue(members, GivenValue.Form.LIST, where);
        }
        if (node instanceof YamlNode.Scalar text && text.written().isEmpty()) {
            return GivenValue.single("", where); // a move takes nothing, and a path may lead nowhere
        }
        return GivenValue.single(node.text("text, a number, true, false or a list of text"), where);
    }
}
