package dev.because.explain.answer.picture;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Told;
import dev.because.explain.evidence.PictureEvidence;
import dev.because.explain.evidence.Raster;
import dev.because.explain.render.english.Phrasebook;
import dev.because.explain.render.english.Template;
import dev.because.explain.render.picture.Figure;
import dev.because.explain.render.picture.PictureFigures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Why a network calls a picture so, with what pictures are drawn from.
 *
 * @param answered the explanation and its English
 * @param evidence what was measured
 * @param seen the picture as the network saw it
 * @param phrasebook what the rules say
 */
public record PictureAnswer(Answered answered, PictureEvidence evidence, Raster seen, Phrasebook phrasebook)
        implements Told {
    /** The question as a heading. */
    @Override
    public String heading() {
        SortedMap<String, Object> options = answered.explanation().question().options();
        return Template.parse("heading", "Why does {model} call {image} {label|a}?")
                .fill(Map.of(
                        "model", fileName(options.get("model")),
                        "image", fileName(options.get("image")),
                        "label", evidence.subject().winner().label()));
    }

    /** The pictures that belong to the sentences. */
    @Override
    public List<Figure> figures() {
        return PictureFigures.of(seen, evidence, answered.explanation());
    }

    private static String fileName(Object path) {
        String text = String.valueOf(path);
        Path name = Path.of(text).getFileName();
        return name == null || text.startsWith("digits/") ? text : name.toString();
    }
}
