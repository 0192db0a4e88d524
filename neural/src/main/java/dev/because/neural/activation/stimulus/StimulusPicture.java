package dev.because.neural.activation.stimulus;

import java.util.Optional;

/**
 * A picture that the network was shown.
 *
 * @param path its path in the folder, with forward slashes, or {@code 0042} of the embedded digits
 * @param sha256 the digest of its file, or of an embedded digit's grey values
 * @param label what it shows, where its name or its folder says so
 * @param half whether it serves to find names or to confirm them, by its path alone: {@link Half#of}
 */
public record StimulusPicture(String path, String sha256, Optional<PictureLabel> label, Half half) {
    /** The picture of that path and content. */
    public static StimulusPicture of(String path, String sha256, Optional<PictureLabel> label) {
        return new StimulusPicture(path, sha256, label, Half.of(path));
    }
}
