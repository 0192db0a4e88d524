package dev.because.neural.activation.pass;

import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.data.Digest;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pass is about. A pass that was broken off goes on only where all of this is as it was.
 *
 * @param model the digest of the model
 * @param card the digest of how pictures become its input
 * @param layer the layer and its shape
 * @param pictures the digest of the list of pictures
 */
record PassSubject(String model, String card, String layer, String pictures) {
    static PassSubject of(String model, ModelCard card, Layer layer, PictureSource source) {
        return new PassSubject(
                model,
                Digest.ofBytes(card.input().toString().getBytes(StandardCharsets.UTF_8)),
                layer.name() + " " + layer.shape(),
                source.listDigest());
    }

    /** What differs, in words. */
    String differences(PassSubject other) {
        List<String> differences = new ArrayList<>();
        if (!model.equals(other.model)) {
            differences.add("model");
        }
        if (!card.equals(other.card)) {
            differences.add("model card");
        }
        if (!layer.equals(other.layer)) {
            differences.add("layer");
        }
        if (!pictures.equals(other.pictures)) {
            differences.add("set of pictures");
        }
        return String.join(" and another ", differences);
    }

    /** One name for all of it. */
    String digest() {
        return Digest.ofBytes(toString().getBytes(StandardCharsets.UTF_8));
    }
}
