package dev.because.neural.activation.stimulus;

import dev.because.neural.data.picture.Picture;
import java.util.List;
import java.util.Optional;

/** Where the pictures of a pass come from. Safe for use by many threads. */
public interface PictureSource {
    /**
     * A picture that was read.
     *
     * @param picture its pixels
     * @param sha256 the digest of its file, or of an embedded digit's grey values
     */
    record Content(Picture picture, String sha256) {}

    /** What a user calls it, such as the folder. A picture is called by this name, a slash and its path. */
    String name();

    /** The path of each picture, in order. */
    List<String> paths();

    /**
     * Reads a picture.
     *
     * @param path one of {@link #paths}
     * @throws dev.because.neural.network.BadInputException if it cannot be read as one
     */
    Content read(String path);

    /** What a picture shows, where that is known without reading it. */
    Optional<PictureLabel> label(String path);

    /** The digest of the list of pictures: of another one, a pass that was broken off cannot be taken up again. */
    String listDigest();
}
