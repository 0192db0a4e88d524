package dev.because.explain.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes explanations false, each in one place. */
final class Falsifier {
    /** A false explanation and where it was made so. */
    record Falsehood(String place, byte[] json) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final byte[] truth;
    private final Random random;

    Falsifier(byte[] truth, long seed) {
        this.truth = truth;
        this.random = new Random(seed);
    }

    /** One field of the file, anywhere, gets another value: a number another number, a text another text. */
    Falsehood field() throws Exception {
        JsonNode root = MAPPER.readTree(truth);
        List<String> leaves = new ArrayList<>();
        collect(root, "", leaves);
        String place = leaves.get(random.nextInt(leaves.size()));
        int cut = place.lastIndexOf('/');
        JsonNode parent = root.at(place.substring(0, cut));
        String name = place.substring(cut + 1);
        JsonNode other = changed(root.at(place), root, leaves);
        if (parent instanceof ObjectNode object) {
            object.set(name, other);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), other);
        }
        return new Falsehood(place + " became " + other, MAPPER.writeValueAsBytes(root));
    }

    Falsehood claimDropped() throws Exception {
        JsonNode root = MAPPER.readTree(truth);
        ArrayNode claims = (ArrayNode) root.get("claims");
        int index = random.nextInt(claims.size());
        claims.remove(index);
        return new Falsehood("claims[" + index + "] dropped", MAPPER.writeValueAsBytes(root));
    }

    Falsehood claimAdded() throws Exception {
        JsonNode root = MAPPER.readTree(truth);
        ArrayNode claims = (ArrayNode) root.get("claims");
        ObjectNode copy = claims.get(random.nextInt(claims.size())).deepCopy();
        String from = copy.get("id").textValue();
        copy.put("id", "c" + (claims.size() + 1));
        claims.insert(random.nextInt(claims.size() + 1), copy);
        return new Falsehood(from + " added again", MAPPER.writeValueAsBytes(root));
    }

    Falsehood premiseSwapped() throws Exception {
        JsonNode root = MAPPER.readTree(truth);
        JsonNode justifications = root.get("justifications");
        int index = random.nextInt(justifications.size());
        ArrayNode premises = (ArrayNode) justifications.get(index).get("premises");
        int premise = random.nextInt(premises.size());
        String now = premises.get(premise).textValue();
        String other = now;
        while (other.equals(now)) {
            other = root.get("claims")
                    .get(random.nextInt(root.get("claims").size()))
                    .get("id")
                    .textValue();
        }
        premises.set(premise, TextNode.valueOf(other));
        String place = "justifications[" + index + "].premises[" + premise + "] became " + other;
        return new Falsehood(place, MAPPER.writeValueAsBytes(root));
    }

    Falsehood sentenceEdited() throws Exception {
        JsonNode root = MAPPER.readTree(truth);
        ObjectNode sentence = (ObjectNode)
                root.get("text").get(random.nextInt(root.get("text").size()));
        String text = sentence.get("sentence").textValue();
        int at = random.nextInt(text.length());
        String edited = text.substring(0, at) + (text.charAt(at) == 'e' ? 'a' : 'e') + text.substring(at + 1);
        sentence.put("sentence", edited);
        return new Falsehood("\"" + edited + "\"", MAPPER.writeValueAsBytes(root));
    }

    private JsonNode changed(JsonNode leaf, JsonNode root, List<String> leaves) {
        if (leaf.isInt()) {
            return IntNode.valueOf(leaf.intValue() + 1 + random.nextInt(3));
        }
        if (leaf.isNumber()) {
            double shift = 0.05 + 0.2 * random.nextDouble() * (1 + Math.abs(leaf.doubleValue()));
            return DoubleNode.valueOf(leaf.doubleValue() + (random.nextBoolean() ? shift : -shift));
        }
        JsonNode other = leaf;
        while (!other.isTextual() || other.equals(leaf)) { // a text that occurs elsewhere is a better lie than nonsense
            other = root.at(leaves.get(random.nextInt(leaves.size())));
        }
        return other;
    }

    private static void collect(JsonNode node, String path, List<String> leaves) {
        if (node.isValueNode()) {
            leaves.add(path);
        }
        node.properties().forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), leaves));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), path + "/" + i, leaves);
        }
    }
}
