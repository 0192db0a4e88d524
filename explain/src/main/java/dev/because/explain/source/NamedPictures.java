package dev.because.explain.source;

import dev.because.neural.activation.stimulus.DigitPictures;
import dev.because.neural.activation.stimulus.PictureFolder;
import dev.because.neural.activation.stimulus.PictureSource;
import java.nio.file.Path;

/** Many pictures by the name of their folder, or {@code digits} for the embedded ones. */
public final class NamedPictures {
    private NamedPictures() {}

    /**
     * Lists the pictures.
     *
     * @param name a folder, or {@link DigitPictures#NAME}
     * @param relativeTo the folder from which a relative path counts
     * @throws dev.because.neural.network.BadInputException if it is no folder with pictures
     */
    public static PictureSource list(String name, Path relativeTo) {
        return name.equals(DigitPictures.NAME)
                ? new DigitPictures()
                : PictureFolder.list(name, FileName.resolve(relativeTo, name, "a folder of PNG or JPEG pictures"));
    }
}
