package dev.because.neural.activation.pass;

import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.activation.stimulus.SkippedPicture;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.activation.stimulus.StimulusPicture;
import dev.because.neural.activation.stimulus.StimulusPictures;
import dev.because.neural.network.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a pass is: which files it has been through, and what it keeps of them. Between two batches this is all there is,
 * so a pass that goes on from here ends as one that was never broken off.
 */
final class PassState {
    /** A file that was used, by its index, and the digest of its content. */
    record UsedFile(int file, String sha256) {}

    /** A file that was skipped, by its index, and why. */
    record SkippedFile(int file, String reason) {}

    private final List<UsedFile> used = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final StimulusFold fold;

    PassState(Layer layer) {
        this.fold = new StimulusFold(layer);
    }

    /** How many files are done; they come in order, so these are the first. */
    int done() {
        return used.size() + skipped.size();
    }

    /** Notes a picture that was used; its number is its place among them. */
    int use(int file, String sha256) {
        used.add(new UsedFile(file, sha256));
        return used.size() - 1;
    }

    void skip(int file, String reason) {
        skipped.add(new SkippedFile(file, reason));
    }

    List<UsedFile> used() {
        return used;
    }

    List<SkippedFile> skipped() {
        return skipped;
    }

    StimulusFold fold() {
        return fold;
    }

    Stimuli stimuli(Layer layer, PictureSource source) {
        List<String> paths = source.paths();
        return new Stimuli(
                layer,
                new StimulusPictures(
                        used.stream()
                                .map(file -> StimulusPicture.of(
                                        paths.get(file.file()), file.sha256(), source.label(paths.get(file.file()))))
                                .toList(),
                        skipped.stream()
                                .map(file -> new SkippedPicture(paths.get(file.file()), file.reason()))
                                .toList()),
                fold.channels());
    }
}
