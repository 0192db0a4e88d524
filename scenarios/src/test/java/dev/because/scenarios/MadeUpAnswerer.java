package dev.because.scenarios;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.explain.facts.Conclusion;
import dev.because.explain.facts.NetworkFact;
import dev.because.explain.facts.Statement;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.justification.Source;
import dev.because.neural.network.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Answers the verb {@code guess} with a small explanation whose label is an option: the claims are made up, their types
 * and their order are real. They have no certificates, because nobody checks them. {@code image} is refused where there is no such file, {@code table} always;
 * {@code broken} breaks it.
 */
public final class MadeUpAnswerer implements Answerer {
    @Override
    public String verb() {
        return "guess";
    }

    @Override
    public Answered answer(Question question, Path relativeTo) {
        if (question.options().containsKey("broken")) {
            throw new IllegalStateException("the die rolled off the table");
        }
        if (question.options().containsKey("table")) {
            throw new dev.because.symbolic.logic.BadInputException("table", "a crossed leg", "a table on four");
        }
        if (question.options().get("image") instanceof String image && !Files.exists(relativeTo.resolve(image))) {
            throw new BadInputException(image, "no such file", "a picture in PNG or JPEG");
        }
        String label = String.valueOf(question.options().getOrDefault("label", "7"));
        List<Claim> claims = List.of(
                fact("c1", new NetworkFact.Prediction("digit", label, 0.98)),
                fact("c2", new NetworkFact.RegionDrop("upper right", 0.31, "1")),
                fact("c3", new NetworkFact.RegionDrop("centre", 0.12, label)),
                fact("c4", new NetworkFact.ChannelEffect("conv2", 17, 1, 0.4)),
                fact("c5", new NetworkFact.ChangeOfMind(List.of("upper right", "centre"), 2, "1")),
                new Claim("c6", conclusion(label), Optional.empty()));
        List<Justification> justifications =
                List.of(new Justification("few regions decide", List.of("c1", "c2"), List.of(), "c6"));
        List<Source> sources = List.of(new Source("s1", "nets/lenet5", "ab12cd34" + "0".repeat(56)));
        List<Sentence> text = List.of(
                new Sentence("This is a " + label + ", because the upper right says so.", List.of("c6", "c1", "c2")),
                new Sentence("No single region decides it.", List.of("c5")));
        return new Answered(new Explanation(question, "c6", sources, claims, justifications), text);
    }

    private static Statement conclusion(String label) {
        return Conclusion.of("few-regions-decide").with("label", label).with("count", 2);
    }

    private static Claim fact(String id, Statement statement) {
        return new Claim(id, statement, Optional.empty());
    }
}
