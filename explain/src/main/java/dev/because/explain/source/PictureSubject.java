package dev.because.explain.source;

import dev.because.explain.evidence.Raster;
import dev.because.explain.justification.Source;
import dev.because.neural.data.picture.Picture;
import dev.because.neural.data.picture.Preprocessing;
import dev.because.neural.network.Network;
import dev.because.neural.network.TargetGrammar;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * A network and a picture, open for questions.
 *
 * @param network the network
 * @param input the picture as the network takes it, height × width × channels
 * @param seen the same, for a person to look at
 * @param sources the model {@code s1}, the picture {@code s2}, and from {@code s3} on what lies beside the model: the
 *     prototxt of a Caffe network, and the card where it is a file
 */
public record PictureSubject(Network network, Tensor input, Raster seen, List<Source> sources)
        implements AutoCloseable {
    public PictureSubject {
        sources = List.copyOf(sources);
    }

    /**
     * Opens what a question names.
     *
     * @param relativeTo the folder from which relative paths count
     * @throws dev.because.neural.network.BadInputException if something cannot be used
     */
    public static PictureSubject open(PictureOptions options, Path relativeTo, int threads) {
        NamedPicture image = NamedPicture.open(options.image(), relativeTo);
        NamedModel model = NamedModel.open(options.model(), relativeTo, threads);
        try {
            return of(options, image, model);
        } catch (RuntimeException e) {
            model.network().close();
            throw e;
        }
    }

    private static PictureSubject of(PictureOptions options, NamedPicture image, NamedModel model) {
        Preprocessing.Seen seen =
                Preprocessing.of(model.network().card().input()).see(image.picture());
        List<Source> sources = model.sources(options.model().model(), options.image(), image.sha256());
        Picture picture = seen.picture();
        return new PictureSubject(
                model.network(), seen.input(), new Raster(picture.rows(), picture.columns(), picture.bytes()), sources);
    }

    /** The class that the answer is to be held against, where the question names one. */
    public OptionalInt against(PictureOptions options) {
        return options.against().stream()
                .mapToInt(name -> TargetGrammar.classScore("option --against", name, network)
                        .index())
                .findFirst();
    }

    @Override
    public void close() {
        network.close();
    }
}
