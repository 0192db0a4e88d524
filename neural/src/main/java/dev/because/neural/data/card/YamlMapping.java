package dev.because.neural.data.card;

import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The fields of one mapping in a YAML file, each with its line for the message that refuses it. Only YAML's node tree is
 * made, no Java objects; scalars are taken as they are written, so that a label {@code no} stays "no".
 */
final class YamlMapping {
    private static final int MOST_CHARACTERS = 4 << 20;
    private static final int DEEPEST = 8;

    private final String file;
    private final String prefix;
    private final Map<String, Node> fields;

    private YamlMapping(String file, String prefix, Map<String, Node> fields) {
        this.file = file;
        this.prefix = prefix;
        this.fields = fields;
    }

    /**
     * The mapping that a YAML text consists of.
     *
     * @throws BadInputException if it is no YAML, no mapping, refers to collections by alias, or has an unknown or a
     *     repeated field
     */
    static YamlMapping parse(String file, String text, List<String> known) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(text), limits);
            Node root = new Composer(parser, new Resolver(), limits).getSingleNode();
            if (root == null) {
                throw new BadInputException(file, "nothing", "a mapping with the fields " + String.join(", ", known));
            }
            return of(file, "", root, known);
        } catch (MarkedYAMLException e) {
            throw broken(file + " line " + (e.getProblemMark().getLine() + 1), e.getProblem());
        } catch (YAMLException e) {
            throw broken(file, e.getMessage());
        }
    }

    private static BadInputException broken(String where, @Nullable String problem) {
        return new BadInputException(
                where,
                "no usable YAML (" + problem + ")",
                "plain YAML, without aliases and at most " + DEEPEST + " deep");
    }

    private static YamlMapping of(String file, String prefix, Node node, List<String> known) {
        String where = file + " line " + line(node) + (prefix.isEmpty() ? "" : ", field " + prefix);
        if (!(node instanceof MappingNode mapping)) {
            throw new BadInputException(where, kind(node), "a mapping with the fields " + String.join(", ", known));
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String at = file + " line " + line(entry.getKeyNode());
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : kind(entry.getKeyNode());
            String path = prefix.isEmpty() ? name : prefix + "." + name;
            if (!known.contains(name)) {
                String hint = Spelling.nearest(name, known)
                        .map(near -> "\"" + near + "\" (one of ")
                        .orElse("a field that there is (");
                throw new BadInputException(at, "the unknown field " + path, hint + String.join(", ", known) + ")");
            }
            if (fields.put(name, entry.getValueNode()) != null) {
                throw new BadInputException(at, "the field " + path + " a second time", "each field once");
            }
        }
        return new YamlMapping(file, prefix, fields);
    }

    /** Where a field stands: file, line and path, for the message that refuses its value. */
    String where(String name) {
        return Optional.ofNullable(fields.get(name))
                .map(node -> file + " line " + line(node) + ", field " + path(name))
                .orElse(file + ", field " + path(name));
    }

    /** The mapping in a required field. @throws BadInputException if it is absent, no mapping, or has unknown fields */
    YamlMapping mapping(String name, List<String> known) {
        return of(file, path(name), required(name, "a mapping with the fields " + String.join(", ", known)), known);
    }

    /** The text of a required field. @throws BadInputException if it is absent or no text */
    String text(String name, String expected) {
        return scalar(name, required(name, expected), expected);
    }

    /** The text of an optional field. @throws BadInputException if it is there and no text */
    Optional<String> optionalText(String name, String expected) {
        return Optional.ofNullable(fields.get(name)).map(node -> scalar(name, node, expected));
    }

    /** Whether a field is there and a sequence. */
    boolean isSequence(String name) {
        return fields.get(name) instanceof SequenceNode;
    }

    /** The texts of a sequence in an optional field. @throws BadInputException if it is there and no such sequence */
    Optional<List<String>> texts(String name, String expected) {
        return Optional.ofNullable(fields.get(name)).map(node -> {
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue().stream()
                        .map(item -> scalar(name, item, expected))
                        .toList();
            }
            throw new BadInputException(where(name), kind(node), expected);
        });
    }

    private Node required(String name, String expected) {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> new BadInputException(where(name), "nothing", expected));
    }

    private String scalar(String name, Node node, String expected) {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        throw new BadInputException(file + " line " + line(node) + ", field " + path(name), kind(node), expected);
    }

    private String path(String name) {
        return prefix.isEmpty() ? name : prefix + "." + name;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String kind(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? "nothing" : "\"" + scalar.getValue() + "\"";
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }
}
