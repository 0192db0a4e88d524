package dev.because.explain.source;

import dev.because.neural.activation.stimulus.SkippedPicture;
import dev.because.neural.activation.stimulus.StimulusPicture;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.data.Digest;
import java.nio.charset.StandardCharsets;

/** One digest for many pictures: of the list that {@code sha256sum} prints of them, in the order of their paths. */
public final class PictureList {
    private PictureList() {}

    /**
     * The SHA-256 of the lines {@code digest, two spaces, path, line feed} of all pictures that were used, and of
     * {@code skipped, two spaces, path, line feed} of the files that were not.
     */
    public static String digest(StimulusPictures pictures) {
        StringBuilder lines = new StringBuilder();
        for (StimulusPicture picture : pictures.used()) {
            lines.append(picture.sha256()).append("  ").append(picture.path()).append('\n');
        }
        for (SkippedPicture picture : pictures.skipped()) {
            lines.append("skipped  ").append(picture.path()).append('\n');
        }
        return Digest.ofBytes(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
