package dev.because.explain.check.picture;

import dev.because.explain.justification.Source;
import dev.because.explain.source.PictureOptions;
import dev.because.explain.source.PictureSubject;
import java.nio.file.Path;
import java.util.List;

/**
 * The sources of one question, open, with what has been recomputed from them so far.
 *
 * @param options the question
 * @param relativeTo the folder from which its relative paths count
 */
public record OpenPicture(PictureOptions options, Path relativeTo, PictureSubject subject, PictureRecomputation numbers)
        implements AutoCloseable {
    public static OpenPicture of(PictureOptions options, Path relativeTo, int threads) {
        PictureSubject subject = PictureSubject.open(options, relativeTo, threads);
        try {
            return new OpenPicture(
                    options,
                    relativeTo,
                    subject,
                    new PictureRecomputation(
                            subject.network(),
                            subject.input(),
                            options.cover(),
                            options.steps(),
                            subject.against(options)));
        } catch (RuntimeException e) {
            subject.close();
            throw e;
        }
    }

    public boolean answers(PictureOptions other, Path folder) {
        return options.equals(other) && relativeTo.equals(folder);
    }

    public List<Source> sources() {
        return subject.sources();
    }

    @Override
    public void close() {
        subject.close();
    }
}
