package dev.because.explain.render.json;

import dev.because.explain.facts.RecordFamily;
import dev.because.explain.facts.Unit;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.certificate.Certificates;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Derives the JSON Schema of explanations from the records that they are made of. */
final class SchemaOfRecords {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> ID = Map.of("$ref", "#/$defs/id");
    private static final Map<String, Object> IDS = list(ID);

    private SchemaOfRecords() {}

    static String text() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("id", map("type", "string", "minLength", 1));
        definitions.put("scalar", map("type", List.of("string", "number", "boolean")));
        definitions.put(
                "quantity", object(map("value", Map.of("type", "number"), "unit", TEXT), List.of("value", "unit")));
        definitions.put("sentence", object(map("sentence", TEXT, "claims", IDS), List.of("sentence", "claims")));
        definitions.put(
                "source",
                object(
                        map("id", ID, "path", TEXT, "sha256", map("type", "string", "pattern", "^[0-9a-f]{64}$")),
                        List.of("id", "path", "sha256")));
        definitions.put(
                "justification",
                object(
                        map("rule", TEXT, "premises", IDS, "absent", list(TEXT), "conclusion", ID),
                        List.of("rule", "premises", "absent", "conclusion")));
        definitions.put("claim", claim());
        definitions.put("values", values());
        definitions.put("certificate", certificate());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:because:explanation:" + ExplanationWriter.VERSION);
        schema.put("title", "An explanation, version " + ExplanationWriter.VERSION);
        schema.put(
                "description",
                "Claims, what each rests on, and how to recompute it. Kinds may be added within a version, never changed.");
        schema.putAll(object(top(), new ArrayList<>(top().keySet())));
        schema.put("$defs", definitions);
        return JsonLayout.text(schema);
    }

    private static Map<String, Object> top() {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("because", Map.of("const", ExplanationWriter.VERSION));
        Map<String, Object> question = map("type", "object", "properties", Map.of("verb", TEXT));
        question.put("required", List.of("verb"));
        question.put("additionalProperties", Map.of("$ref", "#/$defs/scalar"));
        top.put("question", question);
        top.put("answer", ID);
        top.put("text", list(Map.of("$ref", "#/$defs/sentence")));
        top.put("sources", list(Map.of("$ref", "#/$defs/source")));
        top.put("claims", list(Map.of("$ref", "#/$defs/claim")));
        top.put("justifications", list(Map.of("$ref", "#/$defs/justification")));
        return top;
    }

    /** A claim: of a conclusion without a certificate, of a fact with one, and its values as its kind has them. */
    private static Map<String, Object> claim() {
        List<Object> kinds = new ArrayList<>();
        kinds.add(claim(Vocabulary.CONCLUSION, Map.of("$ref", "#/$defs/values"), false));
        RecordFamily<?> facts = Vocabulary.facts();
        facts.kinds().forEach(kind -> kinds.add(claim(kind, record(facts.components(kind), Map.of()), true)));
        RecordFamily<?> steps = Vocabulary.steps();
        steps.kinds().forEach(kind -> kinds.add(claim(kind, record(steps.components(kind), Map.of()), false)));
        return map("oneOf", kinds);
    }

    private static Map<String, Object> claim(String kind, Map<String, Object> values, boolean certified) {
        Map<String, Object> members = map("id", ID, "kind", Map.of("const", kind), "values", values);
        if (certified) {
            members.put("certificate", Map.of("$ref", "#/$defs/certificate"));
        }
        return object(members, new ArrayList<>(members.keySet()));
    }

    private static Map<String, Object> values() {
        Map<String, Object> schema = map("type", "object", "properties", Map.of("name", TEXT));
        schema.put("required", List.of("name"));
        schema.put(
                "additionalProperties",
                map("anyOf", List.of(TEXT, Map.of("type", "integer"), list(TEXT), Map.of("$ref", "#/$defs/quantity"))));
        return schema;
    }

    private static Map<String, Object> certificate() {
        RecordFamily<?> family = Certificates.family();
        return map(
                "oneOf",
                family.kinds().stream()
                        .map(kind -> record(family.components(kind), map("kind", Map.of("const", kind))))
                        .toList());
    }

    private static Map<String, Object> record(List<RecordComponent> components, Map<String, Object> before) {
        Map<String, Object> members = new LinkedHashMap<>(before);
        components.forEach(component -> members.put(component.getName(), type(component)));
        return object(members, new ArrayList<>(members.keySet()));
    }

    private static Map<String, Object> type(RecordComponent component) {
        Unit unit = component.getAnnotation(Unit.class);
        if (unit != null) {
            return map("$ref", "#/$defs/quantity", "properties", map("unit", Map.of("const", unit.value())));
        }
        Class<?> type = component.getType();
        if (type == List.class) {
            return list(TEXT);
        }
        return type == String.class ? TEXT : Map.of("type", type == int.class ? "integer" : "number");
    }

    private static Map<String, Object> object(Map<String, Object> members, List<String> required) {
        return map("type", "object", "properties", members, "required", required, "additionalProperties", false);
    }

    private static Map<String, Object> list(Map<String, Object> members) {
        return map("type", "array", "items", members);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
