package dev.because.scenarios.scenario;

import dev.because.explain.justification.Question;
import dev.because.neural.network.BadInputException;
import dev.because.scenarios.scenario.expectation.Expectation;
import dev.because.scenarios.scenario.expectation.Words;
import dev.because.scenarios.scenario.sheet.SheetCase;
import dev.because.scenarios.scenario.sheet.SheetReader;
import dev.because.scenarios.scenario.subject.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads scenarios strictly: what it does not know it refuses, with the file, the line, the field, what was found and
 * what was expected. The format is described in the documentation of this package.
 */
public final class ScenarioReader {
    private static final String SCENARIO = "scenario";
    private static final String QUESTION = "question";
    private static final String VERB = "verb";
    private static final String NEEDS = "needs";
    private static final String REFUSED = "refused";
    private static final String TEXT = "text";
    private static final String FRAGMENTS = "a list of text";
    /** The fields that speak of an answer, none of which goes with a refusal. */
    private static final List<String> OF_AN_ANSWER = List.of("expect", "absent", "sources", "says", "silent", TEXT);

    private static final List<String> ALL = List.of(
            SCENARIO,
            QUESTION,
            NEEDS,
            "expect",
            "absent",
            "sources",
            "says",
            "silent",
            TEXT,
            REFUSED,
            RuleScenarioReader.RULES);

    private ScenarioReader() {}

    /**
     * The scenarios of a file, in its order.
     *
     * @throws BadInputException if the file cannot be read, is no YAML, or holds anything but scenarios
     */
    public static List<Scenario> read(Path file) {
        if (isSheet(file)) {
            return sheet(file);
        }
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : nodes(file)) {
            Scenario scenario = scenario(node, file);
            refuseSecond(scenario.name(), names, node.place().toString());
            scenarios.add(scenario);
        }
        if (scenarios.isEmpty()) {
            throw new Place(file.toString(), 1, "").refusal("nothing", "a scenario");
        }
        return scenarios;
    }

    private static boolean isSheet(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    private static List<Scenario> sheet(Path file) {
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SheetCase one : SheetReader.read(file)) {
            refuseSecond(one.name(), names, one.where());
            scenarios.add(new Scenario(one.name(), file, one.row(), one.needs(), one.subject(), one.expectation()));
        }
        return scenarios;
    }

    private static void refuseSecond(String name, Set<String> names, String where) {
        if (!names.add(name)) {
            throw new BadInputException(where, "the name \"" + name + "\" a second time", "a name for each scenario");
        }
    }

    private static List<YamlNode> nodes(Path file) {
        List<YamlNode> nodes = new ArrayList<>();
        for (YamlNode document : YamlDocuments.read(file)) {
            if (document instanceof YamlNode.Sequence list) {
                nodes.addAll(list.items());
            } else {
                nodes.add(document);
            }
        }
        return nodes;
    }

    private static Scenario scenario(YamlNode node, Path file) {
        YamlNode.Mapping fields = node.mapping("a scenario: the fields scenario, question and what is expected");
        boolean rules = fields.get(RuleScenarioReader.RULES).isPresent();
        fields.only(rules ? RuleScenarioReader.ALL : ALL);
        return new Scenario(
                fields.require(SCENARIO, "the scenario's name").text("the scenario's name"),
                file,
                fields.place().line(),
                fields.get(NEEDS).map(ScenarioReader::fragments).orElse(List.of()),
                rules
                        ? RuleScenarioReader.subject(fields)
                        : new Subject.Asked(question(fields.require(QUESTION, "{verb: …, and its options}"))),
                rules ? RuleScenarioReader.expectation(fields) : expectation(fields));
    }

    private static Question question(YamlNode node) {
        YamlNode.Mapping fields = node.mapping("{verb: …, and its options}");
        Map<String, Object> options = new TreeMap<>();
        fields.fields().forEach((name, value) -> {
            if (!name.equals(VERB)) {
                options.put(name, option(value));
            }
        });
        return Question.of(fields.require(VERB, "the verb of a question").text("the verb of a question"), options);
    }

    private static Object option(YamlNode node) {
        String expected = "text or a number";
        if (node instanceof YamlNode.Scalar scalar && scalar.number().isPresent()) {
            Number number = scalar.number().get();
            return number instanceof Integer || number instanceof Long ? number : (Object) scalar.number(expected);
        }
        return node.text(expected);
    }

    private static Expectation expectation(YamlNode.Mapping fields) {
        Optional<YamlNode> refused = fields.get(REFUSED);
        Optional<String> answered = OF_AN_ANSWER.stream()
                .filter(name -> fields.get(name).isPresent())
                .findFirst();
        if (refused.isPresent() && answered.isPresent()) {
            throw fields.require(answered.get(), "")
                    .place()
                    .refusal("\"" + answered.get() + "\" beside \"refused\"", "an answer or a refusal, not both");
        }
        if (refused.isPresent()) {
            return new Expectation.Refusal(fragments(refused.get()));
        }
        if (answered.isEmpty()) {
            throw fields.place()
                    .refusal("nothing expected", "one of " + String.join(", ", OF_AN_ANSWER) + " or " + REFUSED);
        }
        return new Expectation.Answer(
                fields.get("expect").map(ExpectationReader::claims).orElse(List.of()),
                fields.get("absent").map(ExpectationReader::claims).orElse(List.of()),
                fields.get("sources").map(ExpectationReader::sources).orElse(List.of()),
                words(fields));
    }

    static Words words(YamlNode.Mapping fields) {
        return new Words(
                fields.get("says").map(ScenarioReader::fragments).orElse(List.of()),
                fields.get("silent").map(ScenarioReader::fragments).orElse(List.of()),
                fields.get(TEXT).map(node -> node.text("the whole text of the answer")));
    }

    static List<String> fragments(YamlNode node) {
        return node.items(FRAGMENTS).stream().map(item -> item.text("text")).toList();
    }
}
