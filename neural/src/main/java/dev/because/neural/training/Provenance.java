package dev.because.neural.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a trained network comes from. It holds no date, no machine and no path, so that whoever trains it again in the
 * same way gets the same bytes.
 *
 * @param model the architecture's name
 * @param sha256 of the model file, in hexadecimal
 * @param parameters how many numbers were learnt
 * @param recipe how
 * @param data the SHA-256 of each data file's uncompressed content, by its name
 * @param tested how many pictures it was tested on
 * @param accuracy the share of those that it called right, 0 to 1
 * @param tensorflow the version of TensorFlow
 */
public record Provenance(
        String model,
        String sha256,
        int parameters,
        TrainingRecipe recipe,
        Map<String, String> data,
        int tested,
        double accuracy,
        String tensorflow) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    public Provenance {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** The record as YAML, in a fixed order. */
    public String text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", model);
        fields.put("sha256", sha256);
        fields.put("parameters", parameters);
        fields.put(
                "command", "because train " + model + " --data FOLDER --out " + model + ".pb --seed " + recipe.seed());
        fields.put("recipe", recipeFields());
        fields.put("test", testFields());
        fields.put("data", data);
        fields.put("tensorflow", tensorflow);
        try {
            return YAML.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new AssertionError("strings and numbers are always written", e);
        }
    }

    private Map<String, Object> testFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("pictures", tested);
        fields.put("accuracy", accuracy);
        return fields;
    }

    private Map<String, Object> recipeFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "pictures", "training pictures " + recipe.first() + " to " + (recipe.end() - 1) + ", counted from 0");
        fields.put("epochs", recipe.epochs());
        fields.put("batch", recipe.batch());
        fields.put("optimiser", "Adam, mean cross-entropy, rate falling along half a cosine to zero");
        fields.put("rate", recipe.rate());
        fields.put("dropout", recipe.dropout());
        fields.put("shift", recipe.shift());
        fields.put("seed", recipe.seed());
        return fields;
    }
}
