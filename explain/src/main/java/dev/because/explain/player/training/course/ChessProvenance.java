package dev.because.explain.player.training.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.because.explain.player.training.ChessRecipe;
import dev.because.explain.player.training.ChessTraining.Trained;
import dev.because.explain.player.training.selfplay.Improvement;
import dev.because.explain.player.training.strength.Exam;
import dev.because.explain.player.training.tower.Losses;
import dev.because.neural.data.Digest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.TensorFlow;

/**
 * Where a network comes from and how strong it is. It holds no date and no machine, so that whoever trains it again in the same way gets
 * the same bytes.
 *
 * @param course what was asked for
 * @param network the bytes of its file
 * @param positions labelled positions that there were, those that it was tested on included
 * @param trained what came of the training
 * @param improvement what came of self-play
 * @param policy problems solved by the policy's first choice alone
 * @param search problems solved by PUCT at 800 nodes
 */
public record ChessProvenance(
        Course course,
        byte[] network,
        int positions,
        Trained trained,
        Optional<Improvement.Outcome> improvement,
        Optional<Exam.Marks> policy,
        Optional<Exam.Marks> search) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    /** The record as YAML, in a fixed order. */
    public String text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", "chess");
        fields.put("sha256", Digest.ofBytes(network));
        fields.put("bytes", network.length);
        fields.put("network", trained.network().toString());
        fields.put("parameters", trained.parameters());
        fields.put("labels", labels());
        fields.put("recipe", recipe());
        fields.put("learnt from", losses(trained.training(), "the last steps, before each"));
        fields.put("tested", losses(trained.tested(), "games that were not learnt from"));
        improvement.ifPresent(outcome -> fields.put("self-play", selfPlay(outcome)));
        if (policy.isPresent() && search.isPresent()) {
            Map<String, Object> strength = new LinkedHashMap<>();
            strength.put("policy's first choice", of(policy.get()));
            strength.put("PUCT at 800 nodes", of(search.get()));
            fields.put("problems solved", strength);
        }
        fields.put("tensorflow", TensorFlow.version());
        try {
            return YAML.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new AssertionError("strings and numbers are always written", e);
        }
    }

    private Map<String, Object> labels() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("positions", positions);
        fields.put("by", course.labeller());
        for (Path file : course.labels()) {
            fields.put("sha256 of " + file.getFileName(), Digest.ofFile(file));
        }
        fields.putAll(course.labelling().fields());
        fields.put(
                "held out",
                course.heldOut().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        return fields;
    }

    private Map<String, Object> recipe() {
        ChessRecipe recipe = course.recipe();
        Map<String, Object> fields = new LinkedHashMap<>();
        course.from().ifPresent(file -> fields.put("from", "weights trained before, sha256 " + Digest.ofFile(file)));
        fields.put("steps", recipe.steps());
        fields.put("batch", recipe.batch());
        fields.put("optimiser", "Adam, cross-entropies of policy and result, rate falling along half a cosine to zero");
        fields.put("rate", recipe.rate());
        fields.put("warm-up steps", recipe.warmUp());
        fields.put("policy temperature", recipe.targets().temperature());
        fields.put("draws of level games", recipe.targets().draws());
        fields.put("tested on", "every game whose number is divisible by " + recipe.tested());
        fields.put("seed", recipe.seed());
        return fields;
    }

    private static Map<String, Object> losses(Losses losses, String what) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("on", what);
        fields.put("positions", losses.count());
        fields.put("policy cross-entropy", rounded(losses.policy()));
        fields.put("result cross-entropy", rounded(losses.value()));
        fields.put("policy accuracy", rounded(losses.hits()));
        fields.put("mean error of the expected result", rounded(losses.error()));
        return fields;
    }

    private static Map<String, Object> selfPlay(Improvement.Outcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("positions", outcome.positions());
        fields.put("match against the network before", outcome.result().toString());
        fields.put("kept", outcome.isBetter());
        return fields;
    }

    private static String of(Exam.Marks marks) {
        return marks.solved() + " of " + marks.problems();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
