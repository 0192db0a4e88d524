package dev.because.explain.player.training.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.because.neural.data.Digest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.TensorFlow;

/**
 * Where a value network comes from and how strong it is. It holds no date and no machine, so that whoever trains it again in the same way
 * gets the same bytes.
 *
 * @param course what was asked for
 * @param network the bytes of its file
 * @param outcome what came of it
 */
@SuppressWarnings("ArrayRecordComponent")
record ValueProvenance(ValueCourse course, byte[] network, ValueCourse.Outcome outcome) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    /** The record as YAML, in a fixed order. */
    String text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", "chess values");
        fields.put("sha256", Digest.ofBytes(network));
        fields.put("bytes", network.length);
        fields.put("network", "768 inputs, " + course.recipe().hidden() + " hidden units a side, 8 outputs");
        fields.put("labels", labels());
        fields.put("recipe", recipe());
        fields.put("tested", tested());
        outcome.match().ifPresent(match -> {
            Map<String, Object> strength = new LinkedHashMap<>();
            strength.put("limit of both", ValueCourse.MATCH.toString());
            strength.put("result", match.toString());
            strength.put("Elo", Math.round(match.elo()) + " ± " + Math.round(match.error()));
            fields.put("match of a search with it against one without", strength);
        });
        fields.put("tensorflow", TensorFlow.version());
        try {
            return YAML.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new AssertionError("strings and numbers are always written", e);
        }
    }

    private Map<String, Object> labels() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rated positions, at least", course.positions());
        fields.put("quiet positions after their moves, learnt from", outcome.learnt());
        fields.put("by", course.labeller());
        for (Path file : course.labels()) {
            fields.put("sha256 of " + file.getFileName(), Digest.ofFile(file));
        }
        fields.put("recipe of the last file", course.labelling().fields());
        fields.put(
                "held out",
                course.heldOut().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        return fields;
    }

    private Map<String, Object> recipe() {
        ValueRecipe recipe = course.recipe();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("steps", recipe.steps());
        fields.put("batch", recipe.batch());
        fields.put(
                "optimiser",
                "Adam, squared error of the expected result of counting and network together, rate falling along half a cosine to"
                        + " zero");
        fields.put("rate", recipe.rate());
        fields.put("warm-up steps", recipe.warmUp());
        fields.put("tested on", "every game whose number is divisible by " + recipe.tested());
        fields.put("seed", recipe.seed());
        return fields;
    }

    private Map<String, Object> tested() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("on", "games that were not learnt from");
        fields.put("positions", outcome.losses().positions());
        fields.put(
                "mean squared error of the expected result, counting alone",
                rounded(outcome.losses().counted()));
        fields.put("with the network", rounded(outcome.losses().corrected()));
        return fields;
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000_000) / 1_000_000.0;
    }
}
