package dev.because.scenarios.recording;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The text of a scenario file, in which single values can be replaced while every other letter stays. */
public final class ScenarioText {
    private final String content;

    /** @param content the file's */
    public ScenarioText(String content) {
        this.content = content;
    }

    /** The file's content. */
    public String content() {
        return content;
    }

    /**
     * The same with another text in the place of one that a scenario expects.
     *
     * @return empty if that cannot be done without changing anything else
     */
    public Optional<ScenarioText> with(Acceptance acceptance) {
        return value(acceptance).flatMap(node -> ScalarText.candidates(node, content, acceptance.said()).stream()
                .filter(changed -> onlyThat(changed, node, acceptance.said()))
                .map(ScenarioText::new)
                .findFirst());
    }

    private Optional<ScalarNode> value(Acceptance acceptance) {
        return nodes(content).stream()
                .flatMap(ScenarioText::mappings)
                .filter(mapping -> field(mapping, "scenario")
                        .filter(name -> name instanceof ScalarNode scalar
                                && scalar.getValue()
                                        .equals(acceptance.scenario().name()))
                        .isPresent())
                .flatMap(mapping -> field(mapping, acceptance.field()).stream())
                .flatMap(ScenarioText::scalars)
                .filter(scalar -> scalar.getValue().equals(acceptance.expected()))
                .findFirst();
    }

    /** Whether all values but that one are the same as before, and that one says what it should. */
    private boolean onlyThat(String changed, ScalarNode node, String said) {
        List<ScalarNode> before = scalars(content);
        List<ScalarNode> after = scalars(changed);
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            boolean here = before.get(i).getStartMark().getIndex()
                    == node.getStartMark().getIndex();
            String value = after.get(i).getValue();
            boolean right = here
                    ? value.strip().replaceAll("\\s+", " ").equals(said.strip().replaceAll("\\s+", " "))
                    : value.equals(before.get(i).getValue());
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static List<ScalarNode> scalars(String text) {
        try {
            return nodes(text).stream().flatMap(ScenarioText::scalars).toList();
        } catch (org.yaml.snakeyaml.error.YAMLException broken) {
            return List.of();
        }
    }

    private static List<Node> nodes(String text) {
        List<Node> nodes = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .composeAll(new StringReader(text))
                .forEach(nodes::add);
        return nodes;
    }

    private static Stream<MappingNode> mappings(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().flatMap(ScenarioText::mappings);
        }
        return node instanceof MappingNode mapping ? Stream.of(mapping) : Stream.empty();
    }

    private static Stream<ScalarNode> scalars(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().flatMap(ScenarioText::scalars);
        }
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .flatMap(tuple -> Stream.concat(scalars(tuple.getKeyNode()), scalars(tuple.getValueNode())));
        }
        return node instanceof ScalarNode scalar ? Stream.of(scalar) : Stream.empty();
    }

    private static Optional<Node> field(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }
}
