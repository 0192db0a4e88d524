package dev.because.explain.answer.cover;

import dev.because.explain.source.PictureOptions;
import dev.because.explain.source.PictureSubject;
import dev.because.neural.attribution.AttributionMethod;
import dev.because.neural.attribution.perturbation.Occlusion;
import dev.because.neural.attribution.perturbation.OcclusionSheet;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Network;
import dev.because.neural.network.TargetGrammar;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Says what a network makes of a picture for each place of a cover: an {@link OcclusionSheet}, in words and maps. */
public final class CoverPicture {
    private static final String OCCLUSION = "occlusion";

    /**
     * Covers a picture place by place.
     *
     * @param relativeTo the folder from which relative paths count
     * @param threads how many pieces are computed side by side; changes no number
     * @throws BadInputException if the picture, the model, the layer, the target or the cover cannot be used
     */
    public CoveredPicture cover(CoverOptions options, Path relativeTo, int threads) {
        PictureOptions picture = new PictureOptions(options.image(), options.model(), Optional.empty(), 0, 1);
        try (PictureSubject subject = PictureSubject.open(picture, relativeTo, threads)) {
            Network network = subject.network();
            AttributionMethod method =
                    options.tuning().method(OCCLUSION, relativeTo, network).method();
            if (!(method instanceof Occlusion occlusion)) {
                throw new BadInputException("occlude", "a noise or a mask", "window, stride and fill only");
            }
            OcclusionSheet sheet = OcclusionSheet.of(
                    network, subject.input(), occlusion, network.layer(options.layer()), followed(options, network));
            return new CoveredPicture(options, subject.seen(), network.labels(), sheet, subject.sources());
        }
    }

    private static OptionalInt followed(CoverOptions options, Network network) {
        if (options.target().isEmpty()) {
            return OptionalInt.empty();
        }
        if (TargetGrammar.parse(options.target().get(), network) instanceof ClassScore score) {
            return OptionalInt.of(score.index());
        }
        throw new BadInputException("--target", options.target().get(), "a class, such as class:7");
    }
}
