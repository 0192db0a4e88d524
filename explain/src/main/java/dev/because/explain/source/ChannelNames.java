package dev.because.explain.source;

import dev.because.explain.facts.Conclusion;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.render.json.ExplanationReader;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.Layer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The names that an explanation by {@code because neurons} gives to the channels of a layer. */
final class ChannelNames {
    private ChannelNames() {}

    /**
     * For each channel that has a name, the name: what it answers to, or what its groups of pictures show.
     *
     * @param files explanations of layers
     * @param layer the layer whose channels are asked for
     * @param other another layer that some of the files may be about
     * @throws BadInputException if one is no such explanation, or of neither layer
     */
    static Map<Integer, String> read(List<String> files, Path relativeTo, Layer layer, Layer other) {
        Map<Integer, String> names = new TreeMap<>();
        for (String file : files) {
            Path path = FileName.resolve(relativeTo, file, "an explanation by because neurons");
            Explanation explanation = ExplanationReader.read(path).explanation();
            Object of = explanation.question().options().get("layer");
            boolean isNeurons = explanation.question().verb().equals(NeuronOptions.VERB);
            if (!isNeurons || !layer.name().equals(of) && !other.name().equals(of)) {
                throw new BadInputException(
                        file,
                        "an explanation of " + explanation.question().verb() + (of == null ? "" : " " + of),
                        "one by because neurons of the layer " + layer.name());
            }
            if (layer.name().equals(of)) {
                explanation.claims().forEach(claim -> name(claim, names));
            }
        }
        return names;
    }

    private static void name(Claim claim, Map<Integer, String> names) {
        if (claim.statement() instanceof Conclusion conclusion
                && conclusion.values().get("channel") instanceof Integer channel) {
            name(conclusion, channel, names);
        }
    }

    private static void name(Conclusion conclusion, int channel, Map<Integer, String> names) {
        switch (conclusion.name()) {
            case "a-channel-answers-to-a-kind", "a-channel-answers-to-a-label" ->
                names.put(channel, String.valueOf(conclusion.values().get("concept")));
            case "a-channel-answers-to-several-kinds" ->
                names.put(
                        channel,
                        ((List<?>) conclusion.values().get("kinds"))
                                .stream().map(String::valueOf).collect(Collectors.joining("/")));
            default -> {
                // says nothing of what the channel answers to
            }
        }
    }
}
